// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reference to one actor. Copies are cheap and any thread may use them, also after the actor has ended (then calls
// fail with actor_dead) and after the system has (shut_down), but not while the system is being destroyed.

#include <rk/actor_traits.hpp>
#include <rk/device/actor_id.hpp>
#include <rk/device/message.hpp>
#include <rk/future.hpp>

#include <chrono>
#include <string>

namespace rk {
inline namespace RK_SIDE {

namespace detail {

struct actor_cell;  // runtime/src/core/actor_cell.hpp

expected<void> tell(actor_cell& to, std::uint32_t type, const void* payload, std::size_t size);
/// `timeout` 0: none.
expected<std::shared_ptr<pending_reply>> ask(const std::shared_ptr<actor_cell>& to, std::uint32_t type, const void* payload,
                                             std::size_t size, std::chrono::nanoseconds timeout);
const std::string& name_of(const actor_cell& cell);
actor_id id_of(const actor_cell& cell);
lifecycle lifecycle_of(const actor_cell& cell);

template <class R>
future<R> ask_for(const std::shared_ptr<actor_cell>& to, std::uint32_t type, const void* payload, std::size_t size,
                  std::chrono::nanoseconds timeout) {
  if (!to) return future<R>(error{errc::actor_dead, "actor_ref", "the reference is empty"});
  auto reply = ask(to, type, payload, size, timeout);
  if (!reply) return future<R>(std::move(reply.error()));
  return future<R>(std::move(*reply));
}

}  // namespace detail

template <class Actor>
class actor_ref {
 public:
  actor_ref() = default;
  explicit actor_ref(std::shared_ptr<detail::actor_cell> cell) : cell_(std::move(cell)) {}

  /// Sends `message` and returns when it lies in the mailbox. Errors: mailbox_full (nothing was sent; try again),
  /// actor_dead, shut_down. A handler that fails later makes a dead letter.
  template <class Message>
  [[nodiscard]] expected<void> tell(const Message& message) const {
    static_assert(detail::handler_of<Actor, Message>::found, "the actor has no handler for this message type");
    if (!cell_) return fail(errc::actor_dead, "actor_ref", "the reference is empty");
    return detail::tell(*cell_, detail::handler_of<Actor, Message>::type, &message, sizeof message);
  }

  /// Sends `message`; the future holds the handler's result, or why there is none. `timeout` 0: waits as long as the actor lives.
  template <class Message>
  auto ask(const Message& message, std::chrono::nanoseconds timeout = std::chrono::seconds(10)) const {
    static_assert(detail::handler_of<Actor, Message>::found, "the actor has no handler for this message type");
    using handler = detail::handler_of<Actor, Message>;
    return detail::ask_for<typename handler::reply>(cell_, handler::type, &message, sizeof message, timeout);
  }

  /// RUN_STEPS: `count` more steps. The future is ready when they are done; messages are handled in between.
  future<progress> run_steps(std::uint64_t count, std::chrono::nanoseconds timeout = {}) const {
    static_assert(actor_traits<Actor>::has_step, "the actor has no RK_STEP");
    const run_steps_message m{count};
    return detail::ask_for<progress>(cell_, static_cast<std::uint32_t>(message_type::run_steps), &m, sizeof m, timeout);
  }

  /// GET_PROGRESS: steps done and pending, between two steps.
  future<progress> get_progress(std::chrono::nanoseconds timeout = std::chrono::seconds(10)) const {
    return detail::ask_for<progress>(cell_, static_cast<std::uint32_t>(message_type::get_progress), nullptr, 0, timeout);
  }

  /// TERMINATE: the actor handles what is queued, then ends; its slot is free again when the future is ready.
  future<void> terminate(std::chrono::nanoseconds timeout = std::chrono::seconds(10)) const {
    return detail::ask_for<void>(cell_, static_cast<std::uint32_t>(message_type::terminate), nullptr, 0, timeout);
  }

  /// What the host knows of its life: active until its end has been reported.
  lifecycle state() const { return cell_ ? detail::lifecycle_of(*cell_) : lifecycle::terminated; }
  bool alive() const { return state() == lifecycle::active; }
  const std::string& name() const { return detail::name_of(*cell_); }
  actor_id id() const { return cell_ ? detail::id_of(*cell_) : actor_id{}; }
  explicit operator bool() const { return cell_ != nullptr; }

 private:
  std::shared_ptr<detail::actor_cell> cell_;
};

}  // namespace RK_SIDE
}  // namespace rk
