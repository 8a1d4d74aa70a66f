// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bundle's tests. The machine that runs them has no test framework: a test is a function that returns nothing, or what
// went wrong. Each runs in a process of its own, with a limit on its time outside, and every kernel has a max_lifetime.

#include <rk/system.hpp>

#include <chrono>
#include <string>

namespace gpu {

/// Empty: passed.
using outcome = std::string;

outcome bank();
outcome many_ledgers();
outcome tell_stress();
outcome ask_stress();
outcome lifetime();
outcome second_system();
outcome room_simulation();

/// CUDA or an error, and kernels that stop by themselves.
inline rk::system_options options_on_gpu() {
  rk::system_options options;
  options.backend = rk::backend_choice::cuda;
  options.max_lifetime = std::chrono::seconds(50);
  options.slots = 4;
  options.grid_blocks = 16;
  return options;
}

}  // namespace gpu

/// Leaves the test with the sentence if the condition does not hold.
#define GPU_REQUIRE(condition, ...)                                                        \
  do {                                                                                     \
    if (!(condition)) return std::string(#condition) + " does not hold" __VA_OPT__(+": " + std::string(__VA_ARGS__)); \
  } while (false)
