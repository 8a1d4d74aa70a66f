// SPDX-License-Identifier: Apache-2.0
#pragma once
// rk::context as handlers see it on the device. It holds nothing: what it tells lies in the block's frame.

#include <rk/device/field.hpp>
#include <rk/device/grid_loop.hpp>
#include <rk/device/intrinsics.hpp>

namespace rk {
inline namespace RK_SIDE {

class context {
 public:
  template <class Loop>
  explicit RK_DEVICE context(const Loop&) {}

  RK_DEVICE void fail(errc code) const {
    device::block_frame& f = device::frame();
    std::uint32_t none = 0;
    if (f.is_grid != 0)
      device::compare_exchange<scope::device>(&f.board->error, none, static_cast<std::uint32_t>(code));
    else
      device::compare_exchange<scope::block>(&f.error, none, static_cast<std::uint32_t>(code));
  }
  RK_DEVICE std::uint64_t step() const { return device::frame().step; }
  RK_DEVICE rk::actor_id sender() const { return {device::frame().message.source_actor}; }
  RK_DEVICE rk::actor_id self() const { return {device::frame().message.dest_actor}; }
  RK_DEVICE std::uint64_t correlation_id() const { return device::frame().message.correlation_id; }
  RK_DEVICE hlc_timestamp message_time() const { return device::frame().message.time(); }

  template <class Field>
  RK_DEVICE void swap(Field& a, Field& b) const {
    device::block_frame& f = device::frame();
    if (threadIdx.x != 0 || (f.is_grid != 0 && blockIdx.x != 0)) return;
    if (f.swap_count == device::max_pending_swaps) return fail(errc::busy);
    f.swaps[f.swap_count][0] = reinterpret_cast<unsigned char*>(&a.data);
    f.swaps[f.swap_count][1] = reinterpret_cast<unsigned char*>(&b.data);
    f.swap_count += 1;
  }

#include <rk/device/context_intrinsics.inc>
};

}  // namespace RK_SIDE
}  // namespace rk
