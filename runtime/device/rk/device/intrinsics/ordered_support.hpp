// SPDX-License-Identifier: Apache-2.0
#pragma once
// Atomics whose order and scope are arguments. At a call both are constants, or rk-transpile refuses it: of the choices
// below one instruction is left. CUDA's builtins take them as constants only, and word by word: floating-point numbers go
// as the bits that they are, but for addition.

#include <rk/device/atomic.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

template <class T>
struct same_type {
  using type = T;
};
/// T, where a parameter is not to take part in deducing it.
template <class T>
using same = typename same_type<T>::type;

namespace ordered {

/// What a failed compare_exchange does is a load.
constexpr RK_DEVICE memory_order of_load(memory_order o) {
  return o == memory_order::acq_rel ? memory_order::acquire : o == memory_order::release ? memory_order::relaxed : o;
}

#if defined(RK_CUDA)
template <std::size_t Bytes>
struct word_of {
  using type = unsigned long long;
};
template <>
struct word_of<4> {
  using type = unsigned int;
};
template <class T>
using word = typename word_of<sizeof(T)>::type;

template <class To, class From>
__device__ To bits_as(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  memcpy(&to, &from, sizeof to);
  return to;
}

/// The operations of one order and scope.
template <memory_order O, scope S>
struct access {
// A constant with a name would be no constant to the builtins.
#define RK_ORDER device::detail::nv_order(O)
#define RK_FAILURE device::detail::nv_order(of_load(O))
#define RK_REACH device::detail::nv_scope(S)
  template <class T>
  static __device__ word<T>* at(T& x) {
    return reinterpret_cast<word<T>*>(&x);
  }
  template <class T>
  static __device__ T load(const T& x) {
    return bits_as<T>(__nv_atomic_load_n(at(const_cast<T&>(x)), RK_ORDER, RK_REACH));
  }
  template <class T>
  static __device__ void store(T& x, T v) {
    __nv_atomic_store_n(at(x), bits_as<word<T>>(v), RK_ORDER, RK_REACH);
  }
  template <class T>
  static __device__ T exchange(T& x, T v) {
    return bits_as<T>(__nv_atomic_exchange_n(at(x), bits_as<word<T>>(v), RK_ORDER, RK_REACH));
  }
  template <class T>
  static __device__ bool compare_exchange(T& x, T& expected, T v) {
    return __nv_atomic_compare_exchange_n(at(x), at(expected), bits_as<word<T>>(v), false, RK_ORDER, RK_FAILURE, RK_REACH);
  }
  // Integers are added as unsigned, which is the same and wraps.
  template <class T>
  static __device__ T fetch_add(T& x, T v) {
    if constexpr (static_cast<T>(0.5) != T(0))
      return __nv_atomic_fetch_add(&x, v, RK_ORDER, RK_REACH);
    else
      return static_cast<T>(__nv_atomic_fetch_add(at(x), static_cast<word<T>>(v), RK_ORDER, RK_REACH));
  }
  template <class T>
  static __device__ T fetch_sub(T& x, T v) {
    if constexpr (static_cast<T>(0.5) != T(0))
      return __nv_atomic_fetch_add(&x, -v, RK_ORDER, RK_REACH);
    else
      return static_cast<T>(__nv_atomic_fetch_add(at(x), word<T>(0) - static_cast<word<T>>(v), RK_ORDER, RK_REACH));
  }
#define RK_FETCH(name)                                          \
  template <class T>                                            \
  static __device__ T fetch_##name(T& x, T v) {                 \
    return __nv_atomic_fetch_##name(&x, v, RK_ORDER, RK_REACH); \
  }
  RK_FETCH(min)
  RK_FETCH(max)
  RK_FETCH(and)
  RK_FETCH(or)
  RK_FETCH(xor)
#undef RK_FETCH
#undef RK_ORDER
#undef RK_FAILURE
#undef RK_REACH
};
#elif defined(RK_CPU)
template <memory_order O, scope>
struct access {
  static constexpr int order = device::detail::order(O), failure = device::detail::order(of_load(O));

  /// A loop that waits for another thread's store spins on this.
  template <class T>
  static T load(const T& x) {
    ::rk::cpu::spin_hint();
    T v;
    __atomic_load(&x, &v, order);
    return v;
  }
  template <class T>
  static void store(T& x, T v) {
    __atomic_store(&x, &v, order);
  }
  template <class T>
  static T exchange(T& x, T v) {
    ::rk::cpu::spin_hint();
    ::rk::cpu::observe_rmw(&x);
    T before;
    __atomic_exchange(&x, &v, &before, order);
    return before;
  }
  template <class T>
  static bool compare_exchange(T& x, T& expected, T v) {
    ::rk::cpu::spin_hint();
    ::rk::cpu::observe_rmw(&x);
    const bool done = __atomic_compare_exchange(&x, &expected, &v, false, order, failure);
    if (!done) ::rk::cpu::relax();
    return done;
  }
  template <class T, class F>
  static T update(T& x, F next) {
    ::rk::cpu::spin_hint();
    ::rk::cpu::observe_rmw(&x);
    T before;
    __atomic_load(&x, &before, __ATOMIC_RELAXED);
    for (T after = next(before); !__atomic_compare_exchange(&x, &before, &after, true, order, failure);) after = next(before);
    return before;
  }
  template <class T>
  static T fetch_add(T& x, T v) {
    if constexpr (static_cast<T>(0.5) != T(0)) {
      return update(x, [v](T old) { return old + v; });
    } else {
      ::rk::cpu::spin_hint();
      ::rk::cpu::observe_rmw(&x);
      return __atomic_fetch_add(&x, v, order);
    }
  }
  template <class T>
  static T fetch_sub(T& x, T v) {
    if constexpr (static_cast<T>(0.5) != T(0)) {
      return update(x, [v](T old) { return old - v; });
    } else {
      ::rk::cpu::spin_hint();
      ::rk::cpu::observe_rmw(&x);
      return __atomic_fetch_sub(&x, v, order);
    }
  }
#define RK_FETCH(name, next)                            \
  template <class T>                                    \
  static T fetch_##name(T& x, T v) {                    \
    return update(x, [v](T old) -> T { return next; }); \
  }
  RK_FETCH(min, v < old ? v : old)
  RK_FETCH(max, old < v ? v : old)
  RK_FETCH(and, old& v)
  RK_FETCH(or, old | v)
  RK_FETCH(xor, old ^ v)
#undef RK_FETCH
};
#endif

#if !defined(RK_HOST)
/// The orders that an operation has: all have relaxed and seq_cst.
enum class orders { load, store, update };

template <memory_order O, class F>
RK_DEVICE auto at_scope(scope reach, F f) {
  switch (reach) {
    case scope::block:
      return f(access<O, scope::block>{});
#if !defined(RK_CUDA) || __CUDA_ARCH__ >= 900
    case scope::cluster:
      return f(access<O, scope::cluster>{});
#endif
    case scope::system:
      return f(access<O, scope::system>{});
    default:
      return f(access<O, scope::device>{});
  }
}

template <orders Has, class F>
RK_DEVICE auto at_order(memory_order order, scope reach, F f) {
  if (order == memory_order::relaxed) return at_scope<memory_order::relaxed>(reach, f);
  if constexpr (Has != orders::store)
    if (order == memory_order::acquire) return at_scope<memory_order::acquire>(reach, f);
  if constexpr (Has != orders::load)
    if (order == memory_order::release) return at_scope<memory_order::release>(reach, f);
  if constexpr (Has == orders::update)
    if (order == memory_order::acq_rel) return at_scope<memory_order::acq_rel>(reach, f);
  return at_scope<memory_order::seq_cst>(reach, f);
}

// Function objects and no lambdas: NVRTC wants a generic lambda annotated, and nvcc wants it not.
template <class T>
struct call_load {
  const T& x;
  template <class Access>
  RK_DEVICE T operator()(Access) const {
    return Access::load(x);
  }
};
template <class T>
RK_DEVICE T load(const T& x, memory_order order, scope reach) {
  return at_order<orders::load>(order, reach, call_load<T>{x});
}

template <class T>
struct call_compare_exchange {
  T& x;
  T& expected;
  T v;
  template <class Access>
  RK_DEVICE bool operator()(Access) const {
    return Access::compare_exchange(x, expected, v);
  }
};
template <class T>
RK_DEVICE bool compare_exchange(T& x, T& expected, same<T> v, memory_order order, scope reach) {
  return at_order<orders::update>(order, reach, call_compare_exchange<T>{x, expected, v});
}

#define RK_ORDERED(has, result, name)                                       \
  template <class T>                                                        \
  struct call_##name {                                                      \
    T& x;                                                                   \
    T v;                                                                    \
    template <class Access>                                                 \
    RK_DEVICE result operator()(Access) const {                             \
      return Access::name(x, v);                                            \
    }                                                                       \
  };                                                                        \
  template <class T>                                                        \
  RK_DEVICE result name(T& x, same<T> v, memory_order order, scope reach) { \
    return at_order<orders::has>(order, reach, call_##name<T>{x, v});       \
  }
RK_ORDERED(store, void, store)
RK_ORDERED(update, T, fetch_add)
RK_ORDERED(update, T, fetch_sub)
RK_ORDERED(update, T, fetch_min)
RK_ORDERED(update, T, fetch_max)
RK_ORDERED(update, T, fetch_and)
RK_ORDERED(update, T, fetch_or)
RK_ORDERED(update, T, fetch_xor)
RK_ORDERED(update, T, exchange)
#undef RK_ORDERED
#endif

}  // namespace ordered
}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
