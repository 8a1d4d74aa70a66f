// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the host hands to a kernel at launch, and the lines of memory that the two then share. Each line has one
// writing side and a cache line of its own.

#include <rk/device/actor_id.hpp>
#include <rk/device/control_block.hpp>
#include <rk/device/message.hpp>
#include <rk/device/ring.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// Host memory, written by the host: one for the kernel. Read at most once a beat, for it lies across the bus.
struct alignas(128) kernel_host_line {
  std::uint32_t requested;     ///< rk::lifecycle: terminated = drain every mailbox, then exit
  std::uint32_t abort;         ///< not 0: exit now
  std::int64_t clock_offset;   ///< ns to add to the device's timer to get the Unix epoch's
  std::uint64_t k2h_consumed;  ///< how far the host has read the K2H ring; the K2H consumer's word
};
static_assert(sizeof(kernel_host_line) == 128);

/// Host memory, written by the host: one a slot.
struct alignas(128) slot_host_line {
  std::uint32_t abort;  ///< generation of the actor to abort; 0: none
};

/// Host memory, written by the device: one a slot.
struct alignas(128) slot_device_line {
  std::uint64_t h2k_consumed;  ///< the H2K consumer's word
  std::uint32_t state;         ///< rk::lifecycle, stored with release after what it announces
  std::uint32_t fault;         ///< rk::errc that ended the actor; 0: none
};

/// Device memory: the meeting point of a grid actor's blocks. Block 0 decides what the whole grid does next and publishes
/// it as turn N, the horizon: no block goes past turn N before it has read N's event. Written by block 0 except `arrived`.
struct alignas(128) grid_board {
  std::uint32_t arrived;  ///< how many blocks have finished the turn; counts on for ever, by all blocks
  std::uint32_t pad0[31];
  std::uint32_t turn;  ///< the published turn, stored with release after all that follows
  std::uint32_t event;
  std::uint32_t actor_type;
  std::uint32_t error;  ///< the first error of the turn; by any block
  std::uint64_t step;
  hlc_timestamp time;     ///< of block 0's clock
  std::uint32_t leaving;  ///< not 0: a handler has asked to end the actor; by any block
  std::uint32_t pad3;
  std::uint64_t actor;  ///< actor_id of the occupant
  std::uint64_t pad1[9];
  envelope_header message;
  std::uint32_t sync_arrived;  ///< rk::sync_grid(): arrivals, by all blocks
  std::uint32_t pad2[27];
};

struct frame_head;

/// The kernel's only parameter. Pointers are device addresses; "host memory" is mapped, "device memory" is local.
struct kernel_params {
  const kernel_host_line* host_line;      // host memory
  const slot_host_line* slot_host_lines;  // host memory, a slot each
  slot_device_line* slot_device_lines;    // host memory, a slot each
  control_block* control_mirrors;         // host memory, a slot each
  control_block* control_blocks;          // device memory, a slot each
  envelope* h2k_slots;                    // host memory, a ring of h2k_capacity envelopes a slot
  unsigned char* h2k_beside;              // host memory
  envelope* k2h_slots;                    // host memory, one ring for the kernel
  unsigned char* k2h_beside;              // host memory
  std::uint64_t* k2h_tail;                // device memory
  const unsigned char* staging;           // host memory, state_stride a slot: initial states
  const frame_head* frames;               // host memory, a slot each: how its blocks start
  unsigned char* states;                  // device memory, state_stride a slot
  unsigned char* scratch;                 // device memory, 2 × scratch_stride a slot: large message, reply of a grid actor
  grid_board* board;                      // device memory, a slot each; null for block actors
  std::uint64_t* block_words;             // device memory, 2 × blocks words, of grid reductions; null for block actors
  std::uint64_t state_stride;
  std::uint64_t scratch_stride;
  std::uint64_t max_lifetime_ns;  ///< 0: none
  std::uint64_t spin_ns;          ///< how long an empty mailbox is polled without a pause
  std::uint32_t h2k_capacity;
  std::uint32_t h2k_beside_bytes;
  std::uint32_t k2h_capacity;
  std::uint32_t k2h_beside_bytes;
  std::uint32_t slot_count;
  std::uint32_t kernel_id;       ///< of the system; slot i is kernel_id's i-th
  std::uint32_t node;            ///< of the clocks and actor ids
  std::uint32_t message_budget;  ///< messages between two steps, and before other blocks of a CPU worker run
  std::uint32_t flags;
  std::uint32_t dynamic_shared_bytes;  ///< of a block, behind its static shared memory; a multiple of 16
};
static_assert(sizeof(kernel_params) == 20 * 8 + 10 * 4);
static_assert(sizeof(grid_board) == 512);

namespace kernel_flag {
constexpr std::uint32_t checksums = 1;  ///< payloads carry a checksum, verified by the receiver
}

/// One row for each actor type of a kernel group, in the generated text.
struct actor_layout {
  std::uint32_t type;
  std::uint32_t state_bytes;
  std::uint64_t layout_hash;
  bool has_step;
  bool has_fields;  ///< spawn() gives memory to members of the state
  bool swaps;       ///< a handler or the step calls ctx.swap
  bool leaves;      ///< one calls request_terminate
};

template <std::size_t Count>
constexpr RK_DEVICE unsigned count_of(const actor_layout (&)[Count]) {
  return Count;
}
template <std::size_t Count>
constexpr RK_DEVICE bool any(const actor_layout (&layouts)[Count], bool actor_layout::*what) {
  for (const actor_layout& layout : layouts)
    if (layout.*what) return true;
  return false;
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
