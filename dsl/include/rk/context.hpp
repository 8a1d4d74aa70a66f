// SPDX-License-Identifier: Apache-2.0
#pragma once
// rk::context as the host compiler sees it: what a handler may ask of the actor it runs in. On the device the same names
// mean the running block (runtime/device/rk/device/context.hpp); here, one thread and what rk::testing::context recorded.
// docs/reference/intrinsics.md lists the members, which come from lib/Intrinsics/Intrinsics.def but for two.

#include <rk/device/actor_id.hpp>
#include <rk/device/errc.hpp>
#include <rk/device/field.hpp>
#include <rk/device/hlc.hpp>
#include <rk/device/type_id.hpp>
#include <rk/intrinsics.hpp>

#include <cstring>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace rk {
inline namespace RK_SIDE {

namespace testing {
class context;

/// A message that a handler has sent.
struct sent_message {
  std::uint32_t type;  ///< rk::type_id of it
  std::vector<unsigned char> bytes;
};

/// What a handler is told, and what it did.
struct record {
  bool active = true;
  bool should_terminate = false;
  bool terminate_requested = false;
  std::uint64_t messages_processed = 0;
  std::uint64_t step = 0;
  std::uint64_t heartbeats = 0;
  std::uint32_t mailbox_size = 0, outbox_size = 0;
  rk::actor_id sender{}, self{};
  std::uint64_t correlation_id = 0;
  hlc_timestamp message_time{};
  errc error = errc::ok;
  device::hlc_clock clock;
  std::uint64_t wall = 0;  ///< ns: what the clock reads
  std::vector<sent_message> replies, emissions;
  std::vector<std::function<void()>> swaps;

  std::uint64_t sent() const { return replies.size() + emissions.size(); }
  void fail(errc code) {
    if (error == errc::ok) error = code;
  }
  template <class Message>
  static void keep(std::vector<sent_message>& list, const Message& value) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(&value);
    list.push_back({type_id<Message>(), {bytes, bytes + sizeof value}});
  }
};
}  // namespace testing

class context {
 public:
  /// When the message was sent, by its sender's hybrid logical clock.
  hlc_timestamp message_time() const { return record_.message_time; }
  /// Exchanges two fields of equal extents, by pointer, after this handler or step has ended in all blocks. At most 4 an event:
  /// the fifth fails it with errc::busy.
  template <class Field>
  void swap(Field& a, Field& b) {
    if (record_.swaps.size() == device::max_pending_swaps) return fail(errc::busy);
    record_.swaps.push_back([&a, &b] { std::swap(a.data, b.data); });
  }

#include <rk/context_intrinsics.inc>

 private:
  friend class testing::context;
  context() = default;

  testing::record record_;
};

}  // namespace RK_SIDE
}  // namespace rk
