// SPDX-License-Identifier: Apache-2.0
#pragma once
// The message loop of a block-scope actor: one block, one slot. Every thread of the block runs it. Warp 0 polls the
// slot's ring and copies a message to shared memory; one barrier hands it to the block, one ends it.

#include <rk/device/leader.hpp>
#include <rk/device/message_loop.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// `Layouts` is the kernel's table of actors.
template <const auto& Layouts>
class block_loop : public message_loop {
 public:
  static constexpr bool is_grid = false;

  template <unsigned Bytes>
  RK_DEVICE block_loop(const kernel_params& params, unsigned char (&message)[Bytes]) : message_loop(params, blockIdx.x, message) {
    if (threadIdx.x == 0) leader::start(frame(), 1);
  }

  /// Ends the last event and waits for the next. False: the kernel is to end. All threads call it and agree.
  RK_DEVICE bool next() {
    block_frame& f = frame();
    for (;;) {
      if (busy_) finish();
      if (threadIdx.x < 32) receive(f);
      loop_barrier();
      if (f.event != configure_event) break;
      configure(f);
    }
    busy_ = f.event != exit_event;
    return busy_;
  }

  /// Answers with thread 0's value, once all threads have left the handler.
  template <class R>
  RK_DEVICE void reply(const R& value) {
    loop_barrier();
    if (threadIdx.x == 0) leader::finish<Layouts, payload_align<R>>(frame(), &value, sizeof value);
    busy_ = false;
  }

  RK_DEVICE void unknown_message() const {
    if (threadIdx.x == 0) frame().error = static_cast<std::uint32_t>(errc::unknown_message);
  }

 private:
  static constexpr bool steps = any(Layouts, &actor_layout::has_step);

  RK_DEVICE void finish() {
    loop_barrier();
    if (threadIdx.x == 0) leader::finish<Layouts>(frame());
    busy_ = false;
  }

  // Warp 0: until there is an event for the whole block.
  RK_DEVICE void receive(block_frame& f) {
    for (;;) {
      if (threadIdx.x == 0) f.event = leader::decide(f, seen_, steps);
      __syncwarp();
      if (f.event != copy_event) break;
      copy_message(f);
      __syncwarp();
      const bool leads = threadIdx.x == 0;
      if (leads) {
        f.inbox.pop();  // the slot is the host's again, before the handler starts
        f.event = leader::accept<Layouts>(f);
      }
      __syncwarp();
      if (f.event != 0) break;
      __syncwarp();  // every lane has read `event` before the leader decides anew
    }
    // Issued before a step and looked at after it, so that a step never waits for the bus.
    if (threadIdx.x == 0) seen_ = f.inbox.peek();
  }

  // Lane i copies word i of the envelope: one trip over the bus for header and inline payload together.
  RK_DEVICE void copy_message(block_frame& f) {
    const unsigned lane = threadIdx.x;
    const auto* from = reinterpret_cast<const std::uint64_t*>(&f.inbox.front());
    const std::uint64_t word = from[lane];
    constexpr unsigned header_words = sizeof(envelope_header) / 8;
    if (lane < header_words)
      reinterpret_cast<std::uint64_t*>(&f.message)[lane] = word;
    else if ((lane - header_words) * 8 < message_bytes_)
      reinterpret_cast<std::uint64_t*>(message_)[lane - header_words] = word;
    __syncwarp();
    const std::uint32_t size = f.message.payload_size;
    unsigned char* to = message_;
    if (size > message_bytes_) to = f.params->scratch + f.slot * 2 * f.params->scratch_stride;
    if (size > inline_payload_bytes && size <= f.inbox.ring.beside_bytes) {
      const auto* beside = reinterpret_cast<const std::uint64_t*>(f.inbox.ring.beside_of(f.inbox.position));
      RK_ROLLED
      for (unsigned i = lane; i < (size + 7) / 8; i += 32) reinterpret_cast<std::uint64_t*>(to)[i] = beside[i];
    }
    if (lane == 0) f.payload = to;
  }

  RK_DEVICE void configure(block_frame& f) {
    const auto& c = *reinterpret_cast<const configure_message*>(f.payload);
    copy_state(f, c, threadIdx.x, blockDim.x);
    loop_barrier();
    if (threadIdx.x == 0) leader::finish_configure(f);
  }

  std::uint32_t seen_ = 0;
  bool busy_ = false;
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
