// SPDX-License-Identifier: Apache-2.0
#define RK_CPU 1
#include <rk/cpu/hooks.hpp>

namespace rk::cpu {
namespace {

// A block never leaves its worker, so what is set by a thread of a block holds for all of it.
using observer_function = void (*)(const void*);
constinit thread_local observer_function rmw_observer = nullptr;

}  // namespace

void set_rmw_observer(void (*observer)(const void*)) { rmw_observer = observer; }

void observe_rmw(const void* address) {
  if (rmw_observer != nullptr) rmw_observer(address);
}

}  // namespace rk::cpu
