// SPDX-License-Identifier: Apache-2.0
#pragma once
// One launch of a kernel, as the host and the workers share it. The host owns it and outwaits the workers.

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>

#include <rk/cpu/module.hpp>

#include "executor.hpp"
#include "tsan_fibers.hpp"

namespace rk::cpu {

class launch {
 public:
  launch(const kernel_entry& kernel, dim3 grid, dim3 block, const void* params, std::size_t stack_bytes);

  const kernel_entry kernel;
  const dim3 grid;
  const dim3 block;
  const std::size_t stack_bytes;
  const unsigned blocks;
  const unsigned threads;  ///< of a block
  const void* params() const { return params_.get(); }

  /// Blocks on more than one worker: progress of one may be what another's waits for.
  bool spread = false;

  /// Workers drop the blocks of a stopped launch wherever they wait.
  bool stopped() const { return stopped_.load(std::memory_order_relaxed); }
  void stop() { stopped_.store(true, std::memory_order_relaxed); }

  // The workers' side.
  void fail(kernel_result result);  ///< the first failure stops the launch and is its result
  void blocks_ended(unsigned count);

  // The host's side.
  bool running() const;
  kernel_result result() const;
  bool wait_for(std::chrono::nanoseconds timeout) const;

  tsan_fibers fibers;

  /// TSan orders what the blocks did before what the host does after it has seen the end.
  mutable char ended_sync = 0;

 private:
  struct free_params {
    void operator()(void* p) const;
  };
  std::unique_ptr<void, free_params> params_;
  std::atomic<bool> stopped_{false};
  mutable std::mutex mutex_;
  mutable std::condition_variable ended_;
  unsigned blocks_left_;
  kernel_result result_;
};

}  // namespace rk::cpu
