// SPDX-License-Identifier: Apache-2.0
#pragma once
// The module of kernels.cu.

#include <rk/cpu/module.hpp>
#include <rk/module.hpp>

extern "C" const rk::cpu::module_entry rk_cpu_module_probe_kernels;

namespace kernels {

enum group : std::size_t { say_hello, run_until_aborted, touch, add_to_tail, say_hello_grid };

/// Of `groups`, the entry and the size of a block. The text is as much of it as mock NVRTC reads.
inline const rk::module_descriptor& module() {
  static const char* const text[] = {"extern \"C\" __constant__ const unsigned long long rk_module_hash", " = 0x600d600d600d600dull;"};
  static const rk::group_descriptor groups[] = {
      {"say_hello", rk::scope::block, 64, 75, 176, 176},  {"run_until_aborted", rk::scope::block, 32, 75, 176, 176},
      {"touch", rk::scope::block, 32, 75, 176, 176},      {"add_to_tail", rk::scope::block, 32, 75, 176, 176},
      {"say_hello", rk::scope::grid, 64, 75, 176, 176},
  };
  static const rk::module_descriptor descriptor = {"probe_kernels", 0x600d600d600d600dull, text, 2, nullptr, 0, groups, 5, nullptr, 0,
                                                   &rk_cpu_module_probe_kernels};
  return descriptor;
}

}  // namespace kernels
