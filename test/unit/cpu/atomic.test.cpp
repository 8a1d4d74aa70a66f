// SPDX-License-Identifier: Apache-2.0
// CUDA's atomics lose nothing between threads, blocks and workers, return the old value, and let a spinning thread's
// peer run.
#include <rk/cpu/shim.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cpu/executor.hpp>
#include <vector>

using rk::cpu::fault;

namespace {

struct totals {
  int i;
  unsigned u;
  unsigned long long ull;
  float f;
  double d;
  unsigned wrapped_up, wrapped_down;
  int min;
  unsigned long long max;
  unsigned bits_and, bits_or, bits_xor;
  int left;
};
struct total_case {
  totals* t;
  unsigned* tickets;
};
extern "C" __global__ void add_all(const __grid_constant__ total_case p) {
  const unsigned self = blockIdx.x * blockDim.x + threadIdx.x;
  for (int i = 0; i < 10; ++i) {
    atomicAdd(&p.t->i, -2);
    p.tickets[atomicAdd(&p.t->u, 1u)] += 1;  // each ticket once
    atomicAdd_system(&p.t->ull, 1ull << 33);
    atomicAdd(&p.t->f, 0.5f);
    atomicAdd(&p.t->d, 0.25);
    atomicInc(&p.t->wrapped_up, 6);
    atomicDec(&p.t->wrapped_down, 6);
    atomicSub(&p.t->left, 1);
  }
  atomicMin(&p.t->min, -static_cast<int>(self));
  atomicMax(&p.t->max, (1ull << 40) + self);
  atomicAnd(&p.t->bits_and, ~(1u << self % 32));
  atomicOr(&p.t->bits_or, 1u << self % 16);
  atomicXor(&p.t->bits_xor, self);
}

struct locked {
  int* lock;
  long* count;  // plain: the lock guards it
  int* exchanged_lock;
  long* other_count;
};
// Lanes of one warp that take a lock in turn: on a fiber pool it hangs unless a failed attempt lets the holder run.
extern "C" __global__ void lock_in_turn(const __grid_constant__ locked p) {
  for (int i = 0; i < 20; ++i) {
    while (atomicCAS(p.lock, 0, 1) != 0) {
    }
    __threadfence();
    long count = *p.count;
    __nanosleep(10);  // the holder waits in between
    *p.count = count + 1;
    __threadfence();
    atomicExch(p.lock, 0);
  }
  while (atomicExch(p.exchanged_lock, 1) != 0) {
  }
  __threadfence();
  *p.other_count += 1;
  __threadfence();
  atomicExch(p.exchanged_lock, 0);
}

struct old_values {
  unsigned long long* out;
};
extern "C" __global__ void return_old(const __grid_constant__ old_values p) {
  unsigned u = 5;
  unsigned long long l = 10;
  p.out[0] = atomicAdd(&u, 3u);
  p.out[1] = atomicInc(&u, 8u);         // 8 >= 8: wraps to 0
  p.out[2] = atomicDec(&u, 9u);         // 0: wraps to 9
  p.out[3] = atomicCAS(&u, 1u, 7u);     // no
  p.out[4] = atomicCAS(&u, 9u, 7u);     // yes
  p.out[5] = atomicExch(&u, 1u);
  p.out[6] = atomicMax(&l, 4ull);
  p.out[7] = atomicMin(&l, 4ull);
  p.out[8] = u;
  p.out[9] = l;
  unsigned short s = 3;
  p.out[10] = atomicCAS(&s, static_cast<unsigned short>(3), static_cast<unsigned short>(9));
  p.out[11] = s;
}

}  // namespace

TEST_CASE("atomics of all blocks and workers add up") {
  totals t{};
  t.left = 100000;
  t.bits_and = ~0u;
  constexpr unsigned threads = 6 * 96;
  std::vector<unsigned> tickets(threads * 10);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(add_all), {6}, {96}, total_case{&t, tickets.data()}, {.workers = 3}).message == "");
  CHECK(t.i == -2 * 10 * static_cast<int>(threads));
  CHECK(t.u == 10 * threads);
  CHECK(std::all_of(tickets.begin(), tickets.end(), [](unsigned n) { return n == 1; }));
  CHECK(t.ull == (1ull << 33) * 10 * threads);
  CHECK(t.f == 5.0f * threads);
  CHECK(t.d == 2.5 * threads);
  CHECK(t.wrapped_up == 10 * threads % 7);
  CHECK(t.wrapped_down == (7 - 10 * threads % 7) % 7);
  CHECK(t.left == 100000 - 10 * static_cast<int>(threads));
  CHECK(t.min == -static_cast<int>(threads) + 1);
  CHECK(t.max == (1ull << 40) + threads - 1);
  CHECK(t.bits_and == 0);
  CHECK(t.bits_or == 0xffff);
  CHECK(t.bits_xor == 0);  // 0 ^ 1 ^ ... ^ 575, and 576 is a multiple of 4
}

TEST_CASE("threads that spin for a lock let its holder run") {
  int lock = 0, exchanged = 0;
  long count = 0, other = 0;
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(lock_in_turn), {2}, {64}, locked{&lock, &count, &exchanged, &other}, {.workers = 2}).message == "");
  CHECK(count == 2 * 64 * 20);
  CHECK(other == 2 * 64);
}

TEST_CASE("an atomic returns what was there before") {
  std::vector<unsigned long long> out(12);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(return_old), {1}, {1}, old_values{out.data()}).message == "");
  CHECK(out == std::vector<unsigned long long>{5, 8, 0, 9, 9, 7, 10, 10, 1, 4, 3, 9});
}
