// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the core asks of a backend. One backend object is one device (or the CPU) for one rk::system. The order is fixed:
// load every module, ask resources, allocate, launch; after the first launch only the calls marked live are made,
// because everything else may wait for the kernels, for ever. Calls come from one thread at a time, except `notify`.

#include <rk/device/launch.hpp>
#include <rk/error.hpp>
#include <rk/module.hpp>

#include <chrono>
#include <memory>
#include <vector>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

/// What a device can hold at once.
struct device_description {
  std::string name;
  std::uint32_t arch = 0;  ///< 90 for sm_90; 0 on the CPU
  std::uint32_t sm_count = 1;
  std::uint32_t registers_per_sm = 0;  ///< 0: no limit, as are the following
  std::uint32_t shared_bytes_per_sm = 0;
  std::uint32_t threads_per_sm = 0;
  std::uint32_t blocks_per_sm = 0;
  bool cooperative = true;
};

/// What one block of a kernel takes.
struct kernel_resources {
  std::uint32_t registers_per_thread = 0;
  std::uint32_t shared_bytes = 0;  ///< static and reserved
  std::uint32_t local_bytes = 0;
  std::uint32_t max_blocks_per_sm = 1;  ///< of this kernel alone
};

/// Host memory that the device sees; zeroed. `host` and `device` address the same bytes and may differ.
struct mapped_memory {
  void* host = nullptr;
  std::uint64_t device = 0;
};

enum class kernel_state { running, finished, failed };
struct kernel_status {
  kernel_state state;
  error why;  ///< of failed
};

using kernel_handle = std::uint32_t;

class backend {
 public:
  backend() = default;
  backend(const backend&) = delete;
  backend& operator=(const backend&) = delete;
  /// Frees everything, unless a kernel still runs: then device objects are leaked, for freeing them would wait for it.
  virtual ~backend() = default;

  virtual const char* name() const = 0;  ///< "cuda" or "cpu"
  virtual const device_description& device() const = 0;

  virtual expected<void> load(const module_descriptor& module) = 0;
  virtual expected<kernel_resources> resources(const module_descriptor& module, std::size_t group) = 0;
  virtual expected<mapped_memory> allocate_mapped(std::size_t bytes) = 0;
  virtual expected<std::uint64_t> allocate_device(std::size_t bytes) = 0;  ///< zeroed; a device address
  /// Starts group `group` with `blocks` blocks. `params` is copied. Cooperative where the group's scope is grid.
  virtual expected<kernel_handle> launch(const module_descriptor& module, std::size_t group, std::uint32_t blocks,
                                         const device::kernel_params& params) = 0;

  // ── Live: may be called while kernels run ────────────────────────────────────────────────────────────────────
  virtual kernel_status status(kernel_handle kernel) = 0;
  /// Copies from device memory; waits at most `timeout`.
  virtual expected<void> read_device(void* to, std::uint64_t from, std::size_t bytes, std::chrono::milliseconds timeout) = 0;
  /// A message has been written: wakes what sleeps. Any thread.
  virtual void notify() = 0;
  /// Now, by the device's timer: what device::timer_ns() would return, as well as the host can know it without a
  /// call that blocks. The core derives kernel_host_line::clock_offset from it.
  virtual std::uint64_t timer_ns() = 0;
};

/// Makes the backends; each fails with the reason why it is not to be had. `make_cuda_backend` is absent (always fails
/// with driver_missing) in builds without it.
struct backend_options {
  int device = 0;                 ///< CUDA ordinal
  std::string driver_library;     ///< default: libcuda.so.1
  std::string nvrtc_library;      ///< default: as docs/guide says
  std::string cache_directory;    ///< compiled kernels; empty: the default; "none": no cache
  std::uint32_t cpu_workers = 0;  ///< 0: one less than the cores
};
expected<std::unique_ptr<backend>> make_cpu_backend(const backend_options& options);
expected<std::unique_ptr<backend>> make_cuda_backend(const backend_options& options);

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
