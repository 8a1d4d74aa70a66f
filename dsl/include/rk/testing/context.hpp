// SPDX-License-Identifier: Apache-2.0
#pragma once
// A context of one thread, with which a unit test calls a handler as a plain function:
//   rk::testing::context ctx;  ledger l;  l.on(ctx, deposit{7, 12.5});  assert(ctx.error() == rk::errc::ok);
// For the test's own thread; each context is independent.

#include <rk/actor.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace testing {

class context : public rk::context {
 public:
  context() = default;

  /// What the handler failed with since the last `end_event`; errc::ok if it did not.
  errc error() const { return error_; }
  void set_sender(actor_id sender) { sender_ = sender; }
  void set_self(actor_id self) { self_ = self; }
  void set_correlation_id(std::uint64_t id) { correlation_id_ = id; }
  void set_message_time(hlc_timestamp time) { message_time_ = time; }

  /// What the message loop does after a handler: applies the swaps and forgets the error.
  void end_event() {
    for (auto& swap : swaps_) swap();
    swaps_.clear();
    error_ = errc::ok;
  }
  /// Runs one step of `actor` and what the message loop does after it.
  template <class Actor>
  void run_step(Actor& actor) {
    actor.step(*this);
    end_event();
    ++step_;
  }
};

}  // namespace testing
}  // namespace RK_SIDE
}  // namespace rk
