// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cluster that a block belongs to. Before sm_90, and on the CPU, it is the block's own.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

#if defined(RK_CUDA) && __CUDA_ARCH__ >= 900
inline __device__ unsigned int cluster_rank() {
  unsigned int rank;
  asm("mov.u32 %0, %%cluster_ctarank;" : "=r"(rank));
  return rank;
}
inline __device__ unsigned int cluster_size() {
  unsigned int size;
  asm("mov.u32 %0, %%cluster_nctarank;" : "=r"(size));
  return size;
}
/// A generic address is enough for loads, stores and atomics.
inline __device__ void* map_shared_rank(void* p, unsigned int rank) {
  void* mapped;
  asm("mapa.u64 %0, %1, %2;" : "=l"(mapped) : "l"(p), "r"(rank));
  return mapped;
}
#else
inline RK_DEVICE unsigned int cluster_rank() { return 0; }
inline RK_DEVICE unsigned int cluster_size() { return 1; }
inline RK_DEVICE void* map_shared_rank(void* p, unsigned int) { return p; }
#endif

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
