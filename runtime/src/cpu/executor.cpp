// SPDX-License-Identifier: Apache-2.0
#include "executor.hpp"

#include <algorithm>
#include <thread>

#include "launch.hpp"
#include "worker.hpp"

namespace rk::cpu {

struct executor::impl {
  worker_pool pool;
  std::size_t stack_bytes = 0;
  unsigned next_worker = 0;  // who gets the next launch's block 0
};

executor::executor(const executor_options& options) : impl_(std::make_unique<impl>()) {
  unsigned count = options.workers;
  if (count == 0) count = std::max(1u, std::max(1u, std::thread::hardware_concurrency()) - 1);
  impl_->stack_bytes = options.stack_bytes;
  impl_->pool.spin = options.spin;
  impl_->pool.nap = options.nap;
  impl_->pool.workers.reserve(count);  // workers read it while the later ones are made
  for (unsigned w = 0; w < count; ++w) impl_->pool.workers.push_back(std::make_unique<worker>(impl_->pool, w));
}

executor::~executor() { impl_->pool.workers.clear(); }

unsigned executor::workers() const { return static_cast<unsigned>(impl_->pool.workers.size()); }

void executor::notify() {
  for (auto& w : impl_->pool.workers) w->ring();
}

kernel_run executor::run(const kernel_entry& kernel, dim3 grid, dim3 block, const void* params) {
  auto l = std::make_unique<launch>(kernel, grid, block, params, impl_->stack_bytes);
  if (l->blocks == 0 || l->threads == 0 || l->threads > 1024) {
    l->fail({fault::trap, "kernel '" + std::string(kernel.name) + "': a block has 1 to 1024 threads and a grid has a block"});
    l->blocks_ended(l->blocks);
    return {*this, std::move(l)};
  }
  const unsigned count = std::min(workers(), l->blocks);
  l->spread = count > 1;
  for (unsigned i = 0; i < count; ++i) impl_->pool.workers[(impl_->next_worker + i) % workers()]->give(*l, i, count);
  impl_->next_worker = (impl_->next_worker + l->blocks) % workers();
  return {*this, std::move(l)};
}

kernel_run::kernel_run(executor& owner, std::unique_ptr<launch> state) : owner_(&owner), launch_(std::move(state)) {}
kernel_run::kernel_run(kernel_run&&) noexcept = default;

kernel_run& kernel_run::operator=(kernel_run&& other) noexcept {
  std::swap(owner_, other.owner_);
  std::swap(launch_, other.launch_);
  return *this;
}

kernel_run::~kernel_run() {
  if (launch_ == nullptr) return;
  if (launch_->running()) stop();
  launch_->wait_for(std::chrono::nanoseconds::max());
}

bool kernel_run::running() const { return launch_->running(); }

bool kernel_run::wait_for(std::chrono::nanoseconds timeout) const { return launch_->wait_for(timeout); }

kernel_result kernel_run::wait() const {
  launch_->wait_for(std::chrono::nanoseconds::max());
  return launch_->result();
}

void kernel_run::stop() {
  launch_->fail({fault::stopped, "the kernel was stopped"});
  owner_->notify();
}

kernel_result run(const kernel_entry& kernel, dim3 grid, dim3 block, const void* params, const executor_options& options) {
  executor e(options);
  return e.run(kernel, grid, block, params).wait();
}

}  // namespace rk::cpu
