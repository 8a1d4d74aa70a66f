// SPDX-License-Identifier: Apache-2.0
// The GPU bundle's own tests, on the mock device: a test that has never run anywhere is not to be trusted on the day when
// a GPU is lent. The long ones are left to the GPU.
#include "../../../gpu/gpu_test.hpp"
#include "mock_device.hpp"

extern "C" const rk::module_descriptor rk_module_gpu;

namespace {

void passes(gpu::outcome (*test)()) {
  const mock_device device;
  rk::mock::add_module(rk_module_gpu);
  rk::mock::model().sm_count = 16;
  ::setenv("RK_CUDA_DRIVER", RK_MOCK_CUDA, 1);
  ::setenv("RK_NVRTC", RK_MOCK_NVRTC, 1);
  CHECK(test() == "");
  ::unsetenv("RK_CUDA_DRIVER");
  ::unsetenv("RK_NVRTC");
  CHECK(rk::mock::violations().empty());
}

}  // namespace

TEST_CASE("the bundle's test 'bank' passes") { passes(gpu::bank); }
TEST_CASE("the bundle's test 'many_ledgers' passes") { passes(gpu::many_ledgers); }
TEST_CASE("the bundle's test 'lifetime' passes") { passes(gpu::lifetime); }
TEST_CASE("the bundle's test 'second_system' passes") { passes(gpu::second_system); }
TEST_CASE("the bundle's test 'tell_stress' passes", "[.long]") { passes(gpu::tell_stress); }
TEST_CASE("the bundle's test 'ask_stress' passes", "[.long]") { passes(gpu::ask_stress); }
TEST_CASE("the bundle's test 'room_simulation' passes", "[.long]") { passes(gpu::room_simulation); }
