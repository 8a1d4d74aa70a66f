// SPDX-License-Identifier: Apache-2.0
// gpu_tests --list | --device | NAME. Exit status: 0 passed, 1 failed, 2 wrong use, 77 no GPU.
#include "gpu_test.hpp"

#include <cstdio>
#include <string_view>

namespace {

constexpr struct {
  const char* name;
  gpu::outcome (*run)();
} tests[] = {
    {"bank", gpu::bank},
    {"many_ledgers", gpu::many_ledgers},
    {"tell_stress", gpu::tell_stress},
    {"ask_stress", gpu::ask_stress},
    {"lifetime", gpu::lifetime},
    {"second_system", gpu::second_system},
    {"room_simulation", gpu::room_simulation},
};

// Whether there is anything to test on; the reason goes to the one who asked.
int show_device() {
  rk::system sys(gpu::options_on_gpu());
  if (const auto works = sys.status(); !works) {
    std::printf("%s\n", works.error().message().c_str());
    const rk::errc code = works.error().code;
    return code == rk::errc::driver_missing || code == rk::errc::no_device ? 77 : 1;
  }
  std::printf("%s\n", sys.info().device.c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view wanted = argc == 2 ? argv[1] : "";
  if (wanted == "--device") return show_device();
  for (const auto& test : tests) {
    if (wanted == "--list") std::printf("%s\n", test.name);
    if (wanted != test.name) continue;
    const gpu::outcome why = test.run();
    if (!why.empty()) std::printf("%s\n", why.c_str());
    return why.empty() ? 0 : 1;
  }
  if (wanted == "--list") return 0;
  std::fprintf(stderr, "usage: gpu_tests --list | --device | NAME\n");
  return 2;
}
