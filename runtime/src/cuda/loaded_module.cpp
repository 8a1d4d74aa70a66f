// SPDX-License-Identifier: Apache-2.0
#include "loaded_module.hpp"

#include "check.hpp"

#include <algorithm>
#include <cstdio>

namespace rk::cuda {
namespace {

std::string hex(std::uint64_t value) {
  char text[24];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
  return text;
}

expected<api::module> load_image(const driver_api& driver, const std::string& image, const std::string& where) {
  std::string log(8192, '\0');
  // The driver takes integers by value in place of the pointers.
  api::jit_option options[] = {api::jit_error_log_buffer, api::jit_error_log_bytes};
  void* values[] = {log.data(), reinterpret_cast<void*>(log.size())};
  api::module handle = nullptr;
  const api::result answer = driver.cuModuleLoadDataEx(&handle, image.c_str(), 2, options, values);
  if (answer == api::result::SUCCESS) return handle;
  auto failed = failure(driver, answer, where);
  log.resize(std::min(log.size(), log.find('\0')));
  if (!log.empty()) failed.value().detail += "\n" + log;
  return failed;
}

expected<void> check_hash(const driver_api& driver, api::module handle, const module_descriptor& descriptor, api::stream stream,
                          const std::string& where) {
  api::device_ptr address = 0;
  std::size_t bytes = 0;
  RK_TRY(check(driver, driver.cuModuleGetGlobal_v2(&address, &bytes, handle, "rk_module_hash"), where + ", rk_module_hash"));
  std::uint64_t hash = 0;
  if (bytes == sizeof hash) {
    RK_TRY(check(driver, driver.cuMemcpyDtoHAsync_v2(&hash, address, sizeof hash, stream), where + ", reading rk_module_hash"));
    RK_TRY(check(driver, driver.cuStreamSynchronize(stream), where + ", reading rk_module_hash"));
  }
  if (hash == descriptor.hash) return {};
  return fail(errc::layout_mismatch, "cuda",
              where + ": the compiled image has hash " + hex(hash) + ", and the program was built with " + hex(descriptor.hash));
}

// Asking for attributes makes the driver load a kernel that it would otherwise load at its first launch.
expected<loaded_kernel> load_kernel(const driver_api& driver, const gpu& on, api::module handle, const group_descriptor& group) {
  const std::string where = std::string("kernel '") + group.entry + "'";
  loaded_kernel kernel{};
  RK_TRY(check(driver, driver.cuModuleGetFunction(&kernel.function, handle, group.entry), "cuModuleGetFunction, " + where));
  int registers = 0, shared = 0, local = 0, blocks = 0;
  RK_TRY(check(driver, driver.cuFuncGetAttribute(&registers, api::function_registers, kernel.function), "cuFuncGetAttribute, " + where));
  RK_TRY(check(driver, driver.cuFuncGetAttribute(&shared, api::function_shared_bytes, kernel.function), "cuFuncGetAttribute, " + where));
  RK_TRY(check(driver, driver.cuFuncGetAttribute(&local, api::function_local_bytes, kernel.function), "cuFuncGetAttribute, " + where));
  RK_TRY(check(driver,
               driver.cuOccupancyMaxActiveBlocksPerMultiprocessor(&blocks, kernel.function, static_cast<int>(group.block_size), 0),
               "cuOccupancyMaxActiveBlocksPerMultiprocessor, " + where));
  kernel.resources = {static_cast<std::uint32_t>(registers), static_cast<std::uint32_t>(shared) + on.reserved_shared_bytes,
                      static_cast<std::uint32_t>(local), static_cast<std::uint32_t>(blocks)};
  return kernel;
}

expected<void> load_kernels(const driver_api& driver, const gpu& on, loaded_module& loaded) {
  for (std::size_t i = 0; i < loaded.descriptor->group_count; ++i) {
    auto kernel = load_kernel(driver, on, loaded.handle, loaded.descriptor->groups[i]);
    if (!kernel) return unexpected<error>(std::move(kernel.error()));
    loaded.kernels.push_back(*kernel);
  }
  return {};
}

}  // namespace

expected<loaded_module> load_module(const driver_api& driver, const gpu& on, const module_descriptor& descriptor,
                                    const std::string& image, api::stream stream) {
  const std::string where = std::string("cuModuleLoadDataEx, module '") + descriptor.name + "'";
  auto handle = load_image(driver, image, where);
  if (!handle) return unexpected<error>(std::move(handle.error()));
  loaded_module loaded{&descriptor, *handle, {}};
  auto outcome = check_hash(driver, loaded.handle, descriptor, stream, where);
  if (outcome) outcome = load_kernels(driver, on, loaded);
  if (outcome) return loaded;
  driver.cuModuleUnload(loaded.handle);
  return unexpected<error>(std::move(outcome.error()));
}

}  // namespace rk::cuda
