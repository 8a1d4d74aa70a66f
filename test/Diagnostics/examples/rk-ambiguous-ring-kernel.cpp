// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct number { int value; };

RK_RING_KERNEL(.id = "square") int square(rk::context&, const number& m) { return m.value * m.value; }
int square(int x) { return x * x; }
//--- right
#include <rk/actor.hpp>

struct number { int value; };

int squared(int x) { return x * x; }
RK_RING_KERNEL(.id = "square") int square(rk::context&, const number& m) { return squared(m.value); }
