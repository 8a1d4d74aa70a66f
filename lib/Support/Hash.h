// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

/// The three hashes that host, device and manifest agree on (docs/design/architecture.md).
namespace rk::transpile {

constexpr std::uint32_t fnv1a32(std::string_view text) {
  std::uint32_t hash = 0x811c9dc5u;
  for (char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash;
}

constexpr std::uint64_t fnv1a64(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ull;
  for (char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x00000100000001b3ull;
  return hash;
}

/// Type id of a message or actor: the high bit keeps it apart from the protocol's own message types.
constexpr std::uint32_t typeId(std::string_view qualifiedName) { return fnv1a32(qualifiedName) | 0x80000000u; }

} // namespace rk::transpile
