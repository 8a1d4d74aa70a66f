// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the leader of a block waits for other blocks or for the host: never for longer than the kernel may live. A block that
// does not arrive (it hangs in a handler, or left it early) must not keep the others.

#include <rk/device/frame.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// Why the kernel has to end now, whatever its actor does: aborted, lifetime_exceeded, or ok. A read across the bus.
RK_OUTLINED inline errc stop_reason(const block_frame& f, std::uint64_t now_ns) {
  const kernel_params& p = *f.params;
  if (p.max_lifetime_ns != 0 && now_ns - f.started_ns > p.max_lifetime_ns) return errc::lifetime_exceeded;
  return load_relaxed<scope::system>(&p.host_line->abort) != 0 ? errc::aborted : errc::ok;
}

/// The same, but it looks at most once a beat.
RK_OUTLINED inline errc look_for_stop(block_frame& f) {
  const std::uint64_t now = timer_ns();
  if (now - f.last_look_ns < beat_interval_ns) return errc::ok;
  f.last_look_ns = now;
  return stop_reason(f, now);
}

/// One wait in a loop: `while (not there yet) if (wait.is_over()) return ...;`. A block's thread 0.
class peer_wait {
 public:
  explicit RK_DEVICE peer_wait(block_frame& f) : f_(f) {}

  /// Pauses. True if the kernel has to end; then `why` says why. Only each 64th turn reads the clock.
  RK_DEVICE bool is_over() {
    relax();
    if ((++turns_ & 63u) == 0) why = look_for_stop(f_);
    return why != errc::ok;
  }

  errc why = errc::ok;

 private:
  block_frame& f_;
  std::uint32_t turns_ = 0;
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
