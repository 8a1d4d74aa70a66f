// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_GLOBAL_KERNEL()
void scale(float& by, float* x) { x[rk::global_thread_id()] *= by; }
//--- right
#include <rk/actor.hpp>

RK_GLOBAL_KERNEL()
void scale(float by, float* x) { x[rk::global_thread_id()] *= by; }
