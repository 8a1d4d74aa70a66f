// SPDX-License-Identifier: Apache-2.0
#pragma once
// One CUDA device and its primary context. The primary one, because kernels of different contexts take turns on a device
// instead of running side by side, and the program's own CUDA code uses it as well.

#include "driver_api.hpp"

#include "../core/backend.hpp"

namespace rk::cuda {

struct gpu {
  api::device ordinal = 0;
  api::context context = nullptr;
  std::uint32_t reserved_shared_bytes = 0;  ///< that the driver takes of each block's share
  detail::device_description description;
};

/// Finds device `ordinal` and retains its context. Errors: no_device, out_of_memory, driver_error.
expected<gpu> open_gpu(const driver_api& driver, int ordinal);

}  // namespace rk::cuda
