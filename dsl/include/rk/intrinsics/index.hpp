// SPDX-License-Identifier: Apache-2.0
#pragma once
// Index. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// The thread's x coordinate in its block.
inline unsigned int thread_idx_x() { return 0u; }

/// The thread's y coordinate in its block.
inline unsigned int thread_idx_y() { return 0u; }

/// The thread's z coordinate in its block.
inline unsigned int thread_idx_z() { return 0u; }

/// The block's x coordinate in its grid; 0 in block scope.
inline unsigned int block_idx_x() { return 0u; }

/// The block's y coordinate in its grid; 0 in block scope.
inline unsigned int block_idx_y() { return 0u; }

/// The block's z coordinate in its grid; 0 in block scope.
inline unsigned int block_idx_z() { return 0u; }

/// Threads of a block in x.
inline unsigned int block_dim_x() { return 1u; }

/// Threads of a block in y.
inline unsigned int block_dim_y() { return 1u; }

/// Threads of a block in z.
inline unsigned int block_dim_z() { return 1u; }

/// Blocks of the grid in x; 1 in block scope.
inline unsigned int grid_dim_x() { return 1u; }

/// Blocks of the grid in y; 1 in block scope.
inline unsigned int grid_dim_y() { return 1u; }

/// Blocks of the grid in z; 1 in block scope.
inline unsigned int grid_dim_z() { return 1u; }

/// Threads of a warp: 32; on the host, where a handler is a function of one thread, 1.
inline int warp_size() { return 1; }

/// The thread's x coordinate in its grid; in block scope, in its block.
inline unsigned int global_thread_id() { return 0u; }
/// Alias of `global_thread_id`.
inline unsigned int global_id() { return 0u; }

/// The thread's position in its warp, 0 to 31.
inline unsigned int lane_id() { return 0u; }

/// The warp's position in its block.
inline unsigned int warp_id() { return 0u; }

/// The thread's position in its block, x fastest.
inline unsigned int linear_thread_id() { return 0u; }

/// The block's position in its grid, x fastest; 0 in block scope.
inline unsigned int linear_block_id() { return 0u; }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
