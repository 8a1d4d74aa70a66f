// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

RK_GLOBAL_KERNEL()
void sum_neighbours(const float* in, float* between, float* out) {
  const auto i = rk::global_thread_id();
  between[i] = 2 * in[i];
  rk::sync_grid();
  out[i] = between[i] + between[i + 1];
}
//--- right
#include <rk/actor.hpp>

RK_GLOBAL_KERNEL()
void twice(const float* in, float* between) {
  const auto i = rk::global_thread_id();
  between[i] = 2 * in[i];
}
RK_GLOBAL_KERNEL()
void sum_neighbours(const float* between, float* out) {
  const auto i = rk::global_thread_id();
  out[i] = between[i] + between[i + 1];
}
