// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

struct sample { float value; };

struct RK_ACTOR() all_of {
  RK_HANDLER float on(rk::context&, const sample& m) {
    return rk::reduce_and_broadcast(m.value, rk::reduction_op::bit_and);
  }
};
//--- right
#include <rk/actor.hpp>

struct sample { float value; };

struct RK_ACTOR() all_of {
  RK_HANDLER int on(rk::context&, const sample& m) {
    return rk::reduce_and_broadcast(rk::float_as_int(m.value), rk::reduction_op::bit_and);
  }
};
