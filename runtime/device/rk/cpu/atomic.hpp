// SPDX-License-Identifier: Apache-2.0
#pragma once
// CUDA's atomic functions: its overloads and no others, relaxed, each with a _block and a _system form.
// CUDA C++ Programming Guide, "Atomic Functions".

#include <cstring>

#include <rk/cpu/hooks.hpp>

namespace rk::cpu {

namespace detail {

/// Replaces *address by f(*address) in one atomic step and returns the old value. T may be a floating type.
template <class T, class F>
T atomic_update(T* address, F f) {
  spin_hint();
  observe_rmw(address);
  T old;
  __atomic_load(address, &old, __ATOMIC_RELAXED);
  T desired = f(old);
  while (!__atomic_compare_exchange(address, &old, &desired, true, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) desired = f(old);
  return old;
}

template <class T>
T atomic_exchange(T* address, T value) {
  spin_hint();
  observe_rmw(address);
  T old;
  __atomic_exchange(address, &value, &old, __ATOMIC_RELAXED);
  return old;
}

template <class T>
T atomic_compare_exchange(T* address, T compare, T value) {
  spin_hint();
  observe_rmw(address);
  // A failed exchange is the mark of a loop that waits for somebody else.
  if (!__atomic_compare_exchange_n(address, &compare, value, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) relax();
  return compare;
}

#define RK_CPU_FETCH(name)                                      \
  template <class T>                                            \
  T atomic_##name(T* address, T value) {                        \
    spin_hint();                                                \
    observe_rmw(address);                                       \
    return __atomic_fetch_##name(address, value, __ATOMIC_RELAXED); \
  }
RK_CPU_FETCH(add)
RK_CPU_FETCH(sub)
RK_CPU_FETCH(and)
RK_CPU_FETCH(or)
RK_CPU_FETCH(xor)
#undef RK_CPU_FETCH

template <class T>
T atomic_float_add(T* address, T value) {
  return atomic_update(address, [value](T old) { return old + value; });
}
template <class T>
T atomic_min(T* address, T value) {
  return atomic_update(address, [value](T old) { return value < old ? value : old; });
}
template <class T>
T atomic_max(T* address, T value) {
  return atomic_update(address, [value](T old) { return old < value ? value : old; });
}
inline unsigned atomic_inc(unsigned* address, unsigned limit) {
  return atomic_update(address, [limit](unsigned old) { return old >= limit ? 0u : old + 1; });
}
inline unsigned atomic_dec(unsigned* address, unsigned limit) {
  return atomic_update(address, [limit](unsigned old) { return old == 0 || old > limit ? limit : old - 1; });
}

}  // namespace detail

#define RK_CPU_ATOMIC_FORM(name, function, T) \
  inline T name(T* address, T value) { return detail::function(address, value); }
#define RK_CPU_ATOMIC(name, function, T)             \
  RK_CPU_ATOMIC_FORM(name, function, T)              \
  RK_CPU_ATOMIC_FORM(name##_block, function, T)      \
  RK_CPU_ATOMIC_FORM(name##_system, function, T)
#define RK_CPU_CAS_FORM(name, T)                    \
  inline T name(T* address, T compare, T value) {   \
    return detail::atomic_compare_exchange(address, compare, value); \
  }
#define RK_CPU_CAS(T)              \
  RK_CPU_CAS_FORM(atomicCAS, T)    \
  RK_CPU_CAS_FORM(atomicCAS_block, T) \
  RK_CPU_CAS_FORM(atomicCAS_system, T)

RK_CPU_ATOMIC(atomicAdd, atomic_add, int)
RK_CPU_ATOMIC(atomicAdd, atomic_add, unsigned)
RK_CPU_ATOMIC(atomicAdd, atomic_add, unsigned long long)
RK_CPU_ATOMIC(atomicAdd, atomic_float_add, float)
RK_CPU_ATOMIC(atomicAdd, atomic_float_add, double)
RK_CPU_ATOMIC(atomicSub, atomic_sub, int)
RK_CPU_ATOMIC(atomicSub, atomic_sub, unsigned)
RK_CPU_ATOMIC(atomicExch, atomic_exchange, int)
RK_CPU_ATOMIC(atomicExch, atomic_exchange, unsigned)
RK_CPU_ATOMIC(atomicExch, atomic_exchange, unsigned long long)
RK_CPU_ATOMIC(atomicExch, atomic_exchange, float)
RK_CPU_ATOMIC(atomicMin, atomic_min, int)
RK_CPU_ATOMIC(atomicMin, atomic_min, unsigned)
RK_CPU_ATOMIC(atomicMin, atomic_min, long long)
RK_CPU_ATOMIC(atomicMin, atomic_min, unsigned long long)
RK_CPU_ATOMIC(atomicMax, atomic_max, int)
RK_CPU_ATOMIC(atomicMax, atomic_max, unsigned)
RK_CPU_ATOMIC(atomicMax, atomic_max, long long)
RK_CPU_ATOMIC(atomicMax, atomic_max, unsigned long long)
RK_CPU_ATOMIC(atomicInc, atomic_inc, unsigned)
RK_CPU_ATOMIC(atomicDec, atomic_dec, unsigned)
RK_CPU_ATOMIC(atomicAnd, atomic_and, int)
RK_CPU_ATOMIC(atomicAnd, atomic_and, unsigned)
RK_CPU_ATOMIC(atomicAnd, atomic_and, unsigned long long)
RK_CPU_ATOMIC(atomicOr, atomic_or, int)
RK_CPU_ATOMIC(atomicOr, atomic_or, unsigned)
RK_CPU_ATOMIC(atomicOr, atomic_or, unsigned long long)
RK_CPU_ATOMIC(atomicXor, atomic_xor, int)
RK_CPU_ATOMIC(atomicXor, atomic_xor, unsigned)
RK_CPU_ATOMIC(atomicXor, atomic_xor, unsigned long long)
RK_CPU_CAS(int)
RK_CPU_CAS(unsigned)
RK_CPU_CAS(unsigned long long)
RK_CPU_CAS(unsigned short)

#undef RK_CPU_ATOMIC
#undef RK_CPU_ATOMIC_FORM
#undef RK_CPU_CAS
#undef RK_CPU_CAS_FORM

}  // namespace rk::cpu

#define RK_CPU_USING(name)       \
  using rk::cpu::name;           \
  using rk::cpu::name##_block;   \
  using rk::cpu::name##_system;
RK_CPU_USING(atomicAdd)
RK_CPU_USING(atomicSub)
RK_CPU_USING(atomicExch)
RK_CPU_USING(atomicMin)
RK_CPU_USING(atomicMax)
RK_CPU_USING(atomicInc)
RK_CPU_USING(atomicDec)
RK_CPU_USING(atomicAnd)
RK_CPU_USING(atomicOr)
RK_CPU_USING(atomicXor)
RK_CPU_USING(atomicCAS)
#undef RK_CPU_USING
