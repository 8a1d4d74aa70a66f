// SPDX-License-Identifier: Apache-2.0
#pragma once
// What both message loops have: how a block starts, and the event that the last `next()` delivered.

#include <rk/device/leader.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// What it tells any thread of the block may ask.
class message_loop {
 public:
  /// The message's type id, or step_event.
  RK_DEVICE std::uint32_t event() const { return frame().event; }
  RK_DEVICE std::uint32_t actor_type() const { return frame().actor_type; }

  template <class T>
  RK_DEVICE T& state() const {
    return *reinterpret_cast<T*>(frame().state);
  }
  template <class T>
  RK_DEVICE const T& message() const {
    return *reinterpret_cast<const T*>(frame().payload);
  }

 protected:
  /// All threads: the block starts with the frame that the host has written for `slot`, whose control block says `blocks`.
  RK_DEVICE message_loop(const kernel_params& params, std::uint32_t slot, std::uint32_t blocks) {
    struct alignas(16) piece {
      std::uint64_t low, high;
    };
    block_frame& f = frame();
    const unsigned lane = threadIdx.x;
    if (lane < 32) {
      if (lane < sizeof(frame_head) / sizeof(piece))
        reinterpret_cast<piece*>(&f)[lane] = reinterpret_cast<const piece*>(&params.frames[slot])[lane];
      __syncwarp();
      if (lane == 0) {
        f.params = &params;
        f.started_ns = f.last_look_ns = f.last_beat_ns = timer_ns();
        if (blockIdx.x == slot) leader::start(f, blocks);
      }
    }
    loop_barrier();
  }

  /// All threads that share the work, thread `rank` of `size`: brings the new actor's state in from the host, and clears its
  /// fields, which most actors have none of. The message is CONFIGURE.
  template <const auto& Layouts>
  static RK_DEVICE void copy_state(const block_frame& f, unsigned rank, unsigned size) {
    const auto& c = *reinterpret_cast<const configure_message*>(f.payload);
    const auto* from = reinterpret_cast<const std::uint64_t*>(f.params->staging + f.slot * f.params->state_stride);
    auto* to = reinterpret_cast<std::uint64_t*>(f.state);
    const std::uint32_t state_words = (c.state_bytes + 7) / 8;
    RK_ROLLED
    for (std::uint32_t i = rank; i < state_words; i += size) to[i] = from[i];
    if constexpr (any(Layouts, &actor_layout::has_fields)) {
      auto* field = reinterpret_cast<std::uint64_t*>(c.field_begin);
      const std::uint64_t field_words = c.field_bytes / 8;
      RK_ROLLED
      for (std::uint64_t i = rank; i < field_words; i += size) field[i] = 0;
    }
  }
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
