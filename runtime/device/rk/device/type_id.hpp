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

}  // namespace detail

/// Of a class that is no template's.
template <class T>
constexpr RK_DEVICE std::uint32_t type_id() {
  return detail::hash_of_name(__PRETTY_FUNCTION__);
}

}  // namespace RK_SIDE
}  // namespace rk
