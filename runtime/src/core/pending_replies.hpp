// SPDX-License-Identifier: Apache-2.0
#pragma once
// The asks that wait for an answer, by correlation id. Any thread adds, completes or drops one.

#include "actor_cell.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

struct pending_reply {
  using clock = std::chrono::steady_clock;

  std::shared_ptr<actor_cell> actor;  ///< keeps the core alive, too
  std::uint64_t correlation_id = 0;
  clock::time_point deadline = clock::time_point::max();
  std::mutex mutex;
  std::condition_variable arrived;
  std::atomic<bool> done{false};
  expected<std::vector<unsigned char>> result;  ///< guarded by `mutex` until `done`
  struct part {
    std::uint32_t type;
    std::vector<unsigned char> bytes;
  };
  std::vector<part> parts;  ///< further replies; guarded by `mutex`

  void complete(expected<std::vector<unsigned char>> r) {
    {
      const std::lock_guard lock(mutex);
      if (done.load(std::memory_order_relaxed)) return;
      result = std::move(r);
      done.store(true, std::memory_order_release);
    }
    arrived.notify_all();
  }
};

class pending_replies {
 public:
  /// Gives the reply its correlation id, which is never 0.
  void add(const std::shared_ptr<pending_reply>& reply);
  /// Takes one out; null if nobody waits for it (any more).
  std::shared_ptr<pending_reply> take(std::uint64_t correlation_id);
  /// The same, and leaves it in.
  std::shared_ptr<pending_reply> find(std::uint64_t correlation_id) const;
  /// Fails all that wait for `actor`, or for anyone if it is null.
  void fail_all(const actor_cell* actor, const error& why);
  /// Fails those whose time is up.
  void expire(pending_reply::clock::time_point now);
  bool empty() const;

 private:
  template <class Predicate>
  std::vector<std::shared_ptr<pending_reply>> take_if(Predicate&& predicate);

  mutable std::mutex mutex_;
  std::uint64_t last_id_ = 0;
  std::unordered_map<std::uint64_t, std::shared_ptr<pending_reply>> waiting_;
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
