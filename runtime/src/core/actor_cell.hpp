// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an actor_ref points to: one life of one actor. Kept by the core while the actor lives and by references after.

#include <rk/actor_ref.hpp>

#include <atomic>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

class core;
class kernel;

struct actor_cell {
  std::shared_ptr<core> owner;
  kernel* home = nullptr;  ///< valid while `state` is active
  std::uint32_t slot = 0;
  std::uint32_t type = 0;
  actor_id id{};
  std::string name;
  std::atomic<lifecycle> state{lifecycle::initializing};
  std::atomic<errc> cause{errc::actor_dead};  ///< why it ended; what calls then fail with
  bool given_up = false;  ///< its spawn timed out, and TERMINATE is still to be sent; under the core's registry mutex
  std::uint64_t field_begin = 0, field_bytes = 0;
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
