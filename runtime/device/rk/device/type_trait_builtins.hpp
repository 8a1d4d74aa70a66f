// SPDX-License-Identifier: Apache-2.0
#pragma once
// Clang's type traits, which libraries use where they find Clang and which the compiler of a generated text lacks. As macros of
// std's traits. A text that needs one includes this file last, so that no standard header sees them.

#include <rk/device/config.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

#if defined(RK_CUDA) || !defined(__clang__)

namespace rk {
inline namespace RK_SIDE {
namespace device::extension {

template <std::size_t I, class First, class... Rest>
struct pack_element : pack_element<I - 1, Rest...> {};
template <class First, class... Rest>
struct pack_element<0, First, Rest...> {
  using type = First;
};
template <std::size_t I, class... T>
using type_pack_element = typename pack_element<I, T...>::type;

template <template <class U, U...> class Sequence, class T, class Integers>
struct sequence;
template <template <class U, U...> class Sequence, class T, T... I>
struct sequence<Sequence, T, std::integer_sequence<T, I...>> {
  using type = Sequence<T, I...>;
};
template <template <class U, U...> class Sequence, class T, T N>
using make_integer_seq = typename sequence<Sequence, T, std::make_integer_sequence<T, N>>::type;

// Clang's know 128 bits, std's do not always.
template <class T>
inline constexpr bool is_int128 = std::is_same_v<std::remove_cv_t<T>, __int128> || std::is_same_v<std::remove_cv_t<T>, unsigned __int128>;
template <class T>
inline constexpr bool is_integral = std::is_integral_v<T> || is_int128<T>;
template <class T>
inline constexpr bool is_arithmetic = std::is_arithmetic_v<T> || is_int128<T>;
template <class T>
inline constexpr bool is_fundamental = std::is_fundamental_v<T> || is_int128<T>;
template <class T>
inline constexpr bool is_scalar = std::is_scalar_v<T> || is_int128<T>;
template <class T>
inline constexpr bool is_signed = std::is_signed_v<T> || std::is_same_v<std::remove_cv_t<T>, __int128>;
template <class T>
inline constexpr bool is_unsigned = std::is_unsigned_v<T> || std::is_same_v<std::remove_cv_t<T>, unsigned __int128>;

template <class T>
inline constexpr bool is_scoped_enum = false;
template <class T>
  requires(std::is_enum_v<T>)
inline constexpr bool is_scoped_enum<T> = !std::is_convertible_v<T, std::underlying_type_t<T>>;

}  // namespace device::extension
}  // namespace RK_SIDE
}  // namespace rk

#define __type_pack_element ::rk::device::extension::type_pack_element
#define __make_integer_seq ::rk::device::extension::make_integer_seq

#define __is_void(...) ::std::is_void_v<__VA_ARGS__>
#define __is_nullptr(...) ::std::is_null_pointer_v<__VA_ARGS__>
#define __is_integral(...) ::rk::device::extension::is_integral<__VA_ARGS__>
#define __is_floating_point(...) ::std::is_floating_point_v<__VA_ARGS__>
#define __is_arithmetic(...) ::rk::device::extension::is_arithmetic<__VA_ARGS__>
#define __is_fundamental(...) ::rk::device::extension::is_fundamental<__VA_ARGS__>
#define __is_scalar(...) ::rk::device::extension::is_scalar<__VA_ARGS__>
#define __is_object(...) ::std::is_object_v<__VA_ARGS__>
#define __is_compound(...) (!::rk::device::extension::is_fundamental<__VA_ARGS__>)
#define __is_array(...) ::std::is_array_v<__VA_ARGS__>
#define __is_bounded_array(...) ::std::is_bounded_array_v<__VA_ARGS__>
#define __is_unbounded_array(...) ::std::is_unbounded_array_v<__VA_ARGS__>
#define __is_pointer(...) ::std::is_pointer_v<__VA_ARGS__>
#define __is_reference(...) ::std::is_reference_v<__VA_ARGS__>
#define __is_lvalue_reference(...) ::std::is_lvalue_reference_v<__VA_ARGS__>
#define __is_rvalue_reference(...) ::std::is_rvalue_reference_v<__VA_ARGS__>
#define __is_function(...) ::std::is_function_v<__VA_ARGS__>
#define __is_member_pointer(...) ::std::is_member_pointer_v<__VA_ARGS__>
#define __is_member_object_pointer(...) ::std::is_member_object_pointer_v<__VA_ARGS__>
#define __is_member_function_pointer(...) ::std::is_member_function_pointer_v<__VA_ARGS__>
#define __is_const(...) ::std::is_const_v<__VA_ARGS__>
#define __is_volatile(...) ::std::is_volatile_v<__VA_ARGS__>
#define __is_signed(...) ::rk::device::extension::is_signed<__VA_ARGS__>
#define __is_unsigned(...) ::rk::device::extension::is_unsigned<__VA_ARGS__>
#define __is_scoped_enum(...) ::rk::device::extension::is_scoped_enum<__VA_ARGS__>
#define __is_destructible(...) ::std::is_destructible_v<__VA_ARGS__>
#define __is_nothrow_destructible(...) ::std::is_nothrow_destructible_v<__VA_ARGS__>
#define __is_trivially_destructible(...) ::std::is_trivially_destructible_v<__VA_ARGS__>
#define __is_same(...) ::std::is_same_v<__VA_ARGS__>
#define __is_same_as(...) ::std::is_same_v<__VA_ARGS__>
#define __is_convertible(...) ::std::is_convertible_v<__VA_ARGS__>
#define __is_convertible_to(...) ::std::is_convertible_v<__VA_ARGS__>
#define __is_nothrow_convertible(...) ::std::is_nothrow_convertible_v<__VA_ARGS__>
#define __array_rank(...) ::std::rank_v<__VA_ARGS__>
#define __array_extent(...) ::std::extent_v<__VA_ARGS__>

#define __remove_cv(...) ::std::remove_cv_t<__VA_ARGS__>
#define __remove_const(...) ::std::remove_const_t<__VA_ARGS__>
#define __remove_volatile(...) ::std::remove_volatile_t<__VA_ARGS__>
#define __remove_reference_t(...) ::std::remove_reference_t<__VA_ARGS__>
#define __remove_cvref(...) ::std::remove_cvref_t<__VA_ARGS__>
#define __remove_pointer(...) ::std::remove_pointer_t<__VA_ARGS__>
#define __remove_extent(...) ::std::remove_extent_t<__VA_ARGS__>
#define __remove_all_extents(...) ::std::remove_all_extents_t<__VA_ARGS__>
#define __add_pointer(...) ::std::add_pointer_t<__VA_ARGS__>
#define __add_lvalue_reference(...) ::std::add_lvalue_reference_t<__VA_ARGS__>
#define __add_rvalue_reference(...) ::std::add_rvalue_reference_t<__VA_ARGS__>
#define __decay(...) ::std::decay_t<__VA_ARGS__>

#endif
