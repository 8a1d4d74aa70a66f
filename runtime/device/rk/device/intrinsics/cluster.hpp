// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'cluster', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_CLUSTER 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE unsigned int cluster_rank() { return device::cluster_rank(); }
inline RK_DEVICE unsigned int cluster_size() { return device::cluster_size(); }
inline RK_DEVICE void* map_shared_rank(void* p, unsigned int rank) { return device::map_shared_rank(p, rank); }

}  // namespace RK_SIDE
}  // namespace rk
