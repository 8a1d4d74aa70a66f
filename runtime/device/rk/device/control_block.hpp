// SPDX-License-Identifier: Apache-2.0
#pragma once
// The 128-byte control block of an actor, in the paper's order. It lives in device memory and only the actor's
// leader thread writes it; the kernel mirrors it to host memory at most 1000 times a second and at each change of state.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

struct alignas(128) control_block {
  std::uint32_t state;  ///< rk::lifecycle
  std::uint32_t flags;
  std::uint64_t heartbeat;    ///< turns of the message loop
  std::uint64_t system_time;  ///< HLC physical time at the last beat, ns
  std::uint64_t step_counter;
  std::uint32_t kernel_id;  ///< the slot
  std::uint32_t block_count;
  std::uint32_t queue_capacity;
  std::uint32_t pad0;
  std::uint64_t messages_processed;
  std::uint64_t messages_sent;
  std::uint64_t errors;
  std::uint64_t pad1;
  std::uint64_t reserved[6];
};

static_assert(sizeof(control_block) == 128 && alignof(control_block) == 128);
static_assert(offsetof(control_block, state) == 0 && offsetof(control_block, flags) == 4);
static_assert(offsetof(control_block, heartbeat) == 8 && offsetof(control_block, system_time) == 16);
static_assert(offsetof(control_block, step_counter) == 24 && offsetof(control_block, kernel_id) == 32);
static_assert(offsetof(control_block, block_count) == 36 && offsetof(control_block, queue_capacity) == 40);
static_assert(offsetof(control_block, messages_processed) == 48 && offsetof(control_block, messages_sent) == 56);
static_assert(offsetof(control_block, errors) == 64 && offsetof(control_block, reserved) == 80);

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
