// SPDX-License-Identifier: Apache-2.0
#pragma once
// Payloads of every alignment, of sizes that are and are not whole words, on both sides of what an envelope holds.
#include <rk/actor.hpp>

#include <cstddef>
#include <cstdint>

namespace payloads {

template <class Element, std::size_t Count>
struct payload {
  Element value[Count];
};

template <class Element, std::size_t Count>
payload<Element, Count> flipped(const payload<Element, Count>& m) {
  payload<Element, Count> out{};
  for (std::size_t i = 0; i < Count; ++i) out.value[i] = static_cast<Element>(~m.value[i]);
  return out;
}

using byte1 = payload<std::uint8_t, 1>;
using byte7 = payload<std::uint8_t, 7>;
using byte175 = payload<std::uint8_t, 175>;
using byte177 = payload<std::uint8_t, 177>;
using byte301 = payload<std::uint8_t, 301>;
using short5 = payload<std::uint16_t, 5>;
using int1 = payload<std::uint32_t, 1>;
using int3 = payload<std::uint32_t, 3>;
using int44 = payload<std::uint32_t, 44>;
using int45 = payload<std::uint32_t, 45>;
using long1 = payload<std::uint64_t, 1>;
using long22 = payload<std::uint64_t, 22>;
using long23 = payload<std::uint64_t, 23>;

// A type whose name has values in it that only care can spell.
enum class rounding { down, nearest };
struct grid {
  float step;
  rounding mode;
  constexpr bool operator==(const grid&) const = default;
};
template <grid Of> struct snapped {
  float value;
};
using fine = snapped<grid{0.1f, rounding::nearest}>;
using coarse = snapped<grid{2.5f, static_cast<rounding>(7)}>;
template <grid Of> snapped<Of> snap(snapped<Of> m) {
  return {static_cast<float>(static_cast<int>(m.value / Of.step + (Of.mode == rounding::nearest ? 0.5f : 0.0f))) * Of.step};
}

/// Answers with the opposite, and emits it.
#define PAYLOADS_HANDLER(type)                          \
  RK_HANDLER type on(rk::context& ctx, const type& m) { \
    ctx.emit(flipped(m));                               \
    return flipped(m);                                  \
  }
#define PAYLOADS_HANDLERS   \
  PAYLOADS_HANDLER(byte1)   \
  PAYLOADS_HANDLER(byte7)   \
  PAYLOADS_HANDLER(byte175) \
  PAYLOADS_HANDLER(byte177) \
  PAYLOADS_HANDLER(byte301) \
  PAYLOADS_HANDLER(short5)  \
  PAYLOADS_HANDLER(int1)    \
  PAYLOADS_HANDLER(int3)    \
  PAYLOADS_HANDLER(int44)   \
  PAYLOADS_HANDLER(int45)   \
  PAYLOADS_HANDLER(long1)   \
  PAYLOADS_HANDLER(long22)  \
  PAYLOADS_HANDLER(long23)

struct RK_ACTOR(.id = "mirror", .block_size = 32) mirror {
  fine last{};

  RK_HANDLER fine on(rk::context& ctx, const fine& m) {
    const fine was = last;
    ctx.sync_threads();
    if (ctx.thread_id() == 0) last = snap(m);
    return was;
  }
  RK_HANDLER coarse on(rk::context&, const coarse& m) { return snap(m); }
  PAYLOADS_HANDLERS
};
struct RK_ACTOR(.id = "hall", .scope = rk::scope::grid, .block_size = 32) hall {
  PAYLOADS_HANDLERS
};

#undef PAYLOADS_HANDLERS
#undef PAYLOADS_HANDLER

}  // namespace payloads
