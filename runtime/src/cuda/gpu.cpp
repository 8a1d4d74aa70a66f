// SPDX-License-Identifier: Apache-2.0
#include "gpu.hpp"

#include "check.hpp"

namespace rk::cuda {
namespace {

constexpr std::uint32_t minimum_arch = 75;  // the oldest that CUDA 13 compiles for

expected<void> describe(const driver_api& driver, gpu& d) {
  char name[256] = {};
  RK_TRY(check(driver, driver.cuDeviceGetName(name, sizeof name, d.ordinal), "cuDeviceGetName"));
  d.description.name = name;

  std::uint32_t major = 0, minor = 0, cooperative = 0, maps_host = 0;
  const struct {
    api::device_attribute which;
    std::uint32_t& to;
    const char* name;
  } attributes[] = {
      {api::device_arch_major, major, "compute capability"},
      {api::device_arch_minor, minor, "compute capability"},
      {api::device_sm_count, d.description.sm_count, "multiprocessors"},
      {api::device_registers_per_sm, d.description.registers_per_sm, "registers"},
      {api::device_shared_bytes_per_sm, d.description.shared_bytes_per_sm, "shared memory"},
      {api::device_threads_per_sm, d.description.threads_per_sm, "threads"},
      {api::device_blocks_per_sm, d.description.blocks_per_sm, "blocks"},
      {api::device_reserved_shared_bytes, d.reserved_shared_bytes, "reserved shared memory"},
      {api::device_cooperative, cooperative, "cooperative launch"},
      {api::device_can_map_host, maps_host, "mapped memory"},
  };
  for (const auto& attribute : attributes) {
    int value = 0;
    RK_TRY(check(driver, driver.cuDeviceGetAttribute(&value, attribute.which, d.ordinal),
                 std::string("cuDeviceGetAttribute (") + attribute.name + ")"));
    attribute.to = static_cast<std::uint32_t>(value);
  }
  d.description.arch = major * 10 + minor;
  d.description.cooperative = cooperative != 0;
  if (d.description.arch < minimum_arch)
    return fail(errc::no_device, "cuda",
                d.description.name + " is sm_" + std::to_string(d.description.arch) + ", and sm_" + std::to_string(minimum_arch) +
                    " or newer is needed");
  if (maps_host == 0) return fail(errc::no_device, "cuda", d.description.name + " cannot map host memory");
  return {};
}

}  // namespace

expected<gpu> open_gpu(const driver_api& driver, int ordinal) {
  int count = 0;
  RK_TRY(check(driver, driver.cuDeviceGetCount(&count), "cuDeviceGetCount"));
  if (ordinal < 0 || ordinal >= count)
    return fail(errc::no_device, "cuda",
                "device " + std::to_string(ordinal) + " was asked for, and there are " + std::to_string(count));
  gpu d;
  RK_TRY(check(driver, driver.cuDeviceGet(&d.ordinal, ordinal), "cuDeviceGet"));
  RK_TRY(describe(driver, d));
  RK_TRY(check(driver, driver.cuDevicePrimaryCtxRetain(&d.context, d.ordinal), "cuDevicePrimaryCtxRetain"));
  return d;
}

}  // namespace rk::cuda
