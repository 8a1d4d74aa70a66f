// SPDX-License-Identifier: Apache-2.0
#include "launch.hpp"

#include <cstdlib>
#include <cstring>

#include "sanitizer.hpp"

namespace rk::cpu {

namespace {
constexpr std::size_t params_align = 256;
}

void launch::free_params::operator()(void* p) const { std::free(p); }

launch::launch(const kernel_entry& kernel_, dim3 grid_, dim3 block_, const void* params, std::size_t stack_bytes_)
    : kernel(kernel_),
      grid(grid_),
      block(block_),
      stack_bytes(stack_bytes_ != 0 ? stack_bytes_ : default_stack_bytes),
      blocks(grid.x * grid.y * grid.z),
      threads(block.x * block.y * block.z),
      blocks_left_(blocks) {
  if (kernel.params_size == 0) return;
  params_.reset(std::aligned_alloc(params_align, (kernel.params_size + params_align - 1) / params_align * params_align));
  if (params_ != nullptr) std::memcpy(params_.get(), params, kernel.params_size);
}

void launch::fail(kernel_result result) {
  const std::lock_guard lock(mutex_);
  if (result_.why == fault::none) result_ = std::move(result);
  stop();
}

void launch::blocks_ended(unsigned count) {
  const std::lock_guard lock(mutex_);
  blocks_left_ -= count;
  if (blocks_left_ == 0) ended_.notify_all();  // under the lock: the host may destroy this as soon as it is released
}

bool launch::running() const {
  const std::lock_guard lock(mutex_);
  return blocks_left_ != 0;
}

kernel_result launch::result() const {
  const std::lock_guard lock(mutex_);
  return result_;
}

bool launch::wait_for(std::chrono::nanoseconds timeout) const {
  std::unique_lock lock(mutex_);
  // A deadline of the steady clock: max() would overflow it.
  const bool ended = timeout == std::chrono::nanoseconds::max()
                         ? (ended_.wait(lock, [&] { return blocks_left_ == 0; }), true)
                         : ended_.wait_for(lock, timeout, [&] { return blocks_left_ == 0; });
  if (ended) sanitizer::acquire(&ended_sync);
  return ended;
}

}  // namespace rk::cpu
