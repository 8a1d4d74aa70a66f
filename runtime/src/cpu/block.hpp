// SPDX-License-Identifier: Apache-2.0
#pragma once
// A running block: its threads, who of them can go on, barriers and warps. One worker runs it, a slice at a time; a slice
// ends where all threads wait, relax or have exited. Threads switch to each other directly, not by way of the worker.

#include <vector>

#include <rk/cpu/index.hpp>

#include "block_memory.hpp"
#include "cuda_thread.hpp"
#include "failure.hpp"

namespace rk::cpu {

class launch;
class block;

RK_CPU_THREAD_LOCAL block* running_block;
RK_CPU_THREAD_LOCAL cuda_thread* running_thread;
RK_CPU_THREAD_LOCAL unsigned running_worker;

/// What a block's slice came to.
enum class slice {
  progressed,  ///< barriers were passed, messages handled: look again at once
  waiting,     ///< it only relaxed: a peer is on its way
  idle,        ///< it has no work until somebody rings
  finished,
  failed
};

constexpr unsigned loop_barrier = 15;  ///< rk::device::loop_barrier()

struct block_barrier {
  thread_queue waiters;
  unsigned arrived = 0;
  unsigned expected = 0;
  bool whole = false;  ///< without a count: for every thread that has not left the kernel
  unsigned predicates = 0;
  unsigned turn = 0;
  unsigned result[2] = {};  ///< by turn: a quick thread may be in the next one already
  char sync[2] = {};        ///< addresses for TSan, by turn
  unsigned first = 0;       ///< the thread that arrived first, and where
  site where;
};

struct warp_state {
  std::uint32_t alive = 0;
  cuda_thread* groups = nullptr;
};

class block {
 public:
  static constexpr unsigned barrier_count = 16;

  /// Makes it block `number` of the launch; the memory of an earlier block is reused where it fits. False: no memory.
  bool start(launch& l, unsigned number, guard_budget& guards);
  slice run_slice(fiber& worker);
  /// After a slice that finished or failed, or to drop it where it stands.
  void end();

  launch& owner() const { return *launch_; }
  kernel_result result() const { return describe(*this, failure_); }  ///< of a slice that failed
  const std::vector<cuda_thread>& threads() const { return threads_; }
  const block_barrier& barrier(unsigned id) const { return barriers_[id]; }
  uint3 index() const { return index_; }
  unsigned char* arena() const { return memory_.arena(); }

  // ── For the hooks: called by the thread that runs ────────────────────────────────────────────────────────────

  unsigned arrive_at_barrier(cuda_thread& self, unsigned id, unsigned count, bool predicate, bool waits, site where);
  std::uint64_t meet_lanes(cuda_thread& self, warp_op op, std::uint32_t mask, site where);
  std::uint32_t converge(cuda_thread& self, site where);
  void relax(cuda_thread& self, bool idle);
  void yield(cuda_thread& self);
  [[noreturn]] void exit(cuda_thread& self);
  [[noreturn]] void fail(const failure& f);

 private:
  cuda_thread* next_thread();
  cuda_thread& start_thread();
  void suspend(cuda_thread& self);
  void return_to_worker(cuda_thread& self);
  void enter(cuda_thread& t);
  void open(block_barrier& b);
  void open_without_exited();
  [[noreturn]] void reject_arrival(cuda_thread& self, unsigned id, unsigned count);
  void complete(warp_state& warp, cuda_thread& owner);
  void complete_without_exited(warp_state& warp);
  void resolve_convergence();

  fiber* worker_ = nullptr;
  launch* launch_ = nullptr;
  uint3 index_{};
  std::vector<cuda_thread> threads_;
  std::vector<fiber_tracks> tracks_;  ///< under a sanitizer, one a thread
  std::vector<warp_state> warps_;
  block_barrier barriers_[barrier_count];
  thread_queue ready_;
  thread_queue converging_;  ///< in __activemask()
  unsigned started_ = 0;
  unsigned alive_ = 0;
  unsigned relaxed_ = 0;          ///< relaxes since the last progress
  unsigned long progress_ = 0;    ///< counts what is not waiting
  unsigned long relaxed_at_ = 0;  ///< progress_ at the first of those relaxes
  slice outcome_ = slice::waiting;
  failure failure_;
  block_memory memory_;
};

[[gnu::always_inline]] inline void block::enter(cuda_thread& t) {
  running_thread = &t;
  threadIdx = t.index;
}

/// `self` is queued somewhere, and sleeps until somebody makes it ready and its turn comes.
[[gnu::always_inline]] inline void block::suspend(cuda_thread& self) {
  cuda_thread* next = ready_.pop();
  if (next == nullptr) [[unlikely]]
    next = next_thread();
  if (next == &self) return;
  if (next == nullptr) return return_to_worker(self);
  enter(*next);
  switch_fiber(self, *next);
}

[[gnu::always_inline]] inline void block::return_to_worker(cuda_thread& self) { switch_fiber(self, *worker_); }

}  // namespace rk::cpu
