// SPDX-License-Identifier: Apache-2.0
#include "worker.hpp"

#include <pthread.h>

#include <algorithm>
#include <csignal>
#include <string>

#include "launch.hpp"

namespace rk::cpu {

namespace {

using clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

constexpr std::size_t starts_per_round = 32;  // so that a launch of many blocks does not keep those that run waiting
constexpr std::size_t spare_blocks = 4;
// Blocks that only relax wait for a peer that is on its way: look on longer than for a message.
constexpr int patience_with_peers = 8;
// A bell is never missed, so a nap's end is for what nobody rings for: heartbeats. An idle worker looks round for at most a 100th of the time, however many blocks it has.
constexpr int idle_share = 100;

}  // namespace

void worker_pool::wake_peers(const worker& from) {
  // Between what the block has written and what a worker that is about to sleep has announced: one of us sees the other's.
  std::atomic_thread_fence(std::memory_order_seq_cst);
  for (auto& w : workers)
    if (w.get() != &from && w->sleepy()) w->ring();
}

worker::worker(worker_pool& pool, unsigned number) : pool_(pool), number_(number) {
  // The host program's signal handlers run on its own threads, not on a CUDA thread's small stack.
  sigset_t all, before;
  sigfillset(&all);
  for (int fatal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT}) sigdelset(&all, fatal);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  thread_ = std::thread([this] { main(); });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  pthread_setname_np(thread_.native_handle(), ("rk-cpu-" + std::to_string(number)).c_str());
}

worker::~worker() {
  quit_.store(true);
  ring();
  thread_.join();
}

void worker::give(launch& l, unsigned first, unsigned stride) {
  {
    const std::lock_guard lock(inbox_mutex_);
    inbox_.push_back({&l, first, stride});
  }
  inbox_full_.store(true);
  ring();
}

void worker::take_shares() {
  if (!inbox_full_.load(std::memory_order_relaxed)) return;
  const std::lock_guard lock(inbox_mutex_);
  inbox_full_.store(false);
  shares_.insert(shares_.end(), inbox_.begin(), inbox_.end());
  inbox_.clear();
}

void worker::main() {
  running_worker = number_;
  if (sanitizer::thread() || sanitizer::address()) self_.tracks = &tracks_;
  if (sanitizer::thread()) tracks_.tsan.handle = __tsan_get_current_fiber();
  if (sanitizer::address()) {
    pthread_attr_t attributes;
    void* bottom = nullptr;
    pthread_getattr_np(pthread_self(), &attributes);
    pthread_attr_getstack(&attributes, &bottom, &tracks_.stack_size);
    pthread_attr_destroy(&attributes);
    tracks_.stack_bottom = bottom;
  }

  clock::time_point last_progress = clock::now();
  bool sleepy = false;
  for (;;) {
    const std::uint32_t bell = bell_.read();  // before anything that a ring may announce is looked at, quit_ included
    if (quit_.load()) break;
    take_shares();
    const clock::time_point before = clock::now();
    const round r = run_round();
    if (r == round::progressed) {
      last_progress = before;
      if (sleepy) bell_.announce(sleepy = false);
      continue;
    }
    const clock::time_point now = clock::now();
    if (now - last_progress < pool_.spin * (r == round::waiting ? patience_with_peers : 1)) continue;
    if (!sleepy) {
      bell_.announce(sleepy = true);
      continue;  // one more round: what was written before the announcement has rung for nobody
    }
    bell_.wait(bell, running_.empty() && shares_.empty() ? std::chrono::hours(1) : nap(now - before));
  }
}

nanoseconds worker::nap(nanoseconds round_time) const { return std::max(pool_.nap, round_time * idle_share); }

worker::round worker::run_round() {
  round r = round::idle;
  start_blocks(r);
  for (std::size_t i = 0; i < running_.size();) {
    bool ended = false;
    run_block(*running_[i], r, ended);
    if (!ended) {
      ++i;
      continue;
    }
    if (spare_.size() < spare_blocks) spare_.push_back(std::move(running_[i]));
    running_[i] = std::move(running_.back());
    running_.pop_back();
  }
  return r;
}

// A block that is started runs its first slice at once: one that runs to its end gives its memory to the next.
void worker::start_blocks(round& r) {
  // A launch may be gone as soon as its last block has ended: a share must not outlive its own last block.
  const auto remove = [this](std::size_t i) { shares_.erase(shares_.begin() + static_cast<std::ptrdiff_t>(i)); };
  for (std::size_t i = 0, started = 0; i < shares_.size() && started < starts_per_round;) {
    share& s = shares_[i];
    if (s.owner->stopped()) {
      const share dropped = s;
      remove(i);
      dropped.owner->blocks_ended((dropped.owner->blocks - dropped.next + dropped.stride - 1) / dropped.stride);
      continue;
    }
    std::unique_ptr<block> b;
    if (!spare_.empty()) {
      b = std::move(spare_.back());
      spare_.pop_back();
    } else {
      b = std::make_unique<block>();
    }
    launch& l = *s.owner;
    if (!b->start(l, s.next, pool_.guards)) {
      l.fail({fault::out_of_memory, "no memory for the stacks of a block of kernel '" + std::string(l.kernel.name) + "'"});
      continue;
    }
    ++started;
    s.next += s.stride;
    if (s.next >= l.blocks) remove(i);
    bool ended = false;
    run_block(*b, r, ended);
    (ended ? spare_ : running_).push_back(std::move(b));
  }
}

void worker::run_block(block& b, round& r, bool& ended) {
  launch& l = b.owner();
  ended = true;
  if (l.stopped()) {
    b.end();
    l.blocks_ended(1);
    r = round::progressed;
    return;
  }
  const slice outcome = b.run_slice(self_);
  switch (outcome) {
    case slice::failed:
      l.fail(b.result());
      [[fallthrough]];
    case slice::finished:
      b.end();
      l.blocks_ended(1);
      r = round::progressed;
      return;
    case slice::progressed:
      if (l.spread) pool_.wake_peers(*this);
      r = round::progressed;
      break;
    case slice::waiting:
      if (r == round::idle) r = round::waiting;
      break;
    case slice::idle: break;
  }
  ended = false;
}

}  // namespace rk::cpu
