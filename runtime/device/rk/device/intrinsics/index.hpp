// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'index', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_INDEX 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE unsigned int thread_idx_x() { return threadIdx.x; }
inline RK_DEVICE unsigned int thread_idx_y() { return threadIdx.y; }
inline RK_DEVICE unsigned int thread_idx_z() { return threadIdx.z; }
inline RK_DEVICE unsigned int block_idx_x() { return blockIdx.x; }
inline RK_DEVICE unsigned int block_idx_y() { return blockIdx.y; }
inline RK_DEVICE unsigned int block_idx_z() { return blockIdx.z; }
inline RK_DEVICE unsigned int block_dim_x() { return blockDim.x; }
inline RK_DEVICE unsigned int block_dim_y() { return blockDim.y; }
inline RK_DEVICE unsigned int block_dim_z() { return blockDim.z; }
inline RK_DEVICE unsigned int grid_dim_x() { return gridDim.x; }
inline RK_DEVICE unsigned int grid_dim_y() { return gridDim.y; }
inline RK_DEVICE unsigned int grid_dim_z() { return gridDim.z; }
inline RK_DEVICE int warp_size() { return warpSize; }
inline RK_DEVICE unsigned int global_thread_id() { return (blockIdx.x * blockDim.x + threadIdx.x); }
inline RK_DEVICE unsigned int global_id() { return (blockIdx.x * blockDim.x + threadIdx.x); }
inline RK_DEVICE unsigned int lane_id() { return ((threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z)) % 32); }
inline RK_DEVICE unsigned int warp_id() { return ((threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z)) / 32); }
inline RK_DEVICE unsigned int linear_thread_id() { return (threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z)); }
inline RK_DEVICE unsigned int linear_block_id() { return (blockIdx.x + gridDim.x * (blockIdx.y + gridDim.y * blockIdx.z)); }

// What the same names mean in block scope, where one block is the whole grid.
namespace block_scope {
inline RK_DEVICE unsigned int block_idx_x() { return 0u; }
inline RK_DEVICE unsigned int block_idx_y() { return 0u; }
inline RK_DEVICE unsigned int block_idx_z() { return 0u; }
inline RK_DEVICE unsigned int grid_dim_x() { return 1u; }
inline RK_DEVICE unsigned int grid_dim_y() { return 1u; }
inline RK_DEVICE unsigned int grid_dim_z() { return 1u; }
inline RK_DEVICE unsigned int global_thread_id() { return threadIdx.x; }
inline RK_DEVICE unsigned int global_id() { return threadIdx.x; }
inline RK_DEVICE unsigned int linear_block_id() { return 0u; }
}  // namespace block_scope

}  // namespace RK_SIDE
}  // namespace rk
