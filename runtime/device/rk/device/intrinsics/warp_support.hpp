// SPDX-License-Identifier: Apache-2.0
#pragma once
// Warp collectives that CUDA has for some types or architectures only, or not at all. All lanes in `mask` call them with
// the same mask; the caller is one of them.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// The lane that runs this.
inline RK_DEVICE unsigned int this_lane() {
#if defined(RK_CUDA)
  unsigned int lane;
  asm("mov.u32 %0, %%laneid;" : "=r"(lane));
  return lane;
#elif defined(RK_CPU)
  return (threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z)) % 32;
#endif
}

// What a reduction does with two values.
struct add_op {
  template <class T>
  static RK_DEVICE T combine(T a, T b) {
    return a + b;
  }
  /// What changes no sum: of real numbers, -0.
  template <class T>
  static RK_DEVICE T neutral(T) {
    return static_cast<T>(-0.0);
  }
};
struct min_op {
  template <class T>
  static RK_DEVICE T combine(T a, T b) {
    return b < a ? b : a;
  }
  /// Any one of the values once more.
  template <class T>
  static RK_DEVICE T neutral(T any) {
    return any;
  }
};
struct max_op {
  template <class T>
  static RK_DEVICE T combine(T a, T b) {
    return a < b ? b : a;
  }
  /// Any one of the values once more.
  template <class T>
  static RK_DEVICE T neutral(T any) {
    return any;
  }
};
struct and_op {
  template <class T>
  static RK_DEVICE T combine(T a, T b) {
    return a & b;
  }
};
struct or_op {
  template <class T>
  static RK_DEVICE T combine(T a, T b) {
    return a | b;
  }
};
struct xor_op {
  template <class T>
  static RK_DEVICE T combine(T a, T b) {
    return a ^ b;
  }
};

/// All lanes get the same bits: for the whole warp by five exchanges, in which both lanes of a pair add the same two
/// values, for some lanes in the order of their numbers.
template <class Op, class T>
RK_DEVICE T warp_reduce(unsigned int mask, T v) {
  if (mask == 0xffffffffu) {
    for (int distance = 16; distance != 0; distance /= 2)
      v = Op::combine(v, ::__shfl_xor_sync(0xffffffffu, v, distance));
    return v;
  }
  T sum = ::__shfl_sync(mask, v, ::__ffs(static_cast<int>(mask)) - 1);
  for (unsigned int rest = mask & (mask - 1); rest != 0; rest &= rest - 1)
    sum = Op::combine(sum, ::__shfl_sync(mask, v, ::__ffs(static_cast<int>(rest)) - 1));
  return sum;
}

// 32-bit integers have instructions. The bitwise ones take no int.
#if defined(RK_CPU) || __CUDA_ARCH__ >= 800
#define RK_REDUCE(op, instruction, T, word)                                              \
  template <>                                                                            \
  inline RK_DEVICE T warp_reduce<op, T>(unsigned int mask, T v) {                        \
    return static_cast<T>(::instruction(mask, static_cast<word>(v)));                    \
  }
RK_REDUCE(add_op, __reduce_add_sync, int, int)
RK_REDUCE(add_op, __reduce_add_sync, unsigned int, unsigned int)
RK_REDUCE(min_op, __reduce_min_sync, int, int)
RK_REDUCE(min_op, __reduce_min_sync, unsigned int, unsigned int)
RK_REDUCE(max_op, __reduce_max_sync, int, int)
RK_REDUCE(max_op, __reduce_max_sync, unsigned int, unsigned int)
RK_REDUCE(and_op, __reduce_and_sync, int, unsigned int)
RK_REDUCE(and_op, __reduce_and_sync, unsigned int, unsigned int)
RK_REDUCE(or_op, __reduce_or_sync, int, unsigned int)
RK_REDUCE(or_op, __reduce_or_sync, unsigned int, unsigned int)
RK_REDUCE(xor_op, __reduce_xor_sync, int, unsigned int)
RK_REDUCE(xor_op, __reduce_xor_sync, unsigned int, unsigned int)
#undef RK_REDUCE
#endif

/// Sums over the caller's lane and all below it, in five steps. The lanes in `mask` are the lowest.
template <class T>
RK_DEVICE T scan_lanes(unsigned int mask, T v) {
  const unsigned int lane = this_lane();
  for (unsigned int distance = 1; distance != 32; distance *= 2) {
    const T below = ::__shfl_up_sync(mask, v, distance);
    if (lane >= distance) v += below;
  }
  return v;
}
template <class T>
RK_DEVICE T warp_inclusive_scan_add(T v) {
  return scan_lanes(0xffffffffu, v);
}

template <class T>
RK_DEVICE T warp_exclusive_scan_add(T v) {
  const T inclusive = ::__shfl_up_sync(0xffffffffu, warp_inclusive_scan_add(v), 1u);
  return this_lane() == 0 ? T(0) : inclusive;
}

/// True in one lane of mask: by `elect.sync` from sm_90 on, else in the lowest.
inline RK_DEVICE bool elect_one(unsigned int mask) {
#if defined(RK_CUDA) && __CUDA_ARCH__ >= 900
  unsigned int elected;
  asm volatile(
      "{\n\t.reg .pred p;\n\telect.sync _|p, %1;\n\tselp.u32 %0, 1, 0, p;\n\t}"
      : "=r"(elected)
      : "r"(mask)
      : "memory");
  return elected != 0;
#else
  ::__syncwarp(mask);
  return this_lane() == static_cast<unsigned int>(::__ffs(static_cast<int>(mask)) - 1);
#endif
}

/// The multiprocessor that runs the block; on the CPU, the worker.
inline RK_DEVICE unsigned int sm_id() {
#if defined(RK_CUDA)
  unsigned int id;
  asm volatile("mov.u32 %0, %%smid;" : "=r"(id));
  return id;
#elif defined(RK_CPU)
  return ::rk::cpu::sm_id();
#endif
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
