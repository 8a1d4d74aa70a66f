// In block scope the block's index is 0 and the grid has one block, whatever slot runs the actor; in grid scope they are CUDA's.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct poke { int value; };
struct RK_ACTOR() small { RK_HANDLER unsigned on(rk::context&, const poke&) { return rk::block_idx_x() + rk::grid_dim_x(); } };
struct RK_ACTOR(.scope = rk::scope::grid) wide { RK_HANDLER unsigned on(rk::context&, const poke&) { return rk::block_idx_x() + rk::grid_dim_x(); } };
// CHECK-LABEL: struct small
// CHECK-SAME: return 0u + 1u;
// CHECK-LABEL: struct wide
// CHECK-SAME: return blockIdx.x + gridDim.x;
