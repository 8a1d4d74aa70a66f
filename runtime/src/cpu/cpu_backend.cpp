// SPDX-License-Identifier: Apache-2.0
// The cpu backend: core's backend.hpp on the executor. Host and device memory are one memory.
#include <sys/mman.h>

#include <cstring>

#include <rk/cpu/module.hpp>

#include "../core/backend.hpp"
#include "executor.hpp"

namespace rk::cpu {
std::uint64_t global_timer();  // rk/device/wait.hpp, which shows it to CPU objects only
}

namespace rk {
inline namespace RK_SIDE {
namespace detail {
namespace {

constexpr const char* component = "cpu";

errc code_of(cpu::fault why) {
  switch (why) {
    case cpu::fault::none:
      return errc::ok;
    case cpu::fault::divergent_barrier:
      return errc::divergent_barrier;
    case cpu::fault::out_of_memory:
      return errc::out_of_memory;
    case cpu::fault::stopped:
      return errc::aborted;
    case cpu::fault::trap:
      break;
  }
  return errc::kernel_died;
}

/// Zeroed pages that nobody has touched yet cost nothing.
class mapping {
 public:
  explicit mapping(std::size_t bytes)
      : bytes_(bytes), base_(mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)) {}
  mapping(mapping&& other) noexcept : bytes_(other.bytes_), base_(std::exchange(other.base_, MAP_FAILED)) {}
  mapping& operator=(mapping&&) = delete;
  ~mapping() {
    if (base_ != MAP_FAILED) munmap(base_, bytes_);
  }
  void* get() const { return base_ == MAP_FAILED ? nullptr : base_; }

 private:
  std::size_t bytes_;
  void* base_;
};

class cpu_backend final : public backend {
 public:
  explicit cpu_backend(const backend_options& options) : executor_({.workers = options.cpu_workers}) {
    description_.name = "CPU, " + std::to_string(executor_.workers()) + (executor_.workers() == 1 ? " worker" : " workers");
    description_.sm_count = executor_.workers();
  }

  const char* name() const override { return component; }
  const device_description& device() const override { return description_; }

  expected<void> load(const module_descriptor& module) override {
    if (module.cpu == nullptr)
      return fail(errc::no_module, component, std::string("module '") + module.name + "' was built without its CPU object");
    if (module.cpu->hash != module.hash)
      return fail(errc::layout_mismatch, component,
                  std::string("the CPU object of module '") + module.name + "' was compiled from another text");
    return {};
  }

  expected<kernel_resources> resources(const module_descriptor& module, std::size_t group) override {
    const cpu::kernel_entry* kernel = find(module, group);
    if (kernel == nullptr) return no_kernel(module, group);
    kernel_resources r;
    r.shared_bytes = static_cast<std::uint32_t>(cpu::arena_frame_bytes + kernel->shared_size);
    return r;
  }

  expected<mapped_memory> allocate_mapped(std::size_t bytes) override {
    void* p = allocate(bytes);
    if (p == nullptr) return out_of_memory(bytes);
    return mapped_memory{p, reinterpret_cast<std::uint64_t>(p)};
  }

  expected<std::uint64_t> allocate_device(std::size_t bytes) override {
    void* p = allocate(bytes);
    if (p == nullptr) return out_of_memory(bytes);
    return reinterpret_cast<std::uint64_t>(p);
  }

  expected<kernel_handle> launch(const module_descriptor& module, std::size_t group, std::uint32_t blocks,
                                 const device::kernel_params& params) override {
    const cpu::kernel_entry* kernel = find(module, group);
    if (kernel == nullptr) return no_kernel(module, group);
    if (kernel->params_size != sizeof params)
      return fail(errc::launch_failed, component, std::string("kernel '") + kernel->name + "' takes other parameters");
    cpu::kernel_entry entry = *kernel;
    entry.dynamic_shared_size = params.dynamic_shared_bytes;
    kernels_.push_back(executor_.run(entry, {blocks}, {module.groups[group].block_size}, &params));
    return static_cast<kernel_handle>(kernels_.size() - 1);
  }

  kernel_status status(kernel_handle kernel) override {
    const cpu::kernel_run& k = kernels_[kernel];
    if (k.running()) return {kernel_state::running, {}};
    const cpu::kernel_result r = k.wait();
    if (r.why == cpu::fault::none) return {kernel_state::finished, {}};
    return {kernel_state::failed, {code_of(r.why), component, r.message}};
  }

  expected<void> read_device(void* to, std::uint64_t from, std::size_t bytes, std::chrono::milliseconds) override {
    std::memcpy(to, reinterpret_cast<const void*>(from), bytes);
    return {};
  }

  void notify() override { executor_.notify(); }
  std::uint64_t timer_ns() override { return cpu::global_timer(); }

 private:
  static const cpu::kernel_entry* find(const module_descriptor& module, std::size_t group) {
    for (std::size_t i = 0; i < module.cpu->entry_count; ++i)
      if (std::strcmp(module.cpu->entries[i].name, module.groups[group].entry) == 0) return &module.cpu->entries[i];
    return nullptr;
  }
  static unexpected<error> no_kernel(const module_descriptor& module, std::size_t group) {
    return fail(errc::launch_failed, component,
                std::string("the CPU object of module '") + module.name + "' has no kernel '" + module.groups[group].entry + "'");
  }
  static unexpected<error> out_of_memory(std::size_t bytes) {
    return fail(errc::out_of_memory, component, std::to_string(bytes) + " bytes");
  }

  void* allocate(std::size_t bytes) {
    if (bytes == 0) bytes = 1;
    mapping m(bytes);
    void* p = m.get();
    if (p != nullptr) memory_.push_back(std::move(m));
    return p;
  }

  // In this order: kernels end before what they use goes.
  device_description description_;
  std::vector<mapping> memory_;
  cpu::executor executor_;
  std::vector<cpu::kernel_run> kernels_;
};

}  // namespace

expected<std::unique_ptr<backend>> make_cpu_backend(const backend_options& options) {
  return std::make_unique<cpu_backend>(options);
}

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
