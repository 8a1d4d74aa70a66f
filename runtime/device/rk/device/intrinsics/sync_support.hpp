// SPDX-License-Identifier: Apache-2.0
#pragma once
// Barriers and fences that CUDA C++ does not name without cooperative groups or libcu++.

#include <rk/device/grid_barrier.hpp>
#include <rk/device/intrinsics/site.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// Barriers 1 to 14 of the block. PTX ISA, "Parallel Synchronization and Communication Instructions: barrier".
inline RK_DEVICE void named_barrier_sync(unsigned int id, unsigned int count RK_MORE_SITE) {
#if defined(RK_CUDA)
  asm volatile("barrier.sync %0, %1;" ::"r"(id), "r"(count) : "memory");
#elif defined(RK_CPU)
  ::rk::cpu::named_barrier_sync(id, count, file, line);
#endif
}

inline RK_DEVICE void named_barrier_arrive(unsigned int id, unsigned int count RK_MORE_SITE) {
#if defined(RK_CUDA)
  asm volatile("barrier.arrive %0, %1;" ::"r"(id), "r"(count) : "memory");
#elif defined(RK_CPU)
  ::rk::cpu::named_barrier_arrive(id, count, file, line);
#endif
}

/// The barrier of the block's cluster. Before sm_90, and on the CPU, a block is a cluster of its own.
inline RK_DEVICE void sync_cluster(RK_SITE) {
#if defined(RK_CUDA) && __CUDA_ARCH__ >= 900
  asm volatile("barrier.cluster.arrive;\n\tbarrier.cluster.wait;" ::: "memory");
#else
  ::__syncthreads(RK_PASS_SITE);
#endif
}

/// A fence of order O. `reach` is a constant at the call: the switch leaves one instruction. PTX has no weaker fence than
/// acq_rel for all architectures. Before sm_90 there are no clusters, and the device's fence stands in for theirs.
template <memory_order O>
inline RK_DEVICE void fence([[maybe_unused]] scope reach) {
#if defined(RK_CUDA)
#if __CUDA_ARCH__ >= 900
#define RK_FENCE_CLUSTER "cluster"
#else
#define RK_FENCE_CLUSTER "gpu"
#endif
#define RK_FENCE(semantics)                                                                            \
  switch (reach) {                                                                                     \
    case scope::block: asm volatile("fence." semantics ".cta;" ::: "memory"); break;                   \
    case scope::cluster: asm volatile("fence." semantics "." RK_FENCE_CLUSTER ";" ::: "memory"); break; \
    case scope::system: asm volatile("fence." semantics ".sys;" ::: "memory"); break;                  \
    default: asm volatile("fence." semantics ".gpu;" ::: "memory"); break;                             \
  }
  if constexpr (O == memory_order::seq_cst) {
    RK_FENCE("sc")
  } else {
    RK_FENCE("acq_rel")
  }
#undef RK_FENCE
#undef RK_FENCE_CLUSTER
#elif defined(RK_CPU)
  ::rk::cpu::fence();
#endif
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
