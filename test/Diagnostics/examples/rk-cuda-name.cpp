// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct alignas(16) float4 { float x, y, z, w; };

RK_GLOBAL_KERNEL()
void clear(float4* all) { all[rk::global_thread_id()] = float4{}; }
//--- right
#include <rk/actor.hpp>

namespace sim {
struct alignas(16) float4 { float x, y, z, w; };
}

RK_GLOBAL_KERNEL()
void clear(sim::float4* all) { all[rk::global_thread_id()] = sim::float4{}; }
