// SPDX-License-Identifier: Apache-2.0
#pragma once
// A mailbox is bounded, and a full one is an answer. Whoever would rather wait than choose waits here.

#include <rk/error.hpp>

#include <chrono>
#include <thread>

namespace rk {
inline namespace RK_SIDE {

/// Calls `send` until its answer, an expected<T>, is another than mailbox_full, and returns that: the actor catches up.
///   rk::retry_while_full([&] { return ref.tell(m); })
/// Sleeps `pause` in between. It waits for as long as the actor reads nothing and lives. Call it from a host thread that the actor's
/// progress does not depend on. A handler that fails with mailbox_full itself is asked again: give it another code.
template <class Send>
auto retry_while_full(Send&& send, std::chrono::microseconds pause = std::chrono::microseconds(20)) {
  for (;;) {
    auto sent = send();
    if (sent || sent.error().code != errc::mailbox_full) return sent;
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace RK_SIDE
}  // namespace rk
