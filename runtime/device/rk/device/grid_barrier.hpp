// SPDX-License-Identifier: Apache-2.0
#pragma once
// The barrier of a grid actor's blocks.

#include <rk/device/leader.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// Barrier of all blocks of a grid actor, for handlers: rk::sync_grid(). All threads call it. Does not return where a block
/// stays away until the kernel has to end.
inline RK_DEVICE void sync_grid() {
  block_frame& f = frame();
  loop_barrier();
  if (threadIdx.x == 0) {
    const std::uint32_t until = ++f.sync_turn * gridDim.x;
    fetch_add<scope::device, memory_order::acq_rel>(&f.board->sync_arrived, 1u);
    // The count only grows, and a fast block may already be in the next barrier.
    for (peer_wait others{f}; static_cast<std::int32_t>(load_acquire<scope::device>(&f.board->sync_arrived) - until) < 0;) {
      if (!others.is_over()) continue;
      f.event = exit_event;
      if (blockIdx.x == 0) leader::end(f, others.why);
      break;
    }
  }
  loop_barrier();
  if (f.event == exit_event) exit_thread();
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
