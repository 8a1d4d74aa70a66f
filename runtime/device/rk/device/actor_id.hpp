// SPDX-License-Identifier: Apache-2.0
#pragma once
// The 64-bit name of an actor: node 16 bits, generation 24, index 24. The generation counts the actors that have
// lived in one slot, so that a reference to an earlier one is an error and not a message to a stranger.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {

struct actor_id {
  std::uint64_t value = 0;

  static constexpr std::uint32_t index_bits = 24, generation_bits = 24;
  static constexpr std::uint32_t max_index = (1u << index_bits) - 1, max_generation = (1u << generation_bits) - 1;

  static constexpr RK_DEVICE actor_id make(std::uint32_t node, std::uint32_t generation, std::uint32_t index) {
    return {static_cast<std::uint64_t>(node & 0xffffu) << 48 | static_cast<std::uint64_t>(generation & max_generation) << 24 |
            (index & max_index)};
  }
  constexpr RK_DEVICE std::uint32_t node() const { return static_cast<std::uint32_t>(value >> 48); }
  constexpr RK_DEVICE std::uint32_t generation() const { return static_cast<std::uint32_t>(value >> 24) & max_generation; }
  constexpr RK_DEVICE std::uint32_t index() const { return static_cast<std::uint32_t>(value) & max_index; }

  friend constexpr RK_DEVICE bool operator==(actor_id a, actor_id b) { return a.value == b.value; }
  friend constexpr RK_DEVICE bool operator!=(actor_id a, actor_id b) { return a.value != b.value; }
};
static_assert(sizeof(actor_id) == 8);

}  // namespace RK_SIDE
}  // namespace rk
