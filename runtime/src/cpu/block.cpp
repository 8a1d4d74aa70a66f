// SPDX-License-Identifier: Apache-2.0
#include "block.hpp"

#include <cstring>

#include <rk/cpu/module.hpp>

#include "launch.hpp"

namespace rk::cpu {

thread_local constinit uint3 threadIdx{};
thread_local constinit uint3 blockIdx{};
thread_local constinit dim3 blockDim{};
thread_local constinit dim3 gridDim{};
thread_local constinit unsigned spin_ticks = 1;  // the first atomic starts the count: from 0 it would wrap round
thread_local constinit block* running_block = nullptr;
thread_local constinit cuda_thread* running_thread = nullptr;
thread_local constinit unsigned running_worker = 0;

namespace {

constexpr int arena_pattern = 0xCD;  // shared memory is not zero on a GPU, either

uint3 position_in(unsigned number, const dim3& size) {
  return {number % size.x, number / size.x % size.y, number / size.x / size.y};
}

// Equal offsets in all stacks would fall into one set of the L1 cache, which has room for eight of them.
std::size_t stack_offset(unsigned thread) { return thread % 16 * 192; }

void thread_main(boost::context::detail::transfer_t left) {
  cuda_thread& self = *running_thread;
  arrive(left, self);
  block& b = *running_block;
  b.owner().kernel.run(b.owner().params());
  b.exit(self);
}

}  // namespace

bool block::start(launch& l, unsigned number, guard_budget& guards) {
  launch_ = &l;
  index_ = position_in(number, l.grid);
  const std::size_t arena_bytes = cpu::arena_bytes(l.kernel);
  // TSan takes memory that a block used before for the same variables: under it every block gets a fresh mapping.
  if (sanitizer::thread() || !memory_.fits(arena_bytes, l.threads, l.stack_bytes))
    if (!memory_.allocate(arena_bytes, l.threads, l.stack_bytes, guards)) return false;
  std::memset(memory_.arena(), arena_pattern, arena_bytes);
  sanitizer::poison(memory_.arena() + arena_bytes, memory_.arena_bytes() - arena_bytes);

  const bool sanitized = sanitizer::thread() || sanitizer::address();
  threads_.assign(l.threads, {});
  tracks_.assign(sanitized ? l.threads : 0, {});
  warps_.assign((l.threads + 31) / 32, {});
  for (unsigned t = 0; t < l.threads; ++t) {
    threads_[t].number = static_cast<std::uint16_t>(t);
    threads_[t].index = position_in(t, l.block);
    warps_[t / 32].alive |= 1u << t % 32;
    if (sanitized) threads_[t].tracks = &tracks_[t];
    // Here and not where the thread starts: a TSan fiber begins after what its creator has done, which must be the worker.
    if (sanitizer::thread()) tracks_[t].tsan = l.fibers.take();
  }
  for (block_barrier& b : barriers_) b = {};
  ready_ = {};
  converging_ = {};
  started_ = 0;
  alive_ = l.threads;
  relaxed_ = 0;
  failure_ = {};
  return true;
}

void block::end() {
  for (const cuda_thread& t : threads_) {
    if (t.tracks == nullptr || !sanitizer::thread()) break;
    if (t.what != waiting::exited) {  // what it did before it is dropped comes before the launch's end, all the same
      void* worker = __tsan_get_current_fiber();
      __tsan_switch_to_fiber(t.tracks->tsan.handle, detail::tsan_no_sync);
      __tsan_release(&launch_->ended_sync);
      __tsan_switch_to_fiber(worker, detail::tsan_no_sync);
      t.tracks->tsan.uses += tsan_fiber::uses_of_dropped;
    }
    launch_->fibers.give_back(t.tracks->tsan);
  }
  // Frames that were abandoned, or left by a thread's last switch, are still poisoned.
  sanitizer::unpoison(memory_.arena(), memory_.bytes());
  launch_ = nullptr;
}

slice block::run_slice(fiber& worker) {
  worker_ = &worker;
  running_block = this;
  blockIdx = index_;
  blockDim = launch_->block;
  gridDim = launch_->grid;
  outcome_ = slice::waiting;
  const unsigned long before = progress_;
  cuda_thread* first = ready_.pop();
  if (first == nullptr) first = next_thread();
  if (first != nullptr) {
    enter(*first);
    switch_fiber(worker, *first);
  }
  running_block = nullptr;
  if (outcome_ == slice::finished || outcome_ == slice::failed) return outcome_;
  return progress_ != before ? slice::progressed : outcome_;
}

cuda_thread& block::start_thread() {
  cuda_thread& t = threads_[started_++];
  prepare(t, memory_.stack(t.number), memory_.stack_bytes() - stack_offset(t.number), thread_main);
  ++progress_;
  return t;
}

// Nobody is ready. Null: back to the worker, outcome_ says why.
cuda_thread* block::next_thread() {
  if (started_ != threads_.size()) return &start_thread();
  if (!converging_.empty()) {
    resolve_convergence();
    return ready_.pop();
  }
  if (alive_ == 0) {
    outcome_ = slice::finished;
  } else {
    outcome_ = slice::failed;
    failure_ = {.what = misstep::stuck};
  }
  return nullptr;
}

void block::relax(cuda_thread& self, bool idle) {
  const bool alone = ready_.empty() && started_ == threads_.size() && converging_.empty();
  if (progress_ != relaxed_at_) {
    relaxed_at_ = progress_;
    relaxed_ = 0;
  }
  ready_.push(self);
  if (alone) {
    outcome_ = idle ? slice::idle : slice::waiting;
    return return_to_worker(self);
  }
  if (++relaxed_ > ready_.count) {  // everybody who could go on has relaxed since somebody last got anywhere
    relaxed_ = 0;
    cuda_thread* fresh = nullptr;
    if (started_ != threads_.size())
      fresh = &start_thread();
    else if (!converging_.empty())
      resolve_convergence();
    else {
      outcome_ = slice::waiting;
      return return_to_worker(self);
    }
    if (fresh != nullptr) {
      enter(*fresh);
      return switch_fiber(self, *fresh);
    }
  }
  suspend(self);
}

void block::yield(cuda_thread& self) {
  ++progress_;
  ready_.push(self);
  return_to_worker(self);
}

void block::exit(cuda_thread& self) {
  ++progress_;
  self.what = waiting::exited;
  --alive_;
  warp_state& warp = warps_[self.number / 32];
  warp.alive &= ~(1u << self.lane());
  complete_without_exited(warp);
  open_without_exited();
  sanitizer::release(&launch_->ended_sync);
  cuda_thread* next = ready_.pop();
  if (next == nullptr) next = next_thread();
  if (next == nullptr) leave_for_ever(self, *worker_);
  enter(*next);
  leave_for_ever(self, *next);
}

void block::fail(const failure& f) {
  failure_ = f;
  outcome_ = slice::failed;
  leave_for_ever(*running_thread, *worker_);
}

// Lanes of one warp that stand at the same __activemask() are converged, as far as any GPU could have them so.
void block::resolve_convergence() {
  for (cuda_thread* t = converging_.head; t != nullptr; t = t->next) {
    std::uint32_t mask = 0;
    for (const cuda_thread* o = converging_.head; o != nullptr; o = o->next)
      if (o->number / 32 == t->number / 32 && o->where == t->where) mask |= 1u << o->lane();
    t->value = mask;
  }
  ++progress_;
  ready_.take_all(converging_);
}

std::uint32_t block::converge(cuda_thread& self, site where) {
  self.what = waiting::to_converge;
  self.where = where;
  converging_.push(self);
  suspend(self);
  self.what = waiting::runnable;
  return static_cast<std::uint32_t>(self.value);
}

}  // namespace rk::cpu
