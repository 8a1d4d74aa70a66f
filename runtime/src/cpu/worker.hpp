// SPDX-License-Identifier: Apache-2.0
#pragma once
// One OS thread that runs blocks in turn, a slice each. It sleeps on its doorbell when none of them has anything to do.

#include <atomic>
#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "block.hpp"
#include "doorbell.hpp"

namespace rk::cpu {

class launch;

/// What the workers of one executor share.
struct worker_pool {
  guard_budget guards;
  std::chrono::nanoseconds spin{};
  std::chrono::nanoseconds nap{};
  std::vector<std::unique_ptr<class worker>> workers;

  /// A block of a launch that several workers share has got somewhere; one that sleeps may wait for it.
  void wake_peers(const worker& from);
};

class worker {
 public:
  worker(worker_pool& pool, unsigned number);
  worker(const worker&) = delete;
  worker& operator=(const worker&) = delete;
  ~worker();

  /// Hands it the blocks first, first + stride, ... of a launch. Any thread.
  void give(launch& l, unsigned first, unsigned stride);
  void ring() { bell_.ring(); }
  bool sleepy() const { return bell_.sleepy(); }

 private:
  struct share {
    launch* owner;
    unsigned next;
    unsigned stride;
  };
  enum class round { progressed, waiting, idle };

  void main();
  void take_shares();
  round run_round();
  void start_blocks(round& r);
  void run_block(block& b, round& r, bool& ended);
  std::chrono::nanoseconds nap(std::chrono::nanoseconds round_time) const;

  worker_pool& pool_;
  const unsigned number_;
  doorbell bell_;
  fiber self_;
  fiber_tracks tracks_;

  std::mutex inbox_mutex_;
  std::vector<share> inbox_;
  std::atomic<bool> inbox_full_{false};
  std::atomic<bool> quit_{false};

  std::vector<share> shares_;                 // not all of whose blocks have started
  std::vector<std::unique_ptr<block>> running_;
  std::vector<std::unique_ptr<block>> spare_;  // ended; their memory serves the next
  std::thread thread_;
};

}  // namespace rk::cpu
