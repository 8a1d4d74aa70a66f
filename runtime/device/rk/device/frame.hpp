// SPDX-License-Identifier: Apache-2.0
#pragma once
// The message loop's shared memory of one block. Its head starts as the host has written it (kernel_params::frames). Thread 0,
// the leader, writes it between two loop barriers; all threads read it after the second.

#include <rk/device/block_storage.hpp>
#include <rk/device/field.hpp>
#include <rk/device/launch.hpp>
#include <rk/device/wait.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// What `next()` can deliver besides a user's message, whose event is its type id.
constexpr std::uint32_t step_event = 0x100;
constexpr std::uint32_t exit_event = 0x101;
constexpr std::uint32_t configure_event = 0x102;  // handled inside the loop
constexpr std::uint32_t copy_event = 0x103;       // inside the loop: a message waits in the ring

/// A RUN_STEPS that is not done yet.
struct pending_run {
  std::uint64_t until;  ///< step number at which it is done
  std::uint64_t correlation_id;
};
constexpr std::uint32_t max_pending_runs = 8;
constexpr std::uint32_t max_warps = 32;  // of a block

constexpr std::uint64_t beat_interval_ns =
    1000000;  // the host's lines are read, and the mirror is written, at most 1000 times a second

/// What the host writes. A block copies it with one load and one store by each lane of its first warp.
struct alignas(16) frame_head {
  // Read by all threads.
  const kernel_params* params;
  unsigned char* state;
  const unsigned char* payload;
  grid_board* board;
  std::uint64_t step;
  std::uint32_t event;
  std::uint32_t actor_type;
  std::uint32_t slot;
  std::uint32_t error;  ///< first rk::errc that a thread reported for this event; compare-exchange, block scope
  std::uint32_t is_grid;
  std::uint32_t sync_turn;
  envelope_header message;
  std::uint64_t started_ns;    ///< of the block
  std::uint64_t last_look_ns;  ///< peer_wait's
  // The leader's own.
  hlc_clock clock;  ///< in a handler all threads', one after the other: see with_clock
  ring_consumer inbox;
  ring_producer<scope::device> outbox;
  control_block* control;
  std::int64_t clock_offset;
  std::uint64_t actor;  ///< actor_id of the occupant; 0: the slot is free
  std::uint64_t last_beat_ns;
  std::uint64_t idle_since_ns;  ///< 0: not idle
  std::uint32_t seen;           ///< an early peek of the inbox
  std::uint32_t run_count;
  std::uint32_t budget;
  std::uint32_t lifecycle;
  std::uint32_t swap_count;
  std::uint32_t reply_bytes;  ///< of a grid actor's reply that waits in scratch memory; 0: none
  // All threads'.
  std::uint32_t clock_locked;
  std::uint32_t leaving;  ///< not 0: a handler has asked to end the actor; of a block actor
};

struct block_frame : frame_head {
  pending_run runs[max_pending_runs];
  unsigned char* swaps[max_pending_swaps][2];  ///< where the two fields' pointers lie
  std::uint64_t warp_words[max_warps];         ///< of reductions and scans, a word a warp, between two barriers of theirs
};

// Host and device read the same image of it.
static_assert(sizeof(frame_head) == 336 && offsetof(frame_head, message) == 64 && offsetof(frame_head, inbox) == 176);
static_assert(offsetof(frame_head, leaving) + sizeof(std::uint32_t) == sizeof(frame_head) && sizeof(frame_head) <= 32 * 16);

#if defined(RK_CUDA)
__shared__ shared<block_frame> rk_frame;
inline __device__ block_frame& frame() { return *rk_frame.operator->(); }
#elif defined(RK_CPU)
static_assert(sizeof(block_frame) <= frame_space);
inline block_frame& frame() { return *static_cast<block_frame*>(::rk::cpu::block_arena()); }
#endif

#if !defined(RK_HOST)
/// Runs `body` while no other thread of the block uses the clock. All of it lies in the branch of the thread that has got the lock:
/// lanes of a warp that wait for one of them must not be where it waits for them.
template <class F>
RK_DEVICE void with_clock(block_frame& f, F body) {
  for (bool done = false; !done;) {
    std::uint32_t open = 0;
    if (compare_exchange<scope::block, memory_order::acquire>(&f.clock_locked, open, 1u)) {
      body();
      store_release<scope::block>(&f.clock_locked, 0u);
      done = true;
    } else {
      relax();
    }
  }
}
#endif

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
