// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a CPU object presents its kernels: constant data, no static constructor. Included by the object and the executor.

#include <cstddef>
#include <utility>

namespace rk::cpu {

/// One kernel. Owned by the CPU object; lives as long as the program.
struct kernel_entry {
  const char* name;                 ///< as cuModuleGetFunction would find it
  void (*run)(const void* params);  ///< called by every thread; copies the kernel's parameters from `params`, where they lie as
                                    ///< in a struct
  std::size_t params_size;
  std::size_t shared_size;  ///< of the `__shared__` variable, without the message loop's frame
  std::size_t dynamic_shared_size = 0;  ///< of a copy that is launched: of the memory behind that variable, at a multiple of 16
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

/// What a block of that kernel needs: the frame, the `__shared__` variable, and the dynamic shared memory at the end.
constexpr std::size_t arena_bytes(const kernel_entry& kernel) {
  return arena_frame_bytes + (kernel.shared_size + 15) / 16 * 16 + (kernel.dynamic_shared_size + 15) / 16 * 16;
}

namespace detail {

/// Where parameters lie: one behind the other, each at its alignment, as in a struct and as CUDA has it. The last: the end.
template <class... Params>
struct param_layout {
  std::size_t offsets[sizeof...(Params) + 1] = {};
  constexpr param_layout() {
    std::size_t at = 0, i = 0;
    ((offsets[i++] = at = (at + alignof(Params) - 1) / alignof(Params) * alignof(Params), at += sizeof(Params)), ...);
    offsets[i] = at;
  }
};

template <class... Params>
constexpr std::size_t param_size(void (*)(Params...)) {
  return param_layout<Params...>().offsets[sizeof...(Params)];
}

template <class... Params, std::size_t... I>
void call(void (*kernel)(Params...), [[maybe_unused]] const void* params, std::index_sequence<I...>) {
  constexpr param_layout<Params...> layout;
  kernel(*reinterpret_cast<const Params*>(static_cast<const char*>(params) + layout.offsets[I])...);
}
template <class... Params>
void call(void (*kernel)(Params...), const void* params) {
  call(kernel, params, std::index_sequence_for<Params...>());
}

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

/// `RK_CPU_ENTRY(kernel)` or `RK_CPU_ENTRY(kernel, shared)`: the kernel_entry of a `__global__` function, and of its
/// `__shared__ rk::device::shared<T>` variable, where it has one. RK_CPU_KERNEL: the same under a name of its own.
#define RK_CPU_KERNEL(name, kernel, ...) \
  ::rk::cpu::detail::make_entry<&kernel>(name __VA_OPT__(, sizeof(*(__VA_ARGS__).operator->())))
#define RK_CPU_ENTRY(kernel, ...) RK_CPU_KERNEL(#kernel, kernel __VA_OPT__(, ) __VA_ARGS__)

/// `RK_CPU_MODULE(bank, RK_CPU_ENTRY(...), ...)`: defines `extern "C" const rk::cpu::module_entry rk_cpu_module_bank`.
/// Stands behind the text, at global scope, and reads the text's `rk_module_hash`.
#define RK_CPU_MODULE(module, ...)                                                                          \
  namespace {                                                                                               \
  constexpr ::rk::cpu::kernel_entry rk_cpu_entries_##module[] = {__VA_ARGS__};                              \
  }                                                                                                         \
  extern "C" const ::rk::cpu::module_entry rk_cpu_module_##module;                                          \
  const ::rk::cpu::module_entry rk_cpu_module_##module = {#module, rk_module_hash, rk_cpu_entries_##module, \
                                                          sizeof rk_cpu_entries_##module / sizeof(::rk::cpu::kernel_entry)};
