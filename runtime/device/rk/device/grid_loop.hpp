// SPDX-License-Identifier: Apache-2.0
#pragma once
// The message loop of a grid-scope actor: every block of a cooperative grid runs it in turns. Block 0's leader waits
// until all blocks have finished turn N, does what belongs between two events, decides turn N + 1 and publishes it on the
// board. That is the horizon: a command that arrives during a step takes effect at the next turn, in all blocks at once.

#include <rk/device/message_loop.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// `Layouts` is the kernel's table of actors. Messages are copied to `buffer`, in shared memory, where they fit.
template <const auto& Layouts, unsigned BufferBytes>
class grid_loop : public message_loop {
 public:
  static constexpr bool is_grid = true;

  RK_DEVICE grid_loop(const kernel_params& params, unsigned char (&buffer)[BufferBytes])
      : message_loop(params, 0, gridDim.x), buffer_(buffer) {}

  /// Ends the last event and waits for the next. False: the kernel is to end. All threads of the grid call it and agree.
  RK_DEVICE bool next() {
    block_frame& f = frame();
    for (;;) {
      loop_barrier();
      if (threadIdx.x == 0) {
        turn_ += 1;
        fetch_add<scope::device, memory_order::release>(&f.board->arrived, 1u);
        if (blockIdx.x == 0)
          lead(f, turn_);
        else
          follow(f, turn_);
      }
      loop_barrier();
      if (f.event != configure_event) break;
      copy_state<Layouts>(f, blockIdx.x * blockDim.x + threadIdx.x, gridDim.x * blockDim.x);
    }
    if (f.event == exit_event) return false;
    if (f.event != step_event) fetch_message(buffer_);
    return true;
  }

  /// Answers with the value of the grid's thread 0, once all blocks have finished the turn.
  template <class R>
  RK_DEVICE void reply(const R& value) const {
    if (blockIdx.x != 0 || threadIdx.x != 0) return;
    auto* to = reinterpret_cast<std::uint64_t*>(reply_buffer(frame()));
    const auto* from = reinterpret_cast<const unsigned char*>(&value);
    for (std::uint32_t i = 0; i < (sizeof value + 7) / 8; ++i) to[i] = payload_word<payload_align<R>>(from + 8 * i, sizeof value - 8 * i);
    frame().reply_bytes = sizeof value;
  }

  RK_DEVICE void unknown_message() const {
    if (blockIdx.x == 0 && threadIdx.x == 0) frame().error = static_cast<std::uint32_t>(errc::unknown_message);
  }

 private:
  static constexpr bool steps = any(Layouts, &actor_layout::has_step);

  static RK_DEVICE unsigned char* message_buffer(const block_frame& f) { return f.params->scratch; }
  static RK_DEVICE unsigned char* reply_buffer(const block_frame& f) { return f.params->scratch + f.params->scratch_stride; }

  // Whole words, unrolled: both places have room for the last one.
  static RK_DEVICE void copy_words(unsigned char* to, const unsigned char* from, std::uint32_t bytes) {
    for (std::uint32_t i = 0; i < (bytes + 7) / 8; ++i)
      reinterpret_cast<std::uint64_t*>(to)[i] = reinterpret_cast<const std::uint64_t*>(from)[i];
  }

  // Block 0's leader: ends turn N - 1, decides and publishes turn N.
  static RK_OUTLINED void lead(block_frame& f, std::uint32_t turn) {
    grid_board& board = *f.board;
    // A turn is published when all blocks are here, and never before: one that still reads the last turn would be left behind.
    // So where a block stays away, the others find out for themselves that the kernel has to end.
    for (peer_wait others{f}; load_acquire<scope::device>(&board.arrived) != turn * gridDim.x;) {
      if (!others.is_over()) continue;
      f.event = leader::end(f, others.why);
      return;
    }
    finish(f);
    std::uint32_t event;
    do {
      event = leader::decide(f, steps);
      if (event == copy_event) {
        take_message(f);
        event = leader::accept<Layouts>(f);
      }
      f.seen = f.inbox.peek();
    } while (event == 0);
    publish(f, event, turn);
  }

  static RK_DEVICE void finish(block_frame& f) {
    if (f.error == 0) f.error = load_relaxed<scope::device>(&f.board->error);
    if (f.event == configure_event)
      leader::finish_configure(f);
    else if (f.event != 0)
      leader::finish<Layouts>(f, reply_buffer(f), f.reply_bytes);
    f.reply_bytes = 0;
    store_relaxed<scope::device>(&f.board->error, 0u);
  }

  static RK_DEVICE void take_message(block_frame& f) {
    f.message = f.inbox.front().header;
    std::uint32_t size = f.message.payload_size;
    if (size > f.inbox.ring.max_payload()) size = 0;
    f.payload = message_buffer(f);
    copy_words(message_buffer(f), f.inbox.ring.payload_of(f.inbox.position, size), size);
    f.inbox.pop();
  }

  static RK_DEVICE void publish(block_frame& f, std::uint32_t event, std::uint32_t turn) {
    f.event = event;
    grid_board& board = *f.board;
    board.event = event;
    board.actor_type = f.actor_type;
    board.step = f.step;
    board.actor = f.actor;
    board.time = f.clock.now;
    board.message = f.message;
    store_release<scope::device>(&board.turn, turn);
  }

  // The other blocks' leaders: wait for the horizon to move.
  static RK_OUTLINED void follow(block_frame& f, std::uint32_t turn) {
    const grid_board& board = *f.board;
    for (peer_wait horizon{f}; load_acquire<scope::device>(&board.turn) != turn;) {
      if (!horizon.is_over()) continue;
      f.event = exit_event;
      return;
    }
    f.event = board.event;
    f.actor_type = board.actor_type;
    f.step = board.step;
    f.actor = board.actor;
    f.clock.now = board.time;
    f.message = board.message;
    f.payload = message_buffer(f);
  }

  // All threads: the message from device memory to this block's shared memory, where it fits.
  static RK_OUTLINED void fetch_message(unsigned char* buffer) {
    block_frame& f = frame();
    const std::uint32_t size = f.message.payload_size;
    if (size > BufferBytes) return;
    const auto* from = reinterpret_cast<const std::uint64_t*>(message_buffer(f));
    for (unsigned i = threadIdx.x; i < (size + 7) / 8; i += blockDim.x) reinterpret_cast<std::uint64_t*>(buffer)[i] = from[i];
    if (threadIdx.x == 0) f.payload = buffer;
    loop_barrier();
  }

  unsigned char* buffer_;
  std::uint32_t turn_ = 0;
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
