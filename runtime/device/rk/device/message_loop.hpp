// SPDX-License-Identifier: Apache-2.0
#pragma once
// What both message loops have: how a block starts, the event that the last `next()` delivered, and the buffer for its message.

#include <rk/device/frame.hpp>

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
  /// All threads: the block starts with the frame that the host has written for `slot`. `message` is the shared buffer that
  /// messages are copied to; a larger message goes to device memory.
  template <unsigned Bytes>
  RK_DEVICE message_loop(const kernel_params& params, std::uint32_t slot, unsigned char (&message)[Bytes])
      : message_(message), message_bytes_(Bytes) {
    static_assert(Bytes >= sizeof(configure_message) && Bytes % 8 == 0, "the buffer holds the protocol's own messages, too");
    block_frame& f = frame();
    const auto* from = reinterpret_cast<const std::uint64_t*>(&params.frames[slot]);
    RK_ROLLED
    for (unsigned i = threadIdx.x; i < sizeof(block_frame) / 8; i += blockDim.x) reinterpret_cast<std::uint64_t*>(&f)[i] = from[i];
    loop_barrier();
    if (threadIdx.x == 0) {
      f.params = &params;
      f.started_ns = f.last_look_ns = f.last_beat_ns = timer_ns();
    }
    loop_barrier();
  }

  /// All threads that share the work, thread `rank` of `size`: brings the new actor's state in from the host, and clears its
  /// fields.
  static RK_DEVICE void copy_state(const block_frame& f, const configure_message& c, unsigned rank, unsigned size) {
    const auto* from = reinterpret_cast<const std::uint64_t*>(f.params->staging + f.slot * f.params->state_stride);
    auto* to = reinterpret_cast<std::uint64_t*>(f.state);
    RK_ROLLED
    for (std::uint64_t i = rank; i < (c.state_bytes + 7) / 8; i += size) to[i] = from[i];
    auto* field = reinterpret_cast<std::uint64_t*>(c.field_begin);
    RK_ROLLED
    for (std::uint64_t i = rank; i < c.field_bytes / 8; i += size) field[i] = 0;
  }

  unsigned char* message_;
  unsigned message_bytes_;
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
