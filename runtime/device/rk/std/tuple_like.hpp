// SPDX-License-Identifier: Apache-2.0
#pragma once
// For NVRTC: the part of <utility> that <array> shares with pair and tuple.

#include <rk/std/traits.hpp>

namespace std {

template <class T>
__device__ constexpr void swap(T& a, T& b) noexcept {
  T t = static_cast<T&&>(a);
  a = static_cast<T&&>(b);
  b = static_cast<T&&>(t);
}
template <class T, size_t N>
__device__ constexpr void swap(T (&a)[N], T (&b)[N]) noexcept {
  for (size_t i = 0; i < N; ++i) swap(a[i], b[i]);
}

// What structured bindings ask.
template <class T> struct tuple_size;
template <class T>
  requires requires { tuple_size<T>::value; }
struct tuple_size<const T> : integral_constant<size_t, tuple_size<T>::value> {};
template <class T> inline constexpr size_t tuple_size_v = tuple_size<T>::value;
template <size_t I, class T> struct tuple_element;
template <size_t I, class T> struct tuple_element<I, const T> : type_identity<const typename tuple_element<I, T>::type> {};
template <size_t I, class T> using tuple_element_t = typename tuple_element<I, T>::type;

template <class T, T... I>
struct integer_sequence {
  using value_type = T;
  static __device__ constexpr size_t size() noexcept { return sizeof...(I); }
};
template <size_t... I> using index_sequence = integer_sequence<size_t, I...>;
namespace detail {
template <class A, class B> struct joined;
template <size_t... I, size_t... J>
struct joined<index_sequence<I...>, index_sequence<J...>> : type_identity<index_sequence<I..., sizeof...(I) + J...>> {};
template <size_t N> struct indices : joined<typename indices<N / 2>::type, typename indices<N - N / 2>::type> {};
template <> struct indices<0> : type_identity<index_sequence<>> {};
template <> struct indices<1> : type_identity<index_sequence<0>> {};
template <class T, class S> struct converted;
template <class T, size_t... I>
struct converted<T, index_sequence<I...>> : type_identity<integer_sequence<T, static_cast<T>(I)...>> {};
}  // namespace detail
template <size_t N> using make_index_sequence = typename detail::indices<N>::type;
template <class T, T N>
using make_integer_sequence = typename detail::converted<T, make_index_sequence<static_cast<size_t>(N)>>::type;
template <class... T> using index_sequence_for = make_index_sequence<sizeof...(T)>;

}  // namespace std
