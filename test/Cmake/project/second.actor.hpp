// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <rk/actor.hpp>

struct ping { unsigned value; };

struct RK_ACTOR(.id = "second") second {
  RK_HANDLER unsigned on(rk::context&, const ping& m) { return m.value; }
};
