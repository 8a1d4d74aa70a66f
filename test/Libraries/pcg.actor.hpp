// SPDX-License-Identifier: Apache-2.0
#pragma once
// Random numbers of another style: PCG, mixins of inheritance, 128-bit state, operators for seeking.
#include <rk/actor.hpp>

#include <cstdint>

#include <pcg_random.hpp>

namespace with_pcg {

struct sample { std::uint64_t seed, stream; };
struct results { std::uint64_t value[24]; };

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](std::uint64_t x) { r.value[n++] = x; };
  pcg32 a(s.seed, s.stream);
  pcg32_fast b(s.seed);
  pcg64 c(s.seed, s.stream);
  pcg64_oneseq d(s.seed);
  pcg32_oneseq e(s.seed);
  for (int i = 0; i < 2; ++i) {
    add(a());
    add(b());
    add(c());
    add(d());
    add(e());
  }
  add(a(100));
  add(c(1000000007));
  a.discard(1000);
  add(a());
  a.advance(12345);
  add(a());
  a.backstep(12345);
  add(a());
  pcg32 before = a;
  a.discard(17);
  add(a != before);
  add(a == before);
  before.set_stream(9);
  add(before());
  add(pcg32::max());
  add(pcg_extras::bounded_rand(b, 77u));
  return r;
}

struct RK_ACTOR(.id = "pcg", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_pcg
