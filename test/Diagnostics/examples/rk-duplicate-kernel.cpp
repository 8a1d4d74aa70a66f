// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

namespace single {
RK_GLOBAL_KERNEL()
void scale(float by, float* x) { x[rk::global_thread_id()] *= by; }
}
namespace wide {
RK_GLOBAL_KERNEL()
void scale(double by, double* x) { x[rk::global_thread_id()] *= by; }
}
//--- right
#include <rk/actor.hpp>

namespace single {
RK_GLOBAL_KERNEL()
void scale(float by, float* x) { x[rk::global_thread_id()] *= by; }
}
namespace wide {
RK_GLOBAL_KERNEL()
void scale_wide(double by, double* x) { x[rk::global_thread_id()] *= by; }
}
