// SPDX-License-Identifier: Apache-2.0
// Barriers of a block. PTX ISA, "barrier": here an arrival counts one thread, as on sm_70 and later.
#define RK_CPU 1
#include <rk/cpu/hooks.hpp>

#include "block.hpp"

namespace rk::cpu {

inline void block::open(block_barrier& b) {
  b.result[b.turn & 1] = b.predicates;
  b.predicates = 0;
  b.arrived = 0;
  ++b.turn;
  ready_.take_all(b.waiters);
}

// CUDA C++ Programming Guide, "Independent Thread Scheduling": __syncthreads() waits for the threads that have not exited.
void block::open_without_exited() {
  for (block_barrier& b : barriers_)
    if (b.whole && b.arrived != 0 && b.arrived == alive_) open(b);
}

/// An arrival that does not match the first one.
[[gnu::noinline, gnu::cold]] void block::reject_arrival(cuda_thread& self, unsigned id, unsigned count) {
  const misstep what = id >= barrier_count                   ? misstep::no_such_barrier
                       : barriers_[id].expected != count ? misstep::two_counts
                                                         : misstep::two_lines;
  fail({.what = what, .who = &self, .barrier = id, .count = count});
}

// Only __syncthreads() and the message loop's barrier must be met at one line. A named barrier is how a producer's line
// meets a consumer's; there a mistake shows as a deadlock.
[[gnu::always_inline]] inline unsigned block::arrive_at_barrier(cuda_thread& self, unsigned id, unsigned count,
                                                                bool predicate, bool waits, site where) {
  const auto everybody = static_cast<unsigned>(threads_.size());
  const bool whole = count == 0;
  if (whole) count = everybody;
  self.where = where;
  if (id >= barrier_count) [[unlikely]]
    reject_arrival(self, id, count);
  block_barrier& b = barriers_[id];
  if (b.arrived == 0) {
    b.expected = count;
    b.whole = whole;
    b.first = self.number;
    b.where = where;
  } else if (b.expected != count || ((id == 0 || id == loop_barrier) && !(b.where == where))) [[unlikely]] {
    reject_arrival(self, id, count);
  }

  ++progress_;
  const unsigned turn = b.turn & 1;
  if (self.tracks != nullptr) [[unlikely]]
    sanitizer::release(&b.sync[turn]);
  b.predicates += predicate;
  if (++b.arrived == (whole ? alive_ : count)) {
    open(b);
  } else if (waits) {
    self.what = waiting::at_barrier;
    self.barrier = static_cast<std::uint8_t>(id);
    b.waiters.push(self);
    suspend(self);
    self.what = waiting::runnable;
  }
  if (self.tracks != nullptr && waits) [[unlikely]]
    sanitizer::acquire(&b.sync[turn]);
  return b.result[turn];
}

unsigned barrier_sync(unsigned id, unsigned count, bool predicate, const char* file, unsigned line) {
  return running_block->arrive_at_barrier(*running_thread, id, count, predicate, true, {file, line});
}

void named_barrier_sync(unsigned id, unsigned count, const char* file, unsigned line) {
  running_block->arrive_at_barrier(*running_thread, id, count, false, true, {file, line});
}

void named_barrier_arrive(unsigned id, unsigned count, const char* file, unsigned line) {
  running_block->arrive_at_barrier(*running_thread, id, count, false, false, {file, line});
}

}  // namespace rk::cpu
