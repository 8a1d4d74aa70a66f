// SPDX-License-Identifier: Apache-2.0
#pragma once
// Message types and the payloads of the protocol's own messages. Lifecycle states of an actor.

#include <rk/device/config.hpp>
#include <rk/device/errc.hpp>

namespace rk {
inline namespace RK_SIDE {

enum class message_type : std::uint32_t {
#define RK_MESSAGE_TYPE(name, value, direction, text) name = value,
#include <rk/device/message_type.def>
#undef RK_MESSAGE_TYPE
};

/// Set in every type id of a user's message or actor.
constexpr std::uint32_t user_type_bit = 0x80000000u;

/// Lifecycle of an actor. The host asks by `requested`, the device answers by `state`: two words, one writer each.
enum class lifecycle : std::uint32_t { initializing = 0, active = 1, draining = 2, terminated = 3, failed = 4 };

/// Payload of CONFIGURE. `state_bytes` bytes of initial state lie in the slot's staging area; the range
/// [field_begin, field_begin + field_bytes) of the field arena is set to zero first.
struct configure_message {
  std::uint64_t actor_id;
  std::uint64_t layout_hash;
  std::uint64_t field_begin;  ///< device address
  std::uint64_t field_bytes;
  std::uint32_t actor_type;
  std::uint32_t state_bytes;
};
static_assert(sizeof(configure_message) == 40);

/// Payload of RUN_STEPS.
struct run_steps_message {
  std::uint64_t count;
};
static_assert(sizeof(run_steps_message) == 8);

/// Payload of PROGRESS: of the answer to GET_PROGRESS, and when the steps of a RUN_STEPS are done.
struct progress {
  std::uint64_t steps_done;     ///< since the actor started
  std::uint64_t steps_pending;  ///< asked for and not yet run
  std::uint64_t messages_processed;
  std::uint64_t errors;
};
static_assert(sizeof(progress) == 32);

/// Payload of ERROR: the code, and the type of the message that it answers.
struct alignas(8) error_message {
  errc code;
  std::uint32_t message_type;
};
static_assert(sizeof(error_message) == 8);

}  // namespace RK_SIDE
}  // namespace rk
