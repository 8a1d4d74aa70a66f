// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hybrid logical clock after Kulkarni, Demirbas, Madappa, Avva and Leone, "Logical Physical Clocks" (2014), figure 5.
// The published RingKernel listing leaves the local clock behind the message when the wall clock equals the
// message's time and exceeds the local one; here `receive(m)` is greater than `m` and than every earlier local time.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {

/// A timestamp: physical time in nanoseconds since the Unix epoch, a logical counter, and the node that made it.
/// Totally ordered by (physical, logical, node).
struct hlc_timestamp {
  std::uint64_t physical = 0;
  std::uint32_t logical = 0;
  std::uint32_t node = 0;

  friend constexpr RK_DEVICE bool operator==(const hlc_timestamp& a, const hlc_timestamp& b) {
    return a.physical == b.physical && a.logical == b.logical && a.node == b.node;
  }
  friend constexpr RK_DEVICE bool operator<(const hlc_timestamp& a, const hlc_timestamp& b) {
    if (a.physical != b.physical) return a.physical < b.physical;
    if (a.logical != b.logical) return a.logical < b.logical;
    return a.node < b.node;
  }
  friend constexpr RK_DEVICE bool operator>(const hlc_timestamp& a, const hlc_timestamp& b) { return b < a; }
  friend constexpr RK_DEVICE bool operator!=(const hlc_timestamp& a, const hlc_timestamp& b) { return !(a == b); }
};
static_assert(sizeof(hlc_timestamp) == 16);

namespace device {

/// A clock. One thread owns it. `wall` arguments are the physical clock in nanoseconds since the Unix epoch.
struct hlc_clock {
  hlc_timestamp now{};

  /// A local event or a send: strictly later than every earlier time of this clock.
  constexpr RK_DEVICE hlc_timestamp tick(std::uint64_t wall) { return advance(now.physical, now.logical, wall); }

  /// A receive: strictly later than `m` and than every earlier time of this clock.
  constexpr RK_DEVICE hlc_timestamp receive(const hlc_timestamp& m, std::uint64_t wall) {
    const bool behind = m.physical > now.physical || (m.physical == now.physical && m.logical > now.logical);
    return advance(behind ? m.physical : now.physical, behind ? m.logical : now.logical, wall);
  }

 private:
  /// To the wall's time, or to the next count where that is not later.
  constexpr RK_DEVICE hlc_timestamp advance(std::uint64_t physical, std::uint32_t logical, std::uint64_t wall) {
    const bool is_later = wall > physical;
    now.logical = is_later ? 0 : logical + 1;
    // A full counter carries into the nanoseconds, so order survives it.
    now.physical = is_later ? wall : physical + (logical + 1 == 0);
    return now;
  }
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
