// SPDX-License-Identifier: Apache-2.0
// Barriers pair the right threads, hand their memory over, and name both lines where threads go astray.
#include <rk/cpu/shim.hpp>

#include <catch2/catch.hpp>
#include <cpu/executor.hpp>
#include <vector>

using Catch::Matchers::Contains;
using rk::cpu::fault;

namespace {

struct output {
  int* values;
};

struct neighbours {
  int* sums;
  int rounds;
};

// Each thread reads what its neighbour wrote before the barrier; a barrier that lets anybody through early shows.
extern "C" __global__ void add_neighbours(const __grid_constant__ neighbours p) {
  auto* cell = static_cast<int*>(rk::cpu::block_arena());
  const unsigned self = threadIdx.x, next = (self + 1) % blockDim.x;
  cell[self] = static_cast<int>(self);
  __syncthreads();
  for (int i = 0; i < p.rounds; ++i) {
    const int taken = cell[next];
    __syncthreads();
    cell[self] += taken;
    __syncthreads();
  }
  p.sums[self] = cell[self];
}

extern "C" __global__ void count_predicates(const __grid_constant__ output p) {
  const int multiple = threadIdx.x % 3 == 0;
  int* out = p.values + 4 * threadIdx.x;
  out[0] = __syncthreads_count(multiple);
  out[1] = __syncthreads_and(multiple);
  out[2] = __syncthreads_or(multiple);
  out[3] = __syncthreads_and(1) - __syncthreads_or(0);
}

// Threads 0-31 produce and do not wait; threads 32-63 consume. Each pair has a barrier of its own.
extern "C" __global__ void hand_over(const __grid_constant__ output p) {
  auto* box = static_cast<int*>(rk::cpu::block_arena());
  for (int i = 0; i < 5; ++i) {
    if (threadIdx.x < 32) {
      box[threadIdx.x] = 100 * i + static_cast<int>(threadIdx.x);
      rk::cpu::named_barrier_arrive(1, 64);
      rk::cpu::named_barrier_sync(2, 64);  // taken
    } else {
      rk::cpu::named_barrier_sync(1, 64);
      p.values[threadIdx.x - 32] += box[threadIdx.x - 32];
      rk::cpu::named_barrier_sync(2, 64);
    }
  }
}

struct departure {
  int* values;
  int leaves;
};

// Each thread that stays says what the next one wrote before the barrier: 0 for one that has left. The last thread leaves when
// all others wait.
extern "C" __global__ void some_leave(const __grid_constant__ departure p) {
  auto* cell = static_cast<int*>(rk::cpu::block_arena());
  cell[threadIdx.x] = 0;
  __syncthreads();
  const auto self = static_cast<int>(threadIdx.x);
  if (self % 3 == p.leaves || threadIdx.x == blockDim.x - 1) return;
  cell[self] = 100 + self;
  __syncthreads();
  const int next = cell[self + 1];
  __syncthreads();
  p.values[self] = next;
}

#line 1 "user.actor.hpp"
extern "C" __global__ void two_lines() {
  if (threadIdx.x < 4)
    __syncthreads();  // line 3
  else
    __syncthreads();  // line 5
}
extern "C" __global__ void early_return() {
  if (threadIdx.x % 2 == 0) return;
  rk::cpu::named_barrier_sync(5, 6);  // line 9
}
extern "C" __global__ void early_return_from_handler() {
  if (threadIdx.x >= 10) __syncthreads();  // line 12
  rk::device::loop_barrier();
}
extern "C" __global__ void wrong_count() {
  rk::cpu::named_barrier_sync(3, threadIdx.x < 32 ? 64 : 32);  // line 16
}
extern "C" __global__ void short_by_one() {
  if (threadIdx.x != 7) rk::cpu::named_barrier_sync(4, 33);  // line 19
}
#line 105 "barrier.test.cpp"

inline __attribute__((noinline)) void meet() { __syncthreads(); }
extern "C" __global__ void meet_in_a_helper() {
  if (threadIdx.x < 8)
    meet();
  else
    meet();
}

}  // namespace

TEST_CASE("a barrier holds back every thread until the last has come") {
  const unsigned threads = GENERATE(1u, 2u, 31u, 32u, 33u, 128u, 1000u, 1024u);
  const int rounds = 3;
  std::vector<int> sums(threads), expected(threads);
  for (unsigned t = 0; t < threads; ++t) expected[t] = static_cast<int>(t);
  for (int i = 0; i < rounds; ++i) {
    std::vector<int> before = expected;
    for (unsigned t = 0; t < threads; ++t) expected[t] += before[(t + 1) % threads];
  }
  static_assert(1024 * sizeof(int) <= 4096);
  rk::cpu::kernel_entry kernel = RK_CPU_ENTRY(add_neighbours);
  kernel.shared_size = 4096;
  const auto r = rk::cpu::run(kernel, {1}, {threads}, neighbours{sums.data(), rounds});
  CHECK(r.message == "");
  CHECK(sums == expected);
}

TEST_CASE("a barrier counts for how many threads a predicate holds") {
  std::vector<int> out(4 * 100);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(count_predicates), {1}, {100}, output{out.data()}).why == fault::none);
  for (int t = 0; t < 100; ++t) {
    CAPTURE(t);
    CHECK(out[4 * t] == 34);
    CHECK(out[4 * t + 1] == 0);
    CHECK(out[4 * t + 2] == 1);
    CHECK(out[4 * t + 3] == 1);
  }
}

TEST_CASE("a named barrier joins those who wait and those who only arrive") {
  std::vector<int> out(32);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(hand_over), {1}, {64}, output{out.data()}).message == "");
  for (int i = 0; i < 32; ++i) CHECK(out[i] == 1000 + 5 * i);
}

TEST_CASE("threads that wait at two lines of the same barrier are reported with both") {
  const auto r = rk::cpu::run(RK_CPU_ENTRY(two_lines), {1}, {64});
  CHECK(r.why == fault::divergent_barrier);
  CHECK(r.message ==
        "kernel 'two_lines', block (0, 0, 0): threads wait at different barriers: threads 0-3 at user.actor.hpp:3, "
        "thread 4 at user.actor.hpp:5");
}

TEST_CASE("a barrier of the block does not wait for threads that have left the kernel, before it or while others wait") {
  for (const int leaves : {0, 1, 2}) {
    std::vector<int> out(48, -1);
    REQUIRE(rk::cpu::run(RK_CPU_ENTRY(some_leave), {1}, {48}, departure{out.data(), leaves}).message == "");
    for (int i = 0; i < 48; ++i) {
      CAPTURE(leaves, i);
      const auto left = [&](int t) { return t % 3 == leaves || t == 47; };
      CHECK(out[i] == (left(i) ? -1 : left(i + 1) ? 0 : 100 + i + 1));
    }
  }
}

TEST_CASE("a named barrier with a count waits for that many, whoever has left the kernel") {
  const auto r = rk::cpu::run(RK_CPU_ENTRY(early_return), {1}, {6});
  CHECK(r.why == fault::divergent_barrier);
  CHECK(r.message ==
        "kernel 'early_return', block (0, 0, 0): no thread can go on: threads 0, 2, 4 have returned from the kernel; "
        "threads 1, 3, 5 wait at user.actor.hpp:9 (named barrier 5, 3 of 6 threads)");
}

TEST_CASE("threads that left a handler early do not pair with its barrier") {
  const auto r = rk::cpu::run(RK_CPU_ENTRY(early_return_from_handler), {1}, {32});
  CHECK(r.why == fault::divergent_barrier);
  CHECK(r.message ==
        "kernel 'early_return_from_handler', block (0, 0, 0): no thread can go on: threads 0-9 wait in the message loop, "
        "having left the handler; threads 10-31 wait at user.actor.hpp:12");
}

TEST_CASE("a named barrier that is used with two counts is reported") {
  const auto r = rk::cpu::run(RK_CPU_ENTRY(wrong_count), {1}, {64});
  CHECK(r.why == fault::divergent_barrier);
  CHECK_THAT(r.message, Contains("user.actor.hpp:16") && Contains("named barrier 3") && Contains("32") && Contains("64"));
}

TEST_CASE("a named barrier that misses a thread is reported, not waited for") {
  const auto r = rk::cpu::run(RK_CPU_ENTRY(short_by_one), {1}, {33});
  CHECK(r.why == fault::divergent_barrier);
  CHECK_THAT(r.message, Contains("user.actor.hpp:19 (named barrier 4, 32 of 33 threads)"));
}

TEST_CASE("one line reached by two ways is one barrier") {
  CHECK(rk::cpu::run(RK_CPU_ENTRY(meet_in_a_helper), {1}, {64}).message == "");
}
