// SPDX-License-Identifier: Apache-2.0
#pragma once
// rk::context as handlers see it on the device. What it tells lies in the block's frame, but for its scope, which each kernel
// knows when it is compiled.

#include <rk/device/actor_operations.hpp>
#include <rk/device/field.hpp>
#include <rk/device/grid_barrier.hpp>

namespace rk {
inline namespace RK_SIDE {

class context {
 public:
  template <class Loop>
  explicit RK_DEVICE context(const Loop&) : is_grid_(Loop::is_grid) {}

  RK_DEVICE hlc_timestamp message_time() const { return device::frame().message.time(); }

  template <class Field>
  RK_DEVICE void swap(Field& a, Field& b) const {
    device::block_frame& f = device::frame();
    if (!device::leads(is_grid_)) return;
    if (f.swap_count == device::max_pending_swaps) return device::fail(is_grid_, errc::busy);
    f.swaps[f.swap_count][0] = reinterpret_cast<unsigned char*>(&a.data);
    f.swaps[f.swap_count][1] = reinterpret_cast<unsigned char*>(&b.data);
    f.swap_count += 1;
  }

#include <rk/device/context_intrinsics.inc>

 private:
  bool is_grid_;
};

}  // namespace RK_SIDE
}  // namespace rk
