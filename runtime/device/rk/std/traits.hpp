// SPDX-License-Identifier: Apache-2.0
#pragma once
// For NVRTC: the part of <type_traits> that other headers are made of. Reading all of it takes longer than the rest of <array>.

#include <cstddef>

namespace std {

template <class T, T V>
struct integral_constant {
  static constexpr T value = V;
  using value_type = T;
  using type = integral_constant;
  __device__ constexpr operator T() const noexcept { return V; }
  __device__ constexpr T operator()() const noexcept { return V; }
};
template <bool B>
using bool_constant = integral_constant<bool, B>;
using true_type = bool_constant<true>;
using false_type = bool_constant<false>;

template <class T>
struct type_identity {
  using type = T;
};
template <class T>
using type_identity_t = typename type_identity<T>::type;
template <class...>
using void_t = void;

template <bool B, class T, class F>
struct conditional : type_identity<T> {};
template <class T, class F>
struct conditional<false, T, F> : type_identity<F> {};
template <bool B, class T, class F>
using conditional_t = typename conditional<B, T, F>::type;
template <bool B, class T = void>
struct enable_if {};
template <class T>
struct enable_if<true, T> : type_identity<T> {};
template <bool B, class T = void>
using enable_if_t = typename enable_if<B, T>::type;

template <class, class>
inline constexpr bool is_same_v = false;
template <class T>
inline constexpr bool is_same_v<T, T> = true;

template <class T> struct remove_const : type_identity<T> {};
template <class T> struct remove_const<const T> : type_identity<T> {};
template <class T> struct remove_volatile : type_identity<T> {};
template <class T> struct remove_volatile<volatile T> : type_identity<T> {};
template <class T> struct remove_reference : type_identity<T> {};
template <class T> struct remove_reference<T&> : type_identity<T> {};
template <class T> struct remove_reference<T&&> : type_identity<T> {};
template <class T> using remove_const_t = typename remove_const<T>::type;
template <class T> using remove_volatile_t = typename remove_volatile<T>::type;
template <class T> using remove_cv_t = remove_const_t<remove_volatile_t<T>>;
template <class T> struct remove_cv : type_identity<remove_cv_t<T>> {};
template <class T> using remove_reference_t = typename remove_reference<T>::type;
template <class T> using remove_cvref_t = remove_cv_t<remove_reference_t<T>>;
template <class T> struct remove_cvref : type_identity<remove_cvref_t<T>> {};
template <class T, class = void> struct add_lvalue_reference : type_identity<T> {};
template <class T> struct add_lvalue_reference<T, void_t<T&>> : type_identity<T&> {};
template <class T, class = void> struct add_rvalue_reference : type_identity<T> {};
template <class T> struct add_rvalue_reference<T, void_t<T&&>> : type_identity<T&&> {};
template <class T> using add_lvalue_reference_t = typename add_lvalue_reference<T>::type;
template <class T> using add_rvalue_reference_t = typename add_rvalue_reference<T>::type;
template <class T>
__device__ add_rvalue_reference_t<T> declval() noexcept;

}  // namespace std
