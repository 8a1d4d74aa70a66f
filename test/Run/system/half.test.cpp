// SPDX-License-Identifier: Apache-2.0
// Numbers of 16 bits in state, messages, shared memory and shuffles give what a host program computes, to the bit.
#include "half.actor.rk.hpp"
#include "probe.hpp"

TEST_CASE("an actor computes in half and bfloat16 what the host does") {
  rk::system sys(small());
  const rk::half bias(0.25f);
  const rk::bfloat16 scale(-3.5f);
  auto n = value(sys.spawn<sixteen::neuron>("n", bias, scale));
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    sixteen::layer l{};
    rk::half sum = bias, largest = -std::numeric_limits<rk::half>::infinity();
    for (std::uint32_t k = 0; k < 32; ++k) {
      l.inputs[k] = rk::half(std::sin(k * 1.7f + seed));
      l.weights[k] = rk::bfloat16(0.1f * static_cast<float>(k % 7) - 0.3f);
      const rk::half product(l.inputs[k] * l.weights[k]);
      sum += product;
      largest = rk::max(largest, product);
    }
    const sixteen::output o = value(n.ask(l).get());
    CHECK(o.activation.bits == sixteen::activate(sum).bits);
    CHECK(o.largest.bits == largest.bits);
    CHECK(o.scaled.bits == (rk::bfloat16(sum) * scale).bits);
    CHECK(o.number == seed);
  }
}
