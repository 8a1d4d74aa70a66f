// SPDX-License-Identifier: Apache-2.0
// Blocks are laid out, share nothing they should not, are all resident, and end as the executor says they do.
#include <rk/cpu/shim.hpp>
#include <rk/device/frame.hpp>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cpu/executor.hpp>
#include <cpu/sanitizer.hpp>
#include <vector>

using Catch::Matchers::Contains;
using namespace std::chrono_literals;
using rk::cpu::fault;

static_assert(rk::device::frame_space == rk::cpu::arena_frame_bytes, "executor and message loop disagree about the arena");

namespace {

const bool sanitized = rk::cpu::sanitizer::address() || rk::cpu::sanitizer::thread();

struct position {
  unsigned tx, ty, tz, bx, by, bz, bdx, bdy, bdz, gdx, gdy, gdz;
};
struct position_case {
  position* out;
};
extern "C" __global__ void tell_position(const __grid_constant__ position_case p) {
  const unsigned block = blockIdx.x + gridDim.x * (blockIdx.y + gridDim.y * blockIdx.z);
  const unsigned thread = threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z);
  __syncthreads();  // others have run in between
  p.out[block * blockDim.x * blockDim.y * blockDim.z + thread] = {
      threadIdx.x, threadIdx.y, threadIdx.z, blockIdx.x, blockIdx.y, blockIdx.z,
      blockDim.x,  blockDim.y,  blockDim.z,  gridDim.x,  gridDim.y,  gridDim.z};
}

struct big {
  unsigned char bytes[3000];
  int* wrong;
};
struct big_shared {
  int values[256];
};
__shared__ rk::device::shared<big_shared> arena_of_arena_test;
extern "C" __global__ void check_arena(const __grid_constant__ big p) {
  int* mine = &arena_of_arena_test->values[threadIdx.x];
  if (reinterpret_cast<std::uintptr_t>(rk::cpu::block_arena()) % 256 != 0) atomicAdd(p.wrong, 1);
  if (*mine != static_cast<int>(0xCDCDCDCD)) atomicAdd(p.wrong, 1);
  if (p.bytes[2999] != 77) atomicAdd(p.wrong, 1);
  *mine = static_cast<int>(blockIdx.x);
  __syncthreads();
  rk::cpu::relax();
  if (arena_of_arena_test->values[(threadIdx.x + 1) % blockDim.x] != static_cast<int>(blockIdx.x)) atomicAdd(p.wrong, 1);
}

struct grid_case {
  unsigned* arrived;
  unsigned* cells;  // one a block
  unsigned* sums;
  int turns;
};
// A grid barrier by spinning: needs all blocks resident, whatever the number of workers.
extern "C" __global__ void grid_turns(const __grid_constant__ grid_case p) {
  for (int turn = 0; turn < p.turns; ++turn) {
    if (threadIdx.x == 0) __atomic_store_n(&p.cells[blockIdx.x], static_cast<unsigned>(turn) + blockIdx.x, __ATOMIC_RELAXED);
    for (unsigned phase = 1; phase <= 2; ++phase) {
      __syncthreads();
      if (threadIdx.x == 0) {
        __atomic_fetch_add(p.arrived, 1u, __ATOMIC_ACQ_REL);
        while (__atomic_load_n(p.arrived, __ATOMIC_ACQUIRE) < (2 * static_cast<unsigned>(turn) + phase) * gridDim.x) rk::cpu::relax();
        if (phase == 1) p.sums[blockIdx.x] += __atomic_load_n(&p.cells[(blockIdx.x + 1) % gridDim.x], __ATOMIC_RELAXED);
      }
    }
  }
}

struct counter {
  unsigned* count;
};
// A reply of the largest size and the message that it is made of: 64 KiB each.
extern "C" __global__ void fill_messages(const __grid_constant__ counter p) {
  unsigned char message[64 * 1024], reply[64 * 1024];
  for (unsigned i = 0; i < sizeof message; ++i) message[i] = static_cast<unsigned char>(i + threadIdx.x);
  __syncthreads();
  for (unsigned i = 0; i < sizeof reply; ++i) reply[i] = static_cast<unsigned char>(message[i] + 1);
  if (reply[sizeof reply - 1] == static_cast<unsigned char>(sizeof reply + threadIdx.x)) atomicAdd(p.count, 1);
}

extern "C" __global__ void count_threads(const __grid_constant__ counter p) {
  const unsigned all = static_cast<unsigned>(__syncthreads_count(1));
  if (threadIdx.x == 0) atomicAdd(p.count, all);
}
extern "C" __global__ void wait_for_ever(const __grid_constant__ counter p) {
  if (threadIdx.x == 0) {
    atomicAdd(p.count, 1u);
    for (;;) rk::cpu::relax();
  }
  __syncthreads();
}
// One block diverges, the others wait for it.
extern "C" __global__ void wait_for_the_failed(const __grid_constant__ counter p) {
  if (blockIdx.x == 1) {
    if (threadIdx.x == 0) __syncthreads();
    __syncthreads();
  }
  if (threadIdx.x == 0) {
    atomicAdd(p.count, 1u);
    while (__atomic_load_n(p.count, __ATOMIC_RELAXED) < gridDim.x) rk::cpu::relax();
  }
}
extern "C" __global__ void fall_into_trap() {
  if (threadIdx.x == 2) __trap();
}
extern "C" __global__ void leave_early(const __grid_constant__ counter p) {
  if (threadIdx.x >= 4) rk::cpu::exit_thread();
  atomicAdd(p.count, 1u);
}
struct order_case {
  unsigned* most;
  unsigned* served;
};
// Always busy; yields now and then, as a message budget makes the loop do.
extern "C" __global__ void busy_blocks(const __grid_constant__ order_case p) {
  if (threadIdx.x != 0) return;
  unsigned most = 0;
  for (int i = 0; i < 200; ++i) {
    const unsigned mine = __atomic_add_fetch(&p.served[blockIdx.x], 1u, __ATOMIC_RELAXED);
    for (unsigned b = 0; b < gridDim.x; ++b) {
      const unsigned other = __atomic_load_n(&p.served[b], __ATOMIC_RELAXED);
      most = other < mine && mine - other > most ? mine - other : most;
    }
    rk::cpu::yield_block();
  }
  p.most[blockIdx.x] = most;
}
extern "C" __global__ void read_clocks(const __grid_constant__ counter p) {
  const long long c = clock64();
  const std::uint64_t t = rk::cpu::global_timer();
  const auto k = ::clock();
  __nanosleep(1000);
  if (clock64() > c && rk::cpu::global_timer() > t && ::clock() - k > 0 && rk::cpu::sm_id() < 3) atomicAdd(p.count, 1u);
}

}  // namespace

TEST_CASE("threads and blocks know their places in three dimensions") {
  std::vector<position> out(3 * 2 * 2 * 5 * 3 * 2);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(tell_position), {3, 2, 2}, {5, 3, 2}, position_case{out.data()}, {.workers = 2}).message == "");
  std::size_t i = 0;
  for (unsigned bz = 0; bz < 2; ++bz)
    for (unsigned by = 0; by < 2; ++by)
      for (unsigned bx = 0; bx < 3; ++bx)
        for (unsigned tz = 0; tz < 2; ++tz)
          for (unsigned ty = 0; ty < 3; ++ty)
            for (unsigned tx = 0; tx < 5; ++tx) {
              const position e{tx, ty, tz, bx, by, bz, 5, 3, 2, 3, 2, 2};
              CHECK(std::memcmp(&e, &out[i++], sizeof e) == 0);
            }
}

TEST_CASE("every block has an arena of its own, filled with a pattern") {
  int wrong = 0;
  big p{};
  p.bytes[2999] = 77;
  p.wrong = &wrong;
  constexpr auto kernel = RK_CPU_ENTRY(check_arena, arena_of_arena_test);
  static_assert(kernel.shared_size == sizeof(big_shared) && kernel.params_size == sizeof(big));
  for (int i = 0; i < 3; ++i) REQUIRE(rk::cpu::run(kernel, {20}, {256}, p, {.workers = 2}).message == "");
  CHECK(wrong == 0);
}

TEST_CASE("a grid may synchronise by spinning on any number of workers") {
  const unsigned workers = GENERATE(1u, 2u, 5u);
  constexpr unsigned blocks = 40;
  constexpr int turns = 20;
  unsigned arrived = 0;
  std::vector<unsigned> cells(blocks), sums(blocks);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(grid_turns), {blocks}, {33}, grid_case{&arrived, cells.data(), sums.data(), turns},
                       {.workers = workers})
              .message == "");
  CHECK(arrived == blocks * turns * 2);
  for (unsigned b = 0; b < blocks; ++b) CHECK(sums[b] == turns * (turns - 1) / 2 + turns * ((b + 1) % blocks));
}

TEST_CASE("a thread's stack holds a message and a reply of the largest size") {
  unsigned count = 0;
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(fill_messages), {2}, {32}, counter{&count}).message == "");
  CHECK(count == 64);
}

TEST_CASE("hundreds of blocks run") {
  unsigned count = 0;
  // TSan has room for 8128 fibers, ASan's shadow makes stacks dear.
  const unsigned blocks = sanitized ? 16 : 512;
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(count_threads), {blocks}, {128}, counter{&count}).message == "");
  CHECK(count == blocks * 128);
}

TEST_CASE("hundreds of blocks are resident at once, past the kernel's limit on mappings") {
  if (sanitized) return;
  unsigned count = 0;
  rk::cpu::executor e;
  auto run = e.run(RK_CPU_ENTRY(wait_for_ever), {512}, {128}, &(const counter&)counter{&count});
  for (int i = 0; i < 2000 && __atomic_load_n(&count, __ATOMIC_RELAXED) != 512; ++i) run.wait_for(10ms);
  CHECK(__atomic_load_n(&count, __ATOMIC_RELAXED) == 512);
  run.stop();
  CHECK(run.wait().why == fault::stopped);
}

TEST_CASE("a kernel that never ends is stopped, and its stop is its result") {
  unsigned count = 0;
  const counter p{&count};
  rk::cpu::executor e({.workers = 2});
  auto run = e.run(RK_CPU_ENTRY(wait_for_ever), {3}, {32}, &p);
  CHECK_FALSE(run.wait_for(20ms));
  CHECK(run.running());
  run.stop();
  CHECK(run.wait().why == fault::stopped);
  CHECK_FALSE(run.running());
  {
    auto dropped = e.run(RK_CPU_ENTRY(wait_for_ever), {3}, {32}, &p);
  }  // its end stops it
  auto after = e.run(RK_CPU_ENTRY(count_threads), {1}, {32}, &p);
  CHECK(after.wait().why == fault::none);
}

TEST_CASE("a block that fails takes its launch with it, and no other") {
  unsigned count = 0, other = 0;
  const counter p{&count}, q{&other};
  rk::cpu::executor e({.workers = 2});
  auto healthy = e.run(RK_CPU_ENTRY(wait_for_ever), {1}, {32}, &q);
  const auto r = e.run(RK_CPU_ENTRY(wait_for_the_failed), {4}, {32}, &p).wait();
  CHECK(r.why == fault::divergent_barrier);
  CHECK_THAT(r.message, Contains("block (1, 0, 0)"));
  CHECK(healthy.running());
}

TEST_CASE("a trap names its thread and line") {
  const auto r = rk::cpu::run(RK_CPU_ENTRY(fall_into_trap), {1}, {8});
  CHECK(r.why == fault::trap);
  CHECK_THAT(r.message, Contains("thread 2 at") && Contains("executor.test.cpp:") && Contains("__trap()"));
}

TEST_CASE("a thread may exit anywhere") {
  unsigned count = 0;
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(leave_early), {3}, {40}, counter{&count}).message == "");
  CHECK(count == 12);
}

TEST_CASE("blocks that yield are served in turn") {
  constexpr unsigned blocks = 8;
  std::vector<unsigned> served(blocks), most(blocks);
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(busy_blocks), {blocks}, {2}, order_case{most.data(), served.data()}, {.workers = 1})
              .message == "");
  for (unsigned b = 0; b < blocks; ++b) {
    CHECK(served[b] == 200);
    CHECK(most[b] <= 2);
  }
}

TEST_CASE("clocks go forward") {
  unsigned count = 0;
  REQUIRE(rk::cpu::run(RK_CPU_ENTRY(read_clocks), {2}, {16}, counter{&count}, {.workers = 3}).message == "");
  CHECK(count == 32);
}

TEST_CASE("a launch of impossible shape is refused") {
  CHECK(rk::cpu::run(RK_CPU_ENTRY(fall_into_trap), {1}, {1025}).why == fault::trap);
  CHECK(rk::cpu::run(RK_CPU_ENTRY(fall_into_trap), {0}, {32}).why == fault::trap);
  CHECK_THAT(rk::cpu::run(RK_CPU_ENTRY(count_threads), {1}, {32}, 3).message, Contains("another size"));
}
