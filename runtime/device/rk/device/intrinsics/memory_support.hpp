// SPDX-License-Identifier: Apache-2.0
#pragma once
// Prefetches and asynchronous copies, which CUDA C++ names in cooperative groups and libcu++ only.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

inline RK_DEVICE void prefetch_l1([[maybe_unused]] const void* p) {
#if defined(RK_CUDA)
  asm volatile("prefetch.global.L1 [%0];" ::"l"(__cvta_generic_to_global(p)));
#else
  __builtin_prefetch(p);
#endif
}
inline RK_DEVICE void prefetch_l2([[maybe_unused]] const void* p) {
#if defined(RK_CUDA)
  asm volatile("prefetch.global.L2 [%0];" ::"l"(__cvta_generic_to_global(p)));
#else
  __builtin_prefetch(p, 0, 2);
#endif
}

/// One group of cp.async a call, so that copy_async_wait counts calls.
inline RK_DEVICE void copy_async(void* to, const void* from, unsigned int bytes) {
  const auto by_bytes = [=] {
    for (unsigned int i = 0; i < bytes; ++i) static_cast<unsigned char*>(to)[i] = static_cast<const unsigned char*>(from)[i];
  };
#if defined(RK_CUDA) && __CUDA_ARCH__ >= 800
  const auto shared = static_cast<unsigned int>(__cvta_generic_to_shared(to));
  const auto global = static_cast<unsigned long long>(__cvta_generic_to_global(from));
  const unsigned int together = shared | static_cast<unsigned int>(global) | bytes;  // what all are multiples of
#define RK_COPY(cache, size)                     \
  for (unsigned int i = 0; i < bytes; i += size) \
  asm volatile("cp.async." cache ".shared.global [%0], [%1], " #size ";" ::"r"(shared + i), "l"(global + i) : "memory")
  if (together % 16 == 0)
    RK_COPY("cg", 16);
  else if (together % 8 == 0)
    RK_COPY("ca", 8);
  else if (together % 4 == 0)
    RK_COPY("ca", 4);
  else
    by_bytes();
#undef RK_COPY
  asm volatile("cp.async.commit_group;" ::: "memory");
#else
  by_bytes();
#endif
}

/// The instruction takes a constant: beyond 3 it waits for more than it has to.
inline RK_DEVICE void copy_async_wait([[maybe_unused]] unsigned int n) {
#if defined(RK_CUDA) && __CUDA_ARCH__ >= 800
  switch (n) {
    case 0:
      asm volatile("cp.async.wait_group 0;" ::: "memory");
      break;
    case 1:
      asm volatile("cp.async.wait_group 1;" ::: "memory");
      break;
    case 2:
      asm volatile("cp.async.wait_group 2;" ::: "memory");
      break;
    default:
      asm volatile("cp.async.wait_group 3;" ::: "memory");
      break;
  }
#endif
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
