// SPDX-License-Identifier: Apache-2.0
#pragma once
// The mock CUDA driver, as a test sees it. librk_mock_cuda.so exports the driver's entry points; a test hands its path to
// the cuda backend as `driver_library`, and steers and questions it with these functions. Kernels run for real: the
// module's CPU object, in a process of its own, because a device has an address space of its own.
//
// What is hostile about it: host memory has one address on the host and another on the device, and the wrong one faults
// on either side; device memory is not there for the host; fresh memory holds garbage; a copy is done late, and its target
// is spoilt until then; blocks start late and in any order; what does not fit on the device waits for ever; streams beyond
// the work queues wait for each other; a call that could wait for a kernel is an error while one runs
// (runtime/src/cuda/driver_functions.def says which); a read-modify-write by a kernel on host memory is an error.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rk {
inline namespace host_side {
struct module_descriptor;
}
namespace mock {

/// What is simulated. Set it between reset() and the first call.
struct device_model {
  int driver_version = 13000;
  int devices = 1;
  std::uint32_t arch = 90;
  std::uint32_t sm_count = 4;
  std::uint32_t threads_per_sm = 2048;
  std::uint32_t blocks_per_sm = 32;
  std::uint32_t registers_per_sm = 65536;
  std::uint32_t registers_per_thread = 40;  ///< of every kernel
  std::uint32_t shared_bytes_per_sm = 100 << 10;
  std::uint64_t device_bytes = 1ull << 30;
  std::uint64_t host_bytes = 1ull << 30;    ///< that can be pinned
  std::uint32_t local_bytes = 0;            ///< of every kernel: more than the context's stack limit needs cuCtxSetLimit
  std::uint32_t work_queues = 8;
  std::int64_t clock_skew_ns = 0;           ///< what the clock probe adds to the device's timer
  std::uint32_t seed = 1;                   ///< of delays and orders
  std::uint32_t max_start_delay_us = 2000;  ///< of a block
  bool deaf = false;                        ///< launches are taken and run nothing: kernels that never answer
};

/// A driver call that was made.
struct call {
  std::string name;
  int result;
  std::string detail;
  bool live;  ///< a kernel was running
};

/// Ends the device's process, frees everything, forgets calls, faults and violations, sets the model back.
void reset();
device_model& model();

/// Makes a module's kernels known: an image finds them by the module's hash. Survives reset().
void add_module(const module_descriptor& module);

/// The `nth` call of `name` from now on (1: the next) answers `result` and does nothing else.
void fail_call(std::string_view name, int result, unsigned nth = 1);

/// From now on all calls in the context answer `result`, as after a wild access.
void lose_context(int result);

std::vector<call> calls();
std::size_t count(std::string_view name);

/// What the driver's user did that the rules forbid. Fatal by default: the first one is printed and the process aborts.
std::vector<std::string> violations();
void set_fatal(bool fatal);

/// Objects that have not been freed: streams, events, modules, memory, contexts.
std::size_t outstanding();

/// Whether `address` is one that only the device may use.
bool is_device_address(std::uint64_t address);

// ── Device side: how kernels run. executor_runner.cpp fills it in; all of it is called in the device's process. ─────────

struct kernel_start {
  const void* entry;  ///< rk::cpu::kernel_entry; null: the clock probe
  std::uint32_t blocks;
  std::uint32_t threads;
  const void* params;
  std::uint32_t seed;
  std::uint32_t max_start_delay_us;
  std::int64_t clock_skew_ns;
  std::uint32_t dynamic_shared_bytes;
  void (*on_rmw)(const void* address);
};
struct runner {
  void (*start)(std::uint32_t id, const kernel_start& what);
  bool (*running)(std::uint32_t id);
  /// Of one that has ended: empty, or why it failed.
  std::string (*outcome)(std::uint32_t id);
  void (*notify)();
};
void set_runner(const runner& with);

}  // namespace mock
}  // namespace rk
