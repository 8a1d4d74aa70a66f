// SPDX-License-Identifier: Apache-2.0
#pragma once
// rk::context as the host compiler sees it: what a handler may ask of the actor it runs in. On the device the same names
// mean the running block (runtime/device/rk/device/context.hpp); here, one thread and what rk::testing::context recorded.

#include <rk/device/actor_id.hpp>
#include <rk/device/errc.hpp>
#include <rk/device/field.hpp>
#include <rk/device/hlc.hpp>
#include <rk/intrinsics.hpp>

#include <functional>
#include <utility>
#include <vector>

namespace rk {
inline namespace RK_SIDE {

namespace testing {
class context;
}

class context {
 public:
  /// Refuses the message: the sender gets an ERROR with `code`, and no reply. Any thread may call it; the first code counts.
  void fail(errc code) {
    if (error_ == errc::ok) error_ = code;
  }
  /// Steps done since the actor started.
  std::uint64_t step() const { return step_; }
  /// Who sent the message; 0 for the host.
  actor_id sender() const { return sender_; }
  /// This actor.
  actor_id self() const { return self_; }
  /// Names the ask that the reply will answer; 0: a tell.
  std::uint64_t correlation_id() const { return correlation_id_; }
  /// When the message was sent, by its sender's hybrid logical clock.
  hlc_timestamp message_time() const { return message_time_; }
  /// Exchanges two fields of equal extents, by pointer, after this handler or step has ended in all blocks. At most 4 an event:
  /// the fifth fails it with errc::busy.
  template <class Field>
  void swap(Field& a, Field& b) {
    if (swaps_.size() == device::max_pending_swaps) return fail(errc::busy);
    swaps_.push_back([&a, &b] { std::swap(a.data, b.data); });
  }

#include <rk/context_intrinsics.inc>

 private:
  friend class testing::context;
  context() = default;

  errc error_ = errc::ok;
  std::uint64_t step_ = 0;
  actor_id sender_{}, self_{};
  std::uint64_t correlation_id_ = 0;
  hlc_timestamp message_time_{};
  std::vector<std::function<void()>> swaps_;
};

}  // namespace RK_SIDE
}  // namespace rk
