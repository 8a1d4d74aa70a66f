// SPDX-License-Identifier: Apache-2.0
// A text with an inline function that the host program has, too, with another body.
#include <rk/device/kernel.hpp>

extern "C" __constant__ const unsigned long long rk_module_hash = 2ull;

RK_USER_CODE_BEGIN

#line 5 "odr.actor.hpp"
struct shared_type {
  int value = 0;
  __device__ inline int meet(int turn) {
    value += turn;
    return value * 0 + 2;
  }
};

#line 19 "odr.cu"
RK_USER_CODE_END

extern "C" __global__ void odr_group0(int* const result) {
  shared_type object;
  const int which = object.meet(1);
  if (threadIdx.x == 0) *result = which;
}
