// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'timing', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_TIMING 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE long clock() { return ::clock(); }
inline RK_DEVICE long long clock64() { return ::clock64(); }
inline RK_DEVICE std::uint64_t global_timer() { return device::timer_ns(); }
inline RK_DEVICE void nanosleep(unsigned int ns) { ::__nanosleep(ns); }
inline RK_DEVICE unsigned int sm_id() { return device::sm_id(); }

}  // namespace RK_SIDE
}  // namespace rk
