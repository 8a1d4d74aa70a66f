// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a CPU object presents its kernels: constant data, no static constructor. Included by the object and the executor.

#include <cstddef>

namespace rk::cpu {

/// One kernel. Owned by the CPU object; lives as long as the program.
struct kernel_entry {
  const char* name;                  ///< as cuModuleGetFunction would find it
  void (*run)(const void* params);   ///< called by every thread; copies the kernel's only parameter from `params`
  std::size_t params_size;
  std::size_t shared_size;           ///< of the `__shared__` variable, without the message loop's frame
};

/// One CPU object.
struct module_entry {
  const char* name;
  unsigned long long hash;  ///< the text's rk_module_hash
  const kernel_entry* entries;
  std::size_t entry_count;
};

/// The front of every block's arena, which belongs to the message loop (rk::device::frame_space).
constexpr std::size_t arena_frame_bytes = 1024;

namespace detail {

template <class Param>
constexpr std::size_t param_size(void (*)(Param)) {
  return sizeof(Param);
}
constexpr std::size_t param_size(void (*)()) { return 0; }

template <class Param>
void call(void (*kernel)(Param), const void* params) {
  kernel(*static_cast<const Param*>(params));
}
inline void call(void (*kernel)(), const void*) { kernel(); }

template <auto Kernel>
void run(const void* params) {
  call(Kernel, params);
}

template <auto Kernel>
constexpr kernel_entry make_entry(const char* name, std::size_t shared_size = 0) {
  return {name, &run<Kernel>, param_size(Kernel), shared_size};
}

}  // namespace detail
}  // namespace rk::cpu

/// `RK_CPU_ENTRY(kernel)` or `RK_CPU_ENTRY(kernel, shared)`: the kernel_entry of a `__global__` function of at most one
/// parameter, and of the group's `__shared__ rk::device::shared<T>` variable, where it has one.
#define RK_CPU_ENTRY(kernel, ...) \
  ::rk::cpu::detail::make_entry<&kernel>(#kernel __VA_OPT__(, sizeof(*(__VA_ARGS__).operator->())))

/// `RK_CPU_MODULE(bank, RK_CPU_ENTRY(...), ...)`: defines `extern "C" const rk::cpu::module_entry rk_cpu_module_bank`.
/// Stands behind the text, at global scope, and reads the text's `rk_module_hash`.
#define RK_CPU_MODULE(module, ...)                                                                                  \
  namespace {                                                                                                       \
  constexpr ::rk::cpu::kernel_entry rk_cpu_entries_##module[] = {__VA_ARGS__};                                      \
  }                                                                                                                 \
  extern "C" const ::rk::cpu::module_entry rk_cpu_module_##module;                                                  \
  const ::rk::cpu::module_entry rk_cpu_module_##module = {#module, rk_module_hash, rk_cpu_entries_##module,         \
                                                          sizeof rk_cpu_entries_##module / sizeof(::rk::cpu::kernel_entry)};
