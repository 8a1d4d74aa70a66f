// SPDX-License-Identifier: Apache-2.0
#pragma once
// The host's hybrid logical clock, shared by all threads of a system.

#include <rk/device/hlc.hpp>

#include <chrono>
#include <mutex>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

/// Nanoseconds since the Unix epoch.
inline std::uint64_t wall_ns() {
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count());
}

class host_clock {
 public:
  void set_node(std::uint32_t node) { clock_.now.node = node; }
  hlc_timestamp tick() {
    const std::lock_guard lock(mutex_);
    return clock_.tick(wall_ns());
  }
  hlc_timestamp receive(const hlc_timestamp& m) {
    const std::lock_guard lock(mutex_);
    return clock_.receive(m, wall_ns());
  }

 private:
  std::mutex mutex_;
  device::hlc_clock clock_;
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
