// SPDX-License-Identifier: Apache-2.0
#pragma once
// Clusters. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// The block's position in its cluster; 0 where blocks are launched without clusters. Needs sm_90.
inline unsigned int cluster_rank() { return 0u; }

/// Blocks of the cluster; 1 where blocks are launched without clusters. Needs sm_90.
inline unsigned int cluster_size() { return 1u; }

/// Where the block `rank` of the cluster has what the caller has at `p`, an address of its shared memory. That block is to stay until it has been used: `sync_cluster` before a use and after it. Needs sm_90.
inline void* map_shared_rank(void* p, unsigned int rank) { return p; }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
