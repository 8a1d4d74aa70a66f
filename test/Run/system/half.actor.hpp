// SPDX-License-Identifier: Apache-2.0
#pragma once
// An actor whose state, messages and shared memory hold numbers of 16 bits.
#include <rk/actor.hpp>

#include <cstdint>

namespace sixteen {

constexpr std::uint32_t threads = 64;

struct layer {
  rk::half inputs[32];
  rk::bfloat16 weights[32];
};
struct output {
  rk::half activation, largest;
  rk::bfloat16 scaled;
  std::uint16_t number;
};

/// Of a host program and of a handler.
inline rk::half activate(rk::half x) { return rk::tanh(x) * rk::half(0.5f) + rk::half(0.5f); }

struct RK_ACTOR(.id = "neuron", .block_size = threads) neuron {
  rk::half bias;
  rk::bfloat16 scale;
  std::uint32_t layers = 0;

  RK_HANDLER output on(rk::context& ctx, const layer& m) {
    rk::shared_array<rk::half, 32> products;
    const std::uint32_t i = ctx.thread_id();
    if (i < 32) products[i] = rk::half(m.inputs[i] * m.weights[i]);
    ctx.sync_threads();
    rk::half sum = bias, largest = rk::half::from_bits(0xfc00);
    for (std::uint32_t k = 0; k < 32; ++k) {
      sum = rk::fma(products[k], rk::half(1), sum);
      largest = rk::max(largest, rk::warp_shuffle(products[i % 32], static_cast<int>(k)));
    }
    ctx.sync_threads();
    if (i == 0) layers += 1;
    ctx.sync_threads();
    return {activate(sum), largest, rk::bfloat16(sum) * scale, static_cast<std::uint16_t>(layers)};
  }
};

}  // namespace sixteen
