// SPDX-License-Identifier: Apache-2.0
#pragma once
// How an idle worker sleeps and is woken, without a lost wake-up. The sleeper says that it means to sleep, reads the bell,
// looks for work once more, and sleeps only if the bell has not been rung since. Whoever makes work rings after it has
// been published. Both sides' first step and second step are ordered by sequential consistency.

#include <atomic>
#include <chrono>
#include <cstdint>

namespace rk::cpu {

class doorbell {
 public:
  /// Any thread. Costs one atomic addition while nobody sleeps.
  void ring();

  // The owner's side: announce(true), seen = read(), look for work, wait(seen, …), announce(false).
  void announce(bool sleepy) { sleepy_.store(sleepy ? 1 : 0); }
  bool sleepy() const { return sleepy_.load() != 0; }
  std::uint32_t read() const { return bell_.load(); }
  /// Returns at once if the bell has been rung since `seen` was read.
  void wait(std::uint32_t seen, std::chrono::nanoseconds timeout);

 private:
  alignas(64) std::atomic<std::uint32_t> bell_{0};
  std::atomic<std::uint32_t> sleepy_{0};
};

}  // namespace rk::cpu
