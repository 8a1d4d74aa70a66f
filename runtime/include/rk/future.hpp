// SPDX-License-Identifier: Apache-2.0
#pragma once
// The answer to an ask. A future is moved, not copied, and one thread waits on it; any thread may complete it. While it
// waits, `get` reads the kernels' answers itself, so that the way back costs no thread switch.

#include <rk/device/type_id.hpp>
#include <rk/error.hpp>

#include <cstring>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace rk {
inline namespace RK_SIDE {

namespace detail {

struct pending_reply;  // runtime/src/core/pending_replies.hpp

/// Waits for the answer, until the ask's own deadline. The payload, or the error.
expected<std::vector<unsigned char>> wait_reply(pending_reply& reply);
bool reply_ready(const pending_reply& reply);
/// Takes the further replies of type `type` that have arrived.
std::vector<std::vector<unsigned char>> take_parts(pending_reply& reply, std::uint32_t type);
/// Nobody waits any more: an answer that comes later is dropped.
void abandon_reply(pending_reply& reply);

}  // namespace detail

template <class R>
class [[nodiscard]] future {
 public:
  future() = default;
  explicit future(std::shared_ptr<detail::pending_reply> reply) : reply_(std::move(reply)), parts_(reply_) {}
  /// A future that has failed already.
  explicit future(error why) : why_(std::move(why)) {}
  future(future&&) noexcept = default;
  future& operator=(future&& other) noexcept {
    if (this != &other) {
      drop();
      reply_ = std::move(other.reply_);
      parts_ = std::move(other.parts_);
      why_ = std::move(other.why_);
    }
    return *this;
  }
  ~future() { drop(); }

  /// Whether `get` would return at once.
  bool ready() const { return !reply_ || detail::reply_ready(*reply_); }

  /// Waits for the answer. Errors: timeout (the ask's), what the handler failed with, actor_dead, kernel_died, shut_down;
  /// invalid_argument on a second call.
  expected<R> get() {
    if (!reply_) return unexpected<error>(why_.code == errc::ok ? error{errc::invalid_argument, "future", "get() was called before"} : why_);
    auto bytes = detail::wait_reply(*std::exchange(reply_, nullptr));
    if (!bytes) return unexpected<error>(std::move(bytes.error()));
    if constexpr (std::is_void_v<R>) {
      return {};
    } else {
      if (bytes->size() != sizeof(R)) return fail(errc::bad_envelope, "future", "the reply's size differs from the handler's result");
      alignas(R) unsigned char storage[sizeof(R)];
      std::memcpy(storage, bytes->data(), sizeof(R));
      return *reinterpret_cast<const R*>(storage);
    }
  }

  /// Takes what the handler has sent by `ctx.reply` and is a Part, in its order: what has arrived so far, and all of it once
  /// `get` has returned.
  template <class Part = R>
  std::vector<Part> parts() {
    std::vector<Part> result;
    if (!parts_) return result;
    for (const auto& bytes : detail::take_parts(*parts_, type_id<Part>()))
      if (bytes.size() == sizeof(Part)) std::memcpy(&result.emplace_back(), bytes.data(), sizeof(Part));
    return result;
  }

 private:
  void drop() {
    if (reply_) detail::abandon_reply(*std::exchange(reply_, nullptr));
  }

  std::shared_ptr<detail::pending_reply> reply_;  ///< null once it is answered for
  std::shared_ptr<detail::pending_reply> parts_;  ///< the same, for as long as somebody may ask for its parts
  error why_{};
};

}  // namespace RK_SIDE
}  // namespace rk
