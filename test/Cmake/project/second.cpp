// SPDX-License-Identifier: Apache-2.0
#include "second.actor.rk.hpp"

static_assert(rk::actor_traits<second>::type != 0);
