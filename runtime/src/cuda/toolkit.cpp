// SPDX-License-Identifier: Apache-2.0
#include "toolkit.hpp"

#include <cstdlib>
#include <sstream>
#include <unistd.h>

namespace rk::cuda {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::string version_text(int version) { return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10); }

std::vector<std::string> toolkit_folders() {
  std::vector<std::string> found;
  for (const char* variable : {"CUDA_HOME", "CUDA_PATH"})
    if (std::string home = environment(variable); !home.empty()) found.push_back(std::move(home));
  std::istringstream path(environment("PATH"));
  for (std::string folder; std::getline(path, folder, ':');)
    if (::access((folder + "/nvcc").c_str(), X_OK) == 0) found.push_back(folder + "/..");
  return found;
}

}  // namespace rk::cuda
