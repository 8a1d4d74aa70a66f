// SPDX-License-Identifier: Apache-2.0
#pragma once
// The machine's environment: variables, and where a CUDA toolkit may lie. Nothing here needs one.

#include <string>
#include <vector>

namespace rk::cuda {

/// The variable's value, or "".
std::string environment(const char* name);

/// "13.0" for 13000, as driver and NVRTC versions are counted.
std::string version_text(int version);

/// The toolkits' folders: $CUDA_HOME, $CUDA_PATH, and that of the nvcc on $PATH.
std::vector<std::string> toolkit_folders();

}  // namespace rk::cuda
