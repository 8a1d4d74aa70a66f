// SPDX-License-Identifier: Apache-2.0
#pragma once
// Atomics on the types for which CUDA has no overload: `long` (std::int64_t), `unsigned long`, and what it lacks for float
// and double. Relaxed, among the threads of the device, as CUDA's own.

#include <rk/device/config.hpp>
#include <rk/device/half.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

#if defined(RK_CUDA)
namespace detail {

/// The type of the same size that CUDA's atomics take.
template <class T>
struct word_of {
  using type = unsigned long long;
};
template <>
struct word_of<float> {
  using type = unsigned int;
};
template <class T>
using word = typename word_of<T>::type;

template <class T>
constexpr bool is_signed_integer = false;
template <>
inline constexpr bool is_signed_integer<long> = true;

template <class T>
constexpr bool is_floating = false;
template <>
inline constexpr bool is_floating<float> = true;
template <>
inline constexpr bool is_floating<double> = true;

template <class To, class From>
__device__ To same_bits(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  memcpy(&to, &from, sizeof to);
  return to;
}

template <class T>
__device__ word<T>* word_at(T& x) {
  static_assert(sizeof(T) == sizeof(word<T>));
  return reinterpret_cast<word<T>*>(&x);
}

/// Stores v in x where v is `better` than x. Stops where it is not: a NaN never is.
template <class T, class Better>
__device__ T atomic_improve(T& x, T v, Better better) {
  word<T> before = *const_cast<volatile word<T>*>(word_at(x));
  while (better(v, same_bits<T>(before))) {
    const word<T> seen = ::atomicCAS(word_at(x), before, same_bits<word<T>>(v));
    if (seen == before) break;
    before = seen;
  }
  return same_bits<T>(before);
}

}  // namespace detail

// PTX ISA, "atom": subnormal numbers are kept.
inline __device__ half atomic_add(half& x, half v) {
  half before;
  asm volatile("atom.add.noftz.f16 %0, [%1], %2;" : "=h"(before.bits) : "l"(&x), "h"(v.bits) : "memory");
  return before;
}
inline __device__ bfloat16 atomic_add(bfloat16& x, bfloat16 v) {
#if __CUDA_ARCH__ >= 900
  bfloat16 before;
  asm volatile("atom.add.noftz.bf16 %0, [%1], %2;" : "=h"(before.bits) : "l"(&x), "h"(v.bits) : "memory");
  return before;
#else
  std::uint16_t before = *const_cast<volatile std::uint16_t*>(&x.bits);
  for (;;) {
    const std::uint16_t seen = ::atomicCAS(&x.bits, before, (bfloat16::from_bits(before) + v).bits);
    if (seen == before) return bfloat16::from_bits(before);
    before = seen;
  }
#endif
}
// Integers here have 64 bits: adding as unsigned is adding.
template <class T>
__device__ T atomic_add(T& x, T v) {
  return static_cast<T>(::atomicAdd(detail::word_at(x), static_cast<unsigned long long>(v)));
}
template <class T>
__device__ T atomic_sub(T& x, T v) {
  if constexpr (detail::is_floating<T>)
    return ::atomicAdd(&x, -v);
  else
    return static_cast<T>(::atomicAdd(detail::word_at(x), 0ull - static_cast<unsigned long long>(v)));
}
template <class T>
__device__ T atomic_min(T& x, T v) {
  if constexpr (detail::is_floating<T>)
    return detail::atomic_improve(x, v, [](T a, T b) { return a < b; });
  else if constexpr (detail::is_signed_integer<T>)
    return static_cast<T>(::atomicMin(reinterpret_cast<long long*>(&x), static_cast<long long>(v)));
  else
    return static_cast<T>(::atomicMin(detail::word_at(x), static_cast<unsigned long long>(v)));
}
template <class T>
__device__ T atomic_max(T& x, T v) {
  if constexpr (detail::is_floating<T>)
    return detail::atomic_improve(x, v, [](T a, T b) { return a > b; });
  else if constexpr (detail::is_signed_integer<T>)
    return static_cast<T>(::atomicMax(reinterpret_cast<long long*>(&x), static_cast<long long>(v)));
  else
    return static_cast<T>(::atomicMax(detail::word_at(x), static_cast<unsigned long long>(v)));
}
template <class T>
__device__ T atomic_and(T& x, T v) {
  return static_cast<T>(::atomicAnd(detail::word_at(x), static_cast<unsigned long long>(v)));
}
template <class T>
__device__ T atomic_or(T& x, T v) {
  return static_cast<T>(::atomicOr(detail::word_at(x), static_cast<unsigned long long>(v)));
}
template <class T>
__device__ T atomic_xor(T& x, T v) {
  return static_cast<T>(::atomicXor(detail::word_at(x), static_cast<unsigned long long>(v)));
}
template <class T>
__device__ T atomic_exch(T& x, T v) {
  return detail::same_bits<T>(::atomicExch(detail::word_at(x), detail::same_bits<detail::word<T>>(v)));
}
template <class T>
__device__ T atomic_cas(T& x, T expected, T v) {
  return detail::same_bits<T>(::atomicCAS(detail::word_at(x), detail::same_bits<detail::word<T>>(expected),
                                          detail::same_bits<detail::word<T>>(v)));
}

#elif defined(RK_CPU)
// The shim's update lets other threads run, as its atomics do.
#define RK_ATOMIC(name, next)                                                            \
  template <class T>                                                                     \
  T name(T& x, T v) {                                                                    \
    return ::rk::cpu::detail::atomic_update(&x, [v](T old) -> T { return next; });       \
  }
RK_ATOMIC(atomic_min, v < old ? v : old)
RK_ATOMIC(atomic_max, old < v ? v : old)
RK_ATOMIC(atomic_and, old& v)
RK_ATOMIC(atomic_or, old | v)
RK_ATOMIC(atomic_xor, old ^ v)
RK_ATOMIC(atomic_exch, (static_cast<void>(old), v))
#undef RK_ATOMIC

template <class T>
T atomic_add(T& x, T v) {
  if constexpr (has_16_bits<T>)
    return ::rk::cpu::detail::atomic_update(&x, [v](T old) { return old + v; });
  else
    return static_cast<T>(::rk::cpu::detail::atomic_add(&x, v));  // __atomic_fetch_add wraps
}
template <class T>
T atomic_sub(T& x, T v) {
  if constexpr (static_cast<T>(0.5) != T(0))
    return ::rk::cpu::detail::atomic_update(&x, [v](T old) { return old - v; });
  else
    return ::rk::cpu::detail::atomic_sub(&x, v);
}
/// Compares bits, as atomicCAS does: -0.0 is not 0.0, and a NaN is itself.
template <class T>
T atomic_cas(T& x, T expected, T v) {
  ::rk::cpu::spin_hint();
  if (!__atomic_compare_exchange(&x, &expected, &v, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) ::rk::cpu::relax();
  return expected;
}
#endif

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
