// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hashing: xxHash in its inline mode, C with macros, unaligned reads and 128-bit products.
#include <rk/actor.hpp>

#include <cstdint>

#define XXH_INLINE_ALL
#define XXH_NO_STREAM_MALLOC
#define XXH_VECTOR XXH_SCALAR
#include <xxhash.h>

namespace with_xxhash {

struct sample { unsigned char bytes[600]; };
struct results { std::uint64_t value[24]; };

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](std::uint64_t x) { r.value[n++] = x; };
  add(XXH32(s.bytes, 3, 7));
  add(XXH32(s.bytes + 1, 100, 7));
  add(XXH64(s.bytes, 33, 9));
  add(XXH64(s.bytes + 3, 255, 9));
  for (const std::size_t size : {0u, 3u, 8u, 16u, 100u, 200u, 500u}) add(XXH3_64bits(s.bytes + 5, size));
  add(XXH3_64bits_withSeed(s.bytes, 300, 42));
  const XXH128_hash_t h = XXH3_128bits(s.bytes, 77);
  const XXH128_hash_t g = XXH3_128bits_withSeed(s.bytes, 77, 1);
  const XXH128_hash_t l = XXH128(s.bytes, 590, 3);
  add(h.low64);
  add(h.high64);
  add(g.low64 ^ g.high64);
  add(l.low64 + l.high64);
  add(static_cast<std::uint64_t>(XXH128_isEqual(h, g)));
  XXH32_canonical_t small;
  XXH32_canonicalFromHash(&small, static_cast<XXH32_hash_t>(r.value[0]));
  add(XXH32_hashFromCanonical(&small));
  XXH64_canonical_t big;
  XXH64_canonicalFromHash(&big, r.value[2]);
  add(big.digest[0]);
  add(XXH64_hashFromCanonical(&big));
  XXH64_state_t state;
  XXH64_reset(&state, 5);
  XXH64_update(&state, s.bytes, 100);
  XXH64_update(&state, s.bytes + 100, 61);
  add(XXH64_digest(&state));
  add(XXH_versionNumber());
  return r;
}

struct RK_ACTOR(.id = "xxhash", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_xxhash
