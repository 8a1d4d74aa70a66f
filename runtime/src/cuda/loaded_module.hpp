// SPDX-License-Identifier: Apache-2.0
#pragma once
// A module on the device: every kernel found, loaded and measured, so that nothing is left to load when one runs.

#include "gpu.hpp"

#include <vector>

namespace rk::cuda {

struct loaded_kernel {
  api::function function;
  detail::kernel_resources resources;
};

struct loaded_module {
  const module_descriptor* descriptor;
  api::module handle;
  std::vector<loaded_kernel> kernels;  ///< one a group
};

/// Loads `image`, made from the descriptor's text, with the context current. Errors: driver_too_old (PTX is too new),
/// layout_mismatch (the image is of another text), out_of_memory, driver_error with the driver's JIT log.
expected<loaded_module> load_module(const driver_api& driver, const gpu& on, const module_descriptor& descriptor,
                                    const std::string& image, api::stream stream);

}  // namespace rk::cuda
