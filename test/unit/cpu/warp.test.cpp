// SPDX-License-Identifier: Apache-2.0
// Warp functions against their definitions, written out a second time here: over masks, widths, partial warps.
#include <rk/cpu/shim.hpp>

#include <catch2/catch.hpp>
#include <cpu/executor.hpp>
#include <random>
#include <vector>

using Catch::Matchers::Contains;
using rk::cpu::fault;

namespace {

struct shuffle_case {
  const int* values;
  const int* operands;
  int* results;  // four a thread
  int width;
};
extern "C" __global__ void shuffles(const __grid_constant__ shuffle_case p) {
  const unsigned t = threadIdx.x;
  const int v = p.values[t], o = p.operands[t];
  p.results[4 * t] = __shfl_sync(0xffffffffu, v, o, p.width);
  p.results[4 * t + 1] = __shfl_up_sync(0xffffffffu, v, static_cast<unsigned>(o), p.width);
  p.results[4 * t + 2] = __shfl_down_sync(0xffffffffu, v, static_cast<unsigned>(o), p.width);
  p.results[4 * t + 3] = __shfl_xor_sync(0xffffffffu, v, o, p.width);
}

// CUDA C++ Programming Guide, "Warp Shuffle Functions", in its own words: sections of `width` lanes.
int source_of(int form, int lane, int operand, int width) {
  const int section = lane / width * width, in_section = lane % width;
  switch (form) {
    case 0: return section + ((operand % width) + width) % width;
    case 1: return in_section >= operand ? lane - operand : lane;
    case 2: return in_section + operand < width ? lane + operand : lane;
    default: return (lane ^ operand) < section + width ? lane ^ operand : lane;
  }
}

struct types_case {
  double* out;  // of one warp
};
extern "C" __global__ void rotate_types(const __grid_constant__ types_case p) {
  const int t = static_cast<int>(threadIdx.x), next = (t + 1) % 32;
  double sum = __shfl_sync(~0u, t + 0.5, next);
  sum += __shfl_sync(~0u, static_cast<float>(t) * 0.25f, next);
  sum += static_cast<double>(__shfl_sync(~0u, (1ll << 40) * t, next));
  sum += static_cast<double>(__shfl_sync(~0u, (1ull << 41) * static_cast<unsigned>(t), next));
  sum += static_cast<double>(__shfl_sync(~0u, -3l * t, next));
  sum += __shfl_sync(~0u, static_cast<unsigned>(t) + 0x80000000u, next);
  p.out[t] = sum;
}

struct votes {
  unsigned ballot, all, any, match_any, match_all, match_all_predicate, add, min, max, band, bor, bxor;
  int signed_min, signed_max, signed_add;
};
struct vote_case {
  const unsigned* values;
  const unsigned* masks;  // of each lane; lanes of one mask are a group
  votes* out;
};
extern "C" __global__ void vote(const __grid_constant__ vote_case p) {
  const unsigned t = threadIdx.x, m = p.masks[t], v = p.values[t];
  votes& o = p.out[t];
  o.ballot = __ballot_sync(m, v & 1);
  o.all = static_cast<unsigned>(__all_sync(m, v & 1));
  o.any = static_cast<unsigned>(__any_sync(m, v & 1));
  o.match_any = __match_any_sync(m, v);
  int predicate = -1;
  o.match_all = __match_all_sync(m, v, &predicate);
  o.match_all_predicate = static_cast<unsigned>(predicate);
  o.add = __reduce_add_sync(m, v);
  o.min = __reduce_min_sync(m, v);
  o.max = __reduce_max_sync(m, v);
  o.band = __reduce_and_sync(m, v);
  o.bor = __reduce_or_sync(m, v);
  o.bxor = __reduce_xor_sync(m, v);
  o.signed_min = __reduce_min_sync(m, static_cast<int>(v));
  o.signed_max = __reduce_max_sync(m, static_cast<int>(v));
  o.signed_add = __reduce_add_sync(m, static_cast<int>(v));
}

struct out_unsigned {
  unsigned* out;
};
extern "C" __global__ void active(const __grid_constant__ out_unsigned p) {
  unsigned* out = p.out + 2 * threadIdx.x;
  out[0] = __activemask();
  if (threadIdx.x % 4 == 1)
    out[1] = __activemask();
  else
    out[1] = __activemask() + 0u;
}
extern "C" __global__ void sum_of_rest(const __grid_constant__ out_unsigned p) {
  if (threadIdx.x % 3 == 0) return;  // exited lanes are not waited for
  p.out[threadIdx.x] = __reduce_add_sync(~0u, threadIdx.x);
}
extern "C" __global__ void exit_last(const __grid_constant__ out_unsigned p) {
  // Lanes wait for lane 31, which exits without having come.
  if (threadIdx.x == 31) return;
  p.out[threadIdx.x] = __ballot_sync(~0u, 1);
}
extern "C" __global__ void hand_through_warp(const __grid_constant__ out_unsigned p) {
  auto* cell = static_cast<unsigned*>(rk::cpu::block_arena());
  for (unsigned i = 0; i < 10; ++i) {
    if (threadIdx.x == i) *cell = 7 * i;
    __syncwarp();
    p.out[threadIdx.x] += *cell;
    __syncwarp();
  }
}
extern "C" __global__ void foreign_mask() {
  if (threadIdx.x == 3) __syncwarp(0xf0u);
}
extern "C" __global__ void two_functions() {
  if (threadIdx.x < 16)
    __ballot_sync(~0u, 1);
  else
    __any_sync(~0u, 1);
}
extern "C" __global__ void odd_width() { __shfl_sync(~0u, 1, 0, 12); }
extern "C" __global__ void missing_lane() {
  if (threadIdx.x < 31)
    __syncwarp();
  else
    __syncthreads();
}

}  // namespace

TEST_CASE("shuffles read the lane that CUDA's guide says, for every width and in a partial warp") {
  const int width = GENERATE(1, 2, 4, 8, 16, 32);
  const int threads = GENERATE(32, 96, 45);
  CAPTURE(width, threads);
  std::mt19937 random(42);
  std::vector<int> values(threads), operands(threads), results(4 * threads);
  for (int& v : values) v = static_cast<int>(random());
  for (int& o : operands) o = static_cast<int>(random() % 32);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(shuffles), {1}, {static_cast<unsigned>(threads)},
                       shuffle_case{values.data(), operands.data(), results.data(), width})
              .message == "");
  for (int t = 0; t < threads; ++t)
    for (int form = 0; form < 4; ++form) {
      CAPTURE(t, form, operands[t]);
      const int source = t / 32 * 32 + source_of(form, t % 32, operands[t], width);
      CHECK(results[4 * t + form] == (source < threads ? values[source] : static_cast<int>(0xCDCDCDCD)));
    }
}

TEST_CASE("a shuffle carries every type that CUDA's does") {
  std::vector<double> out(32);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(rotate_types), {1}, {32}, types_case{out.data()}).message == "");
  for (int t = 0; t < 32; ++t) {
    const double n = (t + 1) % 32;
    CHECK(out[t] == n + 0.5 + n * 0.25 + n * 0x1p40 + n * 0x1p41 - 3 * n + n + 0x1p31);
  }
}

TEST_CASE("votes, matches and reductions are over the lanes of the mask") {
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::vector<unsigned> values(64), masks(64);
    // Each lane joins one of three groups, per warp.
    for (int w = 0; w < 2; ++w) {
      unsigned group[3] = {};
      int of[32];
      for (int l = 0; l < 32; ++l) group[of[l] = static_cast<int>(random() % 3)] |= 1u << l;
      for (int l = 0; l < 32; ++l) masks[32 * w + l] = group[of[l]];
    }
    for (unsigned& v : values) v = round % 2 == 0 ? random() : random() % 2 + (round % 4 == 1 ? 1 : 0) * (random() % 2);
    if (round == 3) values.assign(64, 5);
    std::vector<votes> out(64);
    REQUIRE(rk::cpu::run(RK_CPU_ENTRY(vote), {1}, {64}, vote_case{values.data(), masks.data(), out.data()}).message == "");
    for (int t = 0; t < 64; ++t) {
      votes e{0, 1, 0, 0, 0, 1, 0, ~0u, 0, ~0u, 0, 0, INT32_MAX, INT32_MIN, 0};
      for (int l = 0; l < 32; ++l) {
        if ((masks[t] >> l & 1) == 0) continue;
        const unsigned v = values[t / 32 * 32 + l];
        const int s = static_cast<int>(v);
        e.ballot |= (v & 1) << l;
        e.all &= v & 1;
        e.any |= v & 1;
        e.match_any |= unsigned{v == values[t]} << l;
        e.match_all_predicate &= v == values[t];
        e.add += v;
        e.min = v < e.min ? v : e.min;
        e.max = v > e.max ? v : e.max;
        e.band &= v;
        e.bor |= v;
        e.bxor ^= v;
        e.signed_min = s < e.signed_min ? s : e.signed_min;
        e.signed_max = s > e.signed_max ? s : e.signed_max;
      }
      e.match_all = e.match_all_predicate ? masks[t] : 0;
      e.signed_add = static_cast<int>(e.add);
      CAPTURE(round, t);
      CHECK(std::memcmp(&e, &out[t], sizeof e) == 0);
    }
  }
}

TEST_CASE("the active mask is the largest set of lanes that can have converged") {
  std::vector<unsigned> out(80);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(active), {1}, {40}, out_unsigned{out.data()}).message == "");
  for (unsigned t = 0; t < 40; ++t) {
    CAPTURE(t);
    const unsigned warp = t < 32 ? 0xffffffffu : 0xffu;
    CHECK(out[2 * t] == warp);
    CHECK(out[2 * t + 1] == (warp & (t % 4 == 1 ? 0x22222222u : 0xddddddddu)));
  }
}

TEST_CASE("lanes that have exited are not waited for") {
  std::vector<unsigned> out(32);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(sum_of_rest), {1}, {32}, out_unsigned{out.data()}).message == "");
  for (unsigned t = 0; t < 32; ++t) CHECK(out[t] == (t % 3 == 0 ? 0 : 31 * 32 / 2 - 165));
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(exit_last), {1}, {32}, out_unsigned{out.data()}).message == "");
  for (unsigned t = 0; t < 31; ++t) CHECK(out[t] == 0x7fffffffu);
}

TEST_CASE("__syncwarp hands memory from lane to lane") {
  std::vector<unsigned> out(32);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(hand_through_warp), {1}, {32}, out_unsigned{out.data()}).message == "");
  for (unsigned v : out) CHECK(v == 7 * 45);
}

TEST_CASE("warp functions that are called wrongly end the block") {
  auto r = rk::cpu::run(RK_CPU_ENTRY(foreign_mask), {1}, {32});
  CHECK(r.why == fault::divergent_barrier);
  CHECK_THAT(r.message, Contains("thread 3 at") && Contains("the mask leaves out the lane that calls"));
  r = rk::cpu::run(RK_CPU_ENTRY(two_functions), {1}, {32});
  CHECK(r.why == fault::divergent_barrier);
  CHECK_THAT(r.message, Contains("thread 16 at") && Contains("thread 0 waits at"));
  r = rk::cpu::run(RK_CPU_ENTRY(odd_width), {1}, {32});
  CHECK(r.why == fault::trap);
  CHECK_THAT(r.message, Contains("power of two"));
  r = rk::cpu::run(RK_CPU_ENTRY(missing_lane), {1}, {32});
  CHECK(r.why == fault::divergent_barrier);
  CHECK_THAT(r.message, Contains("threads 0-30 wait at") && Contains("(for lanes of a warp)") && Contains("thread 31 waits at"));
}
