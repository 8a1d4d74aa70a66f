// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the device's %globaltimer shows now, without asking the device. Before any persistent kernel is launched, a tiny
// kernel answers a few pings with its timer; the ping that came back fastest gives the distance to the host's steady
// clock, and from then on the host's clock runs for both. docs/design/live-calls.md: why, and how far they drift apart.

#include "gpu.hpp"

#include <chrono>

namespace rk::cuda {

class device_clock {
 public:
  /// Launches the probe and waits for it, with the context current. Errors: launch_failed, kernel_died, timeout, those of loading.
  static expected<device_clock> calibrate(const driver_api& driver, api::stream stream);

  std::uint64_t now_ns() const { return steady_ns() + distance_; }
  /// Half of the fastest ping's round trip: the distance is known no better than that.
  std::chrono::nanoseconds uncertainty() const { return std::chrono::nanoseconds(uncertainty_); }

 private:
  static std::uint64_t steady_ns() {
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count());
  }

  std::uint64_t distance_ = 0;  // modulo 2^64
  std::int64_t uncertainty_ = 0;

  friend struct clock_probe;
};

}  // namespace rk::cuda
