// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs CUDA kernels on CPU threads: the faithful mode. Every CUDA thread is a fiber, every block belongs to one worker for
// its whole life, all blocks of a launch are resident, so a grid may synchronise by spinning. Owned by whoever launches;
// launch() and the handles are for one host thread at a time, notify() for any. The smallest use:
//
//   const auto kernel = RK_CPU_ENTRY(my_kernel);             // in the kernel's file, see rk/cpu/shim.hpp
//   rk::cpu::kernel_result r = rk::cpu::run(kernel, {2}, {128}, params);
//   if (r.why != rk::cpu::fault::none) puts(r.message.c_str());

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>

#include <rk/cpu/index.hpp>
#include <rk/cpu/module.hpp>

namespace rk::cpu {

/// Why a kernel did not run to its end.
enum class fault {
  none,
  divergent_barrier,  ///< threads of a block, or lanes of a warp, wait for each other at different places
  trap,               ///< __trap()
  out_of_memory,      ///< no address space for a block's stacks
  stopped             ///< by stop(), or by the executor's end
};

struct kernel_result {
  fault why = fault::none;
  std::string message;  ///< kernel, block, threads, and the user's lines
};

struct executor_options {
  unsigned workers = 0;          ///< 0: one less than the cores, at least one
  std::size_t stack_bytes = 0;   ///< of a thread; 0: default_stack_bytes
  std::chrono::nanoseconds spin{30'000};  ///< how long a worker whose blocks have nothing to do looks on before it sleeps
  std::chrono::nanoseconds nap{1'000'000};  ///< how long it sleeps, at the least, where nobody rings; a 100th of its time is for looking round
};

/// Bytes of stack for each thread where the user does not say: for two messages of the largest size, 64 KiB, and the calls around
/// them. Pages that no thread touches cost nothing.
constexpr std::size_t default_stack_bytes = 256 * 1024;

class launch;
class executor;

/// A launched kernel. Its end waits for the kernel's end, and stops it first if need be.
class kernel_run {
 public:
  kernel_run(kernel_run&&) noexcept;
  kernel_run& operator=(kernel_run&&) noexcept;
  ~kernel_run();

  bool running() const;
  /// False: `timeout` has passed and it still runs.
  bool wait_for(std::chrono::nanoseconds timeout) const;
  /// Waits for the end.
  kernel_result wait() const;
  /// Blocks end wherever they next wait, relax or meet a barrier; a loop that does none of these is not stopped.
  void stop();

 private:
  friend class executor;
  kernel_run(executor& owner, std::unique_ptr<launch> state);
  executor* owner_;
  std::unique_ptr<launch> launch_;
};

class executor {
 public:
  explicit executor(const executor_options& options = {});
  executor(const executor&) = delete;
  executor& operator=(const executor&) = delete;
  /// All its kernel_runs must have ended before.
  ~executor();

  /// `params` is copied; null for a kernel without a parameter.
  kernel_run run(const kernel_entry& kernel, dim3 grid, dim3 block, const void* params);

  /// Wakes sleeping workers: something has been written that a kernel polls. Any thread.
  void notify();

  unsigned workers() const;

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

/// Runs a kernel to its end on workers of its own.
kernel_result run(const kernel_entry& kernel, dim3 grid, dim3 block, const void* params = nullptr,
                  const executor_options& options = {});

/// The same with the kernel's parameter by value.
template <class Params>
  requires(!std::is_pointer_v<Params>)
kernel_result run(const kernel_entry& kernel, dim3 grid, dim3 block, const Params& params,
                  const executor_options& options = {}) {
  return sizeof(Params) == kernel.params_size
             ? run(kernel, grid, block, static_cast<const void*>(&params), options)
             : kernel_result{fault::trap, "the parameter has another size than the kernel's"};
}

}  // namespace rk::cpu
