// SPDX-License-Identifier: Apache-2.0
#include "pending_replies.hpp"

namespace rk {
inline namespace RK_SIDE {
namespace detail {

void pending_replies::add(const std::shared_ptr<pending_reply>& reply) {
  const std::lock_guard lock(mutex_);
  reply->correlation_id = ++last_id_;
  waiting_.emplace(reply->correlation_id, reply);
}

std::shared_ptr<pending_reply> pending_replies::take(std::uint64_t correlation_id) {
  const std::lock_guard lock(mutex_);
  const auto it = waiting_.find(correlation_id);
  if (it == waiting_.end()) return nullptr;
  auto reply = std::move(it->second);
  waiting_.erase(it);
  return reply;
}

std::shared_ptr<pending_reply> pending_replies::find(std::uint64_t correlation_id) const {
  const std::lock_guard lock(mutex_);
  const auto it = waiting_.find(correlation_id);
  return it == waiting_.end() ? nullptr : it->second;
}

template <class Predicate>
std::vector<std::shared_ptr<pending_reply>> pending_replies::take_if(Predicate&& predicate) {
  std::vector<std::shared_ptr<pending_reply>> taken;
  const std::lock_guard lock(mutex_);
  for (auto it = waiting_.begin(); it != waiting_.end();) {
    if (predicate(*it->second)) {
      taken.push_back(std::move(it->second));
      it = waiting_.erase(it);
    } else {
      ++it;
    }
  }
  return taken;
}

void pending_replies::fail_all(const actor_cell* actor, const error& why) {
  for (auto& reply : take_if([&](const pending_reply& r) { return actor == nullptr || r.actor.get() == actor; }))
    reply->complete(unexpected<error>(why));
}

void pending_replies::expire(pending_reply::clock::time_point now) {
  for (auto& reply : take_if([&](const pending_reply& r) { return r.deadline <= now; }))
    reply->complete(fail(errc::timeout, reply->actor->name));
}

bool pending_replies::empty() const {
  const std::lock_guard lock(mutex_);
  return waiting_.empty();
}

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
