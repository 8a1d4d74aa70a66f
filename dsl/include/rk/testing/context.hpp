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

  // ── What the handler is told ─────────────────────────────────────────────────────────────────────────────────

  void set_sender(rk::actor_id sender) { record_.sender = sender; }
  void set_self(rk::actor_id self) { record_.self = self; }
  void set_correlation_id(std::uint64_t id) { record_.correlation_id = id; }
  void set_message_time(hlc_timestamp time) { record_.message_time = time; }
  void set_active(bool active) { record_.active = active; }
  void set_should_terminate(bool wanted) { record_.should_terminate = wanted; }
  void set_messages_processed(std::uint64_t n) { record_.messages_processed = n; }
  void set_mailbox_size(std::uint32_t n) { record_.mailbox_size = n; }
  void set_outbox_size(std::uint32_t n) { record_.outbox_size = n; }
  /// What the wall clock reads, ns: the actor's clock goes by it.
  void set_wall_clock(std::uint64_t ns) { record_.wall = ns; }

  // ── What it did ──────────────────────────────────────────────────────────────────────────────────────────────

  /// What the handler failed with since the last `end_event`; errc::ok if it did not.
  errc error() const { return record_.error; }
  bool terminate_requested() const { return record_.terminate_requested; }
  std::uint64_t heartbeats() const { return record_.heartbeats; }
  /// All that it has replied with `ctx.reply` and is a Message.
  template <class Message>
  std::vector<Message> replies() const {
    return of_type<Message>(record_.replies);
  }
  /// All that it has emitted and is a Message.
  template <class Message>
  std::vector<Message> emissions() const {
    return of_type<Message>(record_.emissions);
  }

  /// What the message loop does after a handler: applies the swaps and forgets the error.
  void end_event() {
    for (auto& swap : record_.swaps) swap();
    record_.swaps.clear();
    record_.error = errc::ok;
  }
  /// Runs one step of `actor` and what the message loop does after it.
  template <class Actor>
  void run_step(Actor& actor) {
    actor.step(*this);
    end_event();
    ++record_.step;
  }

 private:
  template <class Message>
  static std::vector<Message> of_type(const std::vector<sent_message>& list) {
    std::vector<Message> found;
    for (const sent_message& m : list)
      if (m.type == type_id<Message>() && m.bytes.size() == sizeof(Message))
        std::memcpy(&found.emplace_back(), m.bytes.data(), sizeof(Message));
    return found;
  }
};

}  // namespace testing
}  // namespace RK_SIDE
}  // namespace rk
