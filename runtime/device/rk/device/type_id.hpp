// SPDX-License-Identifier: Apache-2.0
#pragma once
// The type id of a message, as rk-transpile computes it for handlers (lib/Support/Hash.h): FNV-1a of the qualified name, high
// bit set. Here the compiler tells the name, which is the same on all sides but for the unnamed namespace in which the CPU
// object keeps the user's code.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

/// `signature` is what a compiler calls a function of T: "... [with T = probe::pair; ...]", or "[with T=probe::pair]".
constexpr RK_DEVICE std::uint32_t hash_of_name(const char* signature) {
  const char* at = signature;
  while (*at != '[') ++at;
  while (*at != '=') ++at;
  do ++at;
  while (*at == ' ');
  if (*at == '{' || *at == '(' || *at == '<') {  // "{anonymous}::" and the like
    while (*at != ':') ++at;
    at += 2;
  }
  std::uint32_t hash = 0x811c9dc5u;
  for (; *at != ';' && *at != ']'; ++at) hash = (hash ^ static_cast<unsigned char>(*at)) * 0x01000193u;
  return hash | 0x80000000u;
}

/// Of a number's type, by what it holds: of one type "unsigned long", "long unsigned int" and others are spelt, and which of
/// two types of one size std::uint64_t is differs, too.
template <class T>
constexpr RK_DEVICE std::uint32_t id_of_number() {
  const bool truth = static_cast<T>(2) == static_cast<T>(1), real = !truth && static_cast<T>(0.5) != static_cast<T>(0);
  const bool negative = static_cast<T>(-1) < static_cast<T>(1);
  const char name[] = {'[', '=', truth ? 'b' : real ? 'f' : negative ? 'i' : 'u', static_cast<char>('0' + sizeof(T)), ']', '\0'};
  return hash_of_name(name);
}

}  // namespace detail

/// Of a number's type, or of an enumeration or class that is no template's.
template <class T>
constexpr RK_DEVICE std::uint32_t type_id() {
  if constexpr (requires(T* numbers) { numbers[0] * 1.0; } && !__is_class(T) && !__is_union(T) && !__is_enum(T))
    return detail::id_of_number<T>();
  else
    return detail::hash_of_name(__PRETTY_FUNCTION__);
}

}  // namespace RK_SIDE
}  // namespace rk
