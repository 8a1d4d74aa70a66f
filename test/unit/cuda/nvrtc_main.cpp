// SPDX-License-Identifier: Apache-2.0
// Runs the tests where NVRTC is, and says why where it is not.
#include "../../../runtime/src/cuda/nvrtc.hpp"
#include "catch_session.hpp"

#include <cstdio>

int main(int argc, char** argv) {
  if (const auto found = rk::cuda::nvrtc::load({}, 99000); !found) {
    std::printf("SKIPPED: %s\n", found.error().message().c_str());
    return 77;
  }
  return run_catch(argc, argv);
}
