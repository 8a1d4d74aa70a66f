// SPDX-License-Identifier: Apache-2.0
#pragma once
// The message loop of a block-scope actor: one block, one slot. Every thread of the block runs it. Warp 0 polls the
// slot's ring and copies a message to shared memory; one barrier hands it to the block, one ends it.

#include <rk/device/message_loop.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// `Layouts` is the kernel's table of actors. Messages are copied to `buffer`, in shared memory, where they fit.
template <const auto& Layouts, unsigned BufferBytes>
class block_loop : public message_loop {
 public:
  static constexpr bool is_grid = false;

  RK_DEVICE block_loop(const kernel_params& params, unsigned char (&buffer)[BufferBytes])
      : message_loop(params, blockIdx.x, 1), buffer_(buffer) {}

  /// Ends the last event and waits for the next. False: the kernel is to end. All threads call it and agree.
  RK_DEVICE bool next() {
    const block_frame& f = frame();
    for (;;) {
      if (busy_) finish();
      if (threadIdx.x < 32) receive(buffer_);
      loop_barrier();
      if (f.event != configure_event) break;
      configure();
    }
    busy_ = f.event != exit_event;
    return busy_;
  }

  /// Answers with thread 0's value, once all threads have left the handler.
  template <class R>
  RK_DEVICE void reply(const R& value) {
    loop_barrier();
    if (threadIdx.x == 0) leader::finish_reply<Layouts>(frame(), value);
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

  static_assert(BufferBytes >= inline_payload_bytes && BufferBytes % 8 == 0, "what an envelope holds fits");

  // Warp 0: until there is an event for the whole block.
  static RK_OUTLINED void receive(unsigned char* buffer) {
    block_frame& f = frame();
    const bool leads = threadIdx.x == 0;
    for (;;) {
      if (leads) f.event = leader::decide(f, steps);
      __syncwarp();
      if (f.event != copy_event) break;
      copy_message(f, buffer);
      __syncwarp();
      if (leads) {
        f.inbox.pop();  // the slot is the host's again, before the handler starts
        f.event = leader::accept<Layouts>(f);
      }
      __syncwarp();
      if (f.event != 0) break;
      __syncwarp();  // every lane has read `event` before the leader decides anew
    }
    // Issued before a step and looked at after it, so that a step never waits for the bus.
    if (leads) f.seen = f.inbox.peek();
  }

  // Lane i copies word i of the envelope: one trip over the bus for header and inline payload together.
  static RK_DEVICE void copy_message(block_frame& f, unsigned char* buffer) {
    const unsigned lane = threadIdx.x;
    const std::uint64_t word = reinterpret_cast<const std::uint64_t*>(&f.inbox.front())[lane];
    constexpr unsigned header_words = sizeof(envelope_header) / 8;
    if (lane < header_words)
      reinterpret_cast<std::uint64_t*>(&f.message)[lane] = word;
    else
      reinterpret_cast<std::uint64_t*>(buffer)[lane - header_words] = word;
    unsigned char* to = buffer;
    if constexpr (BufferBytes > inline_payload_bytes) {
      __syncwarp();
      const std::uint32_t size = f.message.payload_size;
      if (size > BufferBytes) to = f.params->scratch + f.slot * 2 * f.params->scratch_stride;
      if (size > inline_payload_bytes && size <= f.inbox.ring.beside_bytes) {
        const auto* beside = reinterpret_cast<const std::uint64_t*>(f.inbox.ring.beside_of(f.inbox.position));
        RK_ROLLED
        for (unsigned i = lane; i < (size + 7) / 8; i += 32) reinterpret_cast<std::uint64_t*>(to)[i] = beside[i];
      }
    }
    if (lane == 0) f.payload = to;
  }

  static RK_OUTLINED void configure() {
    block_frame& f = frame();
    copy_state<Layouts>(f, threadIdx.x, blockDim.x);
    loop_barrier();
    if (threadIdx.x == 0) leader::finish_configure(f);
  }

  unsigned char* buffer_;
  bool busy_ = false;
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
