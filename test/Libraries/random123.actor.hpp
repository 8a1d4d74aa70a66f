// SPDX-License-Identifier: Apache-2.0
#pragma once
// Random numbers: Random123, structs of C made by macros, compiler features by configuration headers.
#include <rk/actor.hpp>

#include <cstdint>

#include <Random123/ReinterpretCtr.hpp>
#include <Random123/boxmuller.hpp>
#include <Random123/philox.h>
#include <Random123/threefry.h>
#include <Random123/u01fixedpt.h>
#include <Random123/uniform.hpp>

namespace with_random123 {

struct sample { std::uint32_t seed, counter; };
struct results { double value[40]; };

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](double x) { r.value[n++] = x; };
  auto addAll = [&](const auto& words) {
    for (const auto word : words) add(static_cast<double>(word));
  };

  const r123::Philox4x32::ctr_type c = {{s.counter, 1, 2, 3}};
  const r123::Philox4x32::key_type k = {{s.seed, 0xdecafbadu}};
  r123::Philox4x32 philox;
  addAll(philox(c, k));
  addAll(r123::Philox2x32()({{s.counter, 5}}, {{s.seed}}));
  addAll(r123::Philox4x32_R<7>()(c, k));
  addAll(r123::Threefry4x32()({{s.counter, 1, 2, 3}}, {{s.seed, 7, 8, 9}}));
  addAll(r123::Threefry2x64()({{s.counter, 5}}, {{s.seed, 6}}));
  philox4x32_ctr_t plain = philox4x32(c, k);
  plain.incr();
  addAll(plain);
  threefry2x32_ctr_t from = {{s.counter, 1}};
  threefry2x32_key_t key = {{s.seed, 3}};
  threefry2x32_ctr_t t = threefry2x32(from, key);
  add(t.v[0] == t.v[1]);

  const auto bits = philox(c, k);
  add(r123::u01<float>(bits[0]));
  add(r123::uneg11<double>(bits[1]));
  add(r123::u01fixedpt<float>(bits[2]));
  add(u01fixedpt_open_open_32_double(bits[3]));
  const r123::float2 normal = r123::boxmuller(bits[0], bits[1]);
  add(normal.x);
  add(normal.y);
  addAll(r123::u01all<float>(bits));

  r123::ReinterpretCtr<r123array2x64, r123::Philox4x32> wide;
  addAll(wide({{1, s.counter}}, k));
  return r;
}

struct RK_ACTOR(.id = "random123", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_random123
