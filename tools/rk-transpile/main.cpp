// SPDX-License-Identifier: Apache-2.0
#include "Run.h"

#include <exception>
#include <iostream>

int main(int argc, char **argv) {
  using namespace rk::transpile;
  try {
    Options options;
    if (auto error = parseCommandLine({argv + 1, argv + argc}, options)) {
      std::cerr << "rk-transpile: error: " << error->message << "\nrk-transpile: 'rk-transpile --help' lists the options\n";
      return static_cast<int>(ExitStatus::Usage);
    }
    return static_cast<int>(run(options));
  } catch (const std::exception &error) {
    std::cerr << "rk-transpile: internal error: " << error.what() << "\n";
    return static_cast<int>(ExitStatus::Internal);
  }
}
