// SPDX-License-Identifier: Apache-2.0
#pragma once
// The CUDA driver API as far as the backend uses it: own declarations, so that it builds without the toolkit, and a table
// of function pointers, filled from the driver library at run time, so that it starts without a driver.

#include <rk/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace rk::cuda {
namespace api {

// Types as the driver's ABI has them; test/unit/cuda compares them with cuda.h where that is present.
enum class result : int {
  SUCCESS = 0,
#define RK_CU_RESULT(name, value, code) name = value,
#include "driver_results.def"
#undef RK_CU_RESULT
};
enum class limit : int {};
enum class jit_option : int {};
enum class launch_attribute_id : int {};
enum class function_attribute : int {};
enum class device_attribute : int {};

using device = int;
using device_ptr = unsigned long long;
using context = struct context_object*;
using module = struct module_object*;
using function = struct function_object*;
using stream = struct stream_object*;
using event = struct event_object*;

struct launch_attribute {
  launch_attribute_id id;
  char pad[4];
  union alignas(8) {
    int cooperative;
    char bytes[64];
  };
};

struct launch_config {
  unsigned grid_x, grid_y, grid_z;
  unsigned block_x, block_y, block_z;
  unsigned dynamic_shared_bytes;
  stream on;
  launch_attribute* attributes;
  unsigned attribute_count;
};

#define RK_CU_CONSTANT(type, name, cuda_name, value) constexpr type name{value};
#include "driver_constants.def"
#undef RK_CU_CONSTANT

struct functions {
#define RK_CU(symbol, phase, parameters) result(*symbol) parameters = nullptr;
#include "driver_functions.def"
#undef RK_CU
};

}  // namespace api

/// When a driver call may be made; see driver_functions.def.
enum class phase { setup, start, live };

/// The oldest driver whose API the backend can use, as cuDriverGetVersion counts: cuLaunchKernelEx, kernel parameters in
/// constant memory, lazy loading that can be forced. A newer one may be needed by NVRTC's output; compiler.hpp checks that.
constexpr int minimum_driver_version = 12000;

/// The entry points. A value: copies share the library, which stays loaded until the process ends, because the driver
/// keeps threads and exit handlers of its own.
struct driver_api : api::functions {
  int version = 0;  ///< of the driver: 13000 for CUDA 13.0

  /// Loads the library (empty: $RK_CUDA_DRIVER, else libcuda.so.1), checks its version, calls cuInit.
  static expected<driver_api> load(const std::string& library);
};

}  // namespace rk::cuda
