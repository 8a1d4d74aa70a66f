// SPDX-License-Identifier: Apache-2.0
#pragma once
// FNV-1a, 64 bits: finds what has changed by accident; it is no defence against somebody who may write to the cache.

#include <cstdint>
#include <string_view>

namespace rk::cuda {

constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t start = 14695981039346656037ull) {
  for (const char c : bytes) start = (start ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return start;
}

}  // namespace rk::cuda
