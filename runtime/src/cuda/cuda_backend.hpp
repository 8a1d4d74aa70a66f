// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cuda backend: modules, memory and persistent kernels of one rk::system on one CUDA device.

#include "compiler.hpp"
#include "gpu.hpp"
#include "device_clock.hpp"
#include "device_reader.hpp"
#include "loaded_module.hpp"

#include <vector>

namespace rk::cuda {

class cuda_backend final : public detail::backend {
 public:
  static expected<std::unique_ptr<detail::backend>> make(const detail::backend_options& options);
  ~cuda_backend() override;

  const char* name() const override { return "cuda"; }
  const detail::device_description& device() const override { return device_.description; }

  expected<void> load(const module_descriptor& module) override;
  expected<detail::kernel_resources> resources(const module_descriptor& module, std::size_t group) override;
  expected<detail::mapped_memory> allocate_mapped(std::size_t bytes) override;
  expected<std::uint64_t> allocate_device(std::size_t bytes) override;
  expected<detail::kernel_handle> launch(const module_descriptor& module, std::size_t group, std::uint32_t blocks,
                                         const ::rk::device::kernel_params& params) override;

  detail::kernel_status status(detail::kernel_handle kernel) override;
  expected<void> read_device(void* to, std::uint64_t from, std::size_t bytes, std::chrono::milliseconds timeout) override;
  void notify() override {}  // a kernel polls; nothing of it sleeps on the host
  std::uint64_t timer_ns() override { return clock_.now_ns(); }

 private:
  struct running_kernel {
    api::stream stream;
    std::string name;
  };

  cuda_backend(const driver_api& driver, const gpu& device, const detail::backend_options& options);
  expected<void> prepare();
  expected<void> must_be_before_launch(const char* what) const;
  expected<void> reserve_local_memory();
  expected<void> prefer_shared_memory();
  expected<void> allow_dynamic_shared(std::uint32_t bytes);
  const loaded_module* find(const module_descriptor& module) const;
  bool any_running();

  driver_api driver_;
  gpu device_;
  compiler compiler_;
  api::stream setup_ = nullptr;
  std::vector<api::stream> streams_;  ///< the n-th kernel's
  device_reader reader_;
  device_clock clock_;
  std::vector<loaded_module> modules_;
  std::vector<void*> host_blocks_;
  std::vector<api::device_ptr> device_blocks_;
  std::vector<running_kernel> kernels_;
};

}  // namespace rk::cuda
