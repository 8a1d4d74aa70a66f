// SPDX-License-Identifier: Apache-2.0
// Workers sleep while there is nothing to do, and no ring is lost.
#include <rk/cpu/shim.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cpu/executor.hpp>
#include <cpu/sanitizer.hpp>
#include <thread>

using namespace std::chrono_literals;
using clock_type = std::chrono::steady_clock;

namespace {

struct mailbox {
  unsigned* asked;
  unsigned* answered;
};
// What a message loop does: poll, idle, answer with the whole block.
extern "C" __global__ void echo(const __grid_constant__ mailbox p) {
  auto* seen = static_cast<unsigned*>(rk::cpu::block_arena());
  if (threadIdx.x == 0) *seen = 0;
  for (;;) {
    if (threadIdx.x == 0) {
      unsigned asked;
      while ((asked = __atomic_load_n(p.asked, __ATOMIC_ACQUIRE)) == *seen) rk::cpu::idle();
      *seen = asked;
    }
    __syncthreads();
    const unsigned value = *seen;
    __syncthreads();
    if (threadIdx.x == 0) __atomic_store_n(p.answered, value, __ATOMIC_RELEASE);
    if (value == ~0u) return;
  }
}

std::chrono::nanoseconds cpu_time() {
  rusage u;
  getrusage(RUSAGE_SELF, &u);
  const auto of = [](timeval t) { return std::chrono::seconds(t.tv_sec) + std::chrono::microseconds(t.tv_usec); };
  return of(u.ru_utime) + of(u.ru_stime);
}

class echo_kernel {
 public:
  explicit echo_kernel(unsigned workers, std::chrono::nanoseconds nap = 1ms) : executor_({.workers = workers, .nap = nap}) {
    const mailbox p{&asked_, &answered_};
    run_ = std::make_unique<rk::cpu::kernel_run>(executor_.run(RK_CPU_ENTRY(echo), {1}, {64}, &p));
  }
  ~echo_kernel() { ask(~0u); }

  // False: no answer in five seconds.
  bool ask(unsigned value, bool ring = true) {
    __atomic_store_n(&asked_, value, __ATOMIC_RELEASE);
    if (ring) executor_.notify();
    const auto until = clock_type::now() + 5s;
    while (__atomic_load_n(&answered_, __ATOMIC_ACQUIRE) != value) {
      if (clock_type::now() > until) return false;
      std::this_thread::yield();
    }
    return true;
  }

 private:
  unsigned asked_ = 0;
  unsigned answered_ = 0;
  rk::cpu::executor executor_;
  std::unique_ptr<rk::cpu::kernel_run> run_;
};

}  // namespace

TEST_CASE("an idle worker uses next to no CPU") {
  echo_kernel kernel(1);
  REQUIRE(kernel.ask(1));
  std::this_thread::sleep_for(20ms);
  double share = 1;  // on a busy machine a nap costs more: the best of three
  for (int trial = 0; trial < 3; ++trial) {
    const auto before = cpu_time();
    std::this_thread::sleep_for(300ms);
    share = std::min(share, std::chrono::duration<double>(cpu_time() - before) / 300ms);
  }
  CAPTURE(share);
  // A sanitizer's own thread works, too; its stacks are larger.
  CHECK(share < (rk::cpu::sanitizer::address() || rk::cpu::sanitizer::thread() ? 0.15 : 0.05));
  CHECK(kernel.ask(2));
}

// Each ask comes at another moment of the worker's way to sleep, and its naps last for ever: a ring that is lost is an
// answer that never comes.
TEST_CASE("a ring is never lost on the way to sleep") {
  echo_kernel kernel(1, 1h);
  for (unsigned i = 1; i < 400; ++i) {
    const auto pause = clock_type::now() + std::chrono::microseconds(i % 100);
    while (clock_type::now() < pause) std::this_thread::yield();
    REQUIRE(kernel.ask(i));
  }
}

TEST_CASE("work that nobody rings for is found after a nap") {
  echo_kernel kernel(2);
  REQUIRE(kernel.ask(1));
  std::this_thread::sleep_for(10ms);
  CHECK(kernel.ask(2, false));
}
