// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs the texts of the table on the CPU backend's executor, as kernels, and compares them with the references.

#include <rk/cpu/shim.hpp>

#include <rk/device/kernel.hpp>

#include "Check.h"

#include <cpu/executor.hpp>

#include <array>
#include <memory>

namespace rk::test {

enum class Form { text, prelude, flat, block_scope, block_scope_prelude };

inline const char *name(Form f) {
  constexpr const char *names[] = {"text", "prelude", "flat text", "text in block scope", "prelude in block scope"};
  return names[static_cast<int>(f)];
}

template <class C, Form F, class... A>
void call(typename C::Result &r, A &...a) {
  if constexpr (F == Form::text)
    C::text(r, a...);
  else if constexpr (F == Form::prelude)
    C::prelude(r, a...);
  else if constexpr (F == Form::flat)
    C::flat(r, a...);
  else if constexpr (F == Form::block_scope)
    C::block_scope(r, a...);
  else
    C::block_scope_prelude(r, a...);
}

constexpr unsigned block_threads = 64;
constexpr unsigned most_blocks = 40;

/// The parameter of all kernels: what it is to a kernel, the kernel says.
template <class C>
struct Run {
  typename C::Arguments *arguments;
  typename C::Result *results;
  unsigned count;
  unsigned *data;
  device::grid_board *board;
  const device::kernel_params *params;
  void *word;
};

inline unsigned position_in_block() { return threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z); }
inline unsigned position_in_grid() {
  const unsigned block = blockIdx.x + gridDim.x * (blockIdx.y + gridDim.y * blockIdx.z);
  return block * (blockDim.x * blockDim.y * blockDim.z) + position_in_block();
}
inline unsigned threads_of_grid() { return gridDim.x * gridDim.y * gridDim.z * (blockDim.x * blockDim.y * blockDim.z); }

/// What the message loop prepares for operations of the grid.
template <class C>
void prepare_frame(const Run<C> &p) {
  if (position_in_block() == 0) {
    device::frame().board = p.board;
    device::frame().params = p.params;
    device::frame().sync_turn = 0;
    device::frame().started_ns = device::frame().last_look_ns = device::timer_ns();
  }
  ::__syncthreads();
}

/// Sample `i` is for thread `i`, and so on round by round; a lane that is not in its mask has a rest.
template <class C, Form F>
void function_kernel(Run<C> p) {
  if constexpr (C::whole_grid) prepare_frame(p);
  for (unsigned i = position_in_grid(); i < p.count; i += threads_of_grid()) {
    if constexpr (C::masked)
      if ((std::get<0>(p.arguments[i]) >> position_in_block() % 32 & 1) == 0) continue;
    std::apply([&](auto &...a) { call<C, F>(p.results[i], a...); }, p.arguments[i]);
  }
}

/// All threads on one word.
template <class C, Form F>
void atomic_kernel(Run<C> p) {
  auto &x = *static_cast<typename C::T *>(p.word);
  for (unsigned i = position_in_grid(); i < p.count; i += threads_of_grid())
    std::apply([&](auto &, auto &...rest) { call<C, F>(p.results[i], x, rest...); }, p.arguments[i]);
}

/// Stores a number of the round, meets the others, and reads what the neighbour stored. Two buffers, in turns: nobody can be
/// two rounds ahead. The number of neighbours that had not come is left in data[0] of the third.
template <class C, Form F>
void barrier_kernel(Run<C> p) {
  prepare_frame(p);
  const unsigned n = threads_of_grid(), me = position_in_grid();
  const unsigned group = C::reach == 0 ? n : C::reach;
  const unsigned neighbour = me / group * group + (me + 1) % group;
  unsigned late = 0;
  for (unsigned round = 1; round <= p.count; ++round) {
    unsigned *buffer = p.data + round % 2 * n;
    __atomic_store_n(&buffer[me], round, __ATOMIC_RELAXED);
    std::apply([&](auto &...a) { call<C, F>(p.results[0], a...); }, p.arguments[0]);
    late += __atomic_load_n(&buffer[neighbour], __ATOMIC_RELAXED) != round;
  }
  __atomic_fetch_add(&p.data[2 * n], late, __ATOMIC_RELAXED);
}

/// Thread 0 stores data, then a flag; thread 32, of another warp, waits for the flag and reads the data.
template <class C, Form F>
void fence_kernel(Run<C> p) {
  unsigned &flag = p.data[0], &data = p.data[1], &stale = p.data[2 * block_threads];
  for (unsigned round = 1; round <= p.count; ++round) {
    if (threadIdx.x == 0) {
      data = round;
      std::apply([&](auto &...a) { call<C, F>(p.results[0], a...); }, p.arguments[0]);
      ::atomicExch(&flag, round);
    } else if (threadIdx.x == 32) {
      while (::atomicAdd(&flag, 0u) != round) {
      }
      std::apply([&](auto &...a) { call<C, F>(p.results[0], a...); }, p.arguments[0]);
      stale += data != round;
    }
    ::__syncthreads();
  }
}

/// Warp 0 stores and arrives; warp 1 waits for it and reads.
template <class C, Form F>
void arrive_kernel(Run<C> p) {
  const unsigned me = threadIdx.x;
  unsigned late = 0;
  for (unsigned round = 1; round <= p.count; ++round) {
    if (me < 32) {
      __atomic_store_n(&p.data[me], round, __ATOMIC_RELAXED);
      std::apply([&](auto &...a) { call<C, F>(p.results[0], a...); }, p.arguments[0]);
    } else {
      std::apply([&](auto... a) { device::named_barrier_sync(a...); }, p.arguments[0]);
      late += __atomic_load_n(&p.data[me - 32], __ATOMIC_RELAXED) != round;
    }
    ::__syncthreads();
  }
  __atomic_fetch_add(&p.data[2 * block_threads], late, __ATOMIC_RELAXED);
}

/// Thread 0 copies, and finds what is wrong itself.
template <class C, Form F>
void copy_kernel(Run<C> p) {
  if (threadIdx.x != 0) return;
  check_copies(*static_cast<Report *>(p.word), name(F), [&](void *to, const void *from, unsigned bytes) {
    call<C, F>(p.results[0], to, from, bytes);
    device::copy_async_wait(0);
  });
}

/// Reads a clock until it has moved on; counts the steps backwards. A clock that stands still is one, too.
template <class C, Form F>
void clock_kernel(Run<C> p) {
  if (threadIdx.x != 0) return;
  typename C::Result first{}, last{};
  call<C, F>(first);
  last = first;
  for (unsigned i = 0; i < p.count && last == first; ++i) {
    typename C::Result next{};
    call<C, F>(next);
    p.data[2 * block_threads] += next < last;
    last = next;
  }
  p.data[2 * block_threads] += last == first;
}

/// Starts a kernel; reports why it did not come to its end.
template <class C>
void launch(Report &report, Form form, void (*kernel)(Run<C>), auto entry, cpu::dim3 grid, cpu::dim3 block, const Run<C> &run) {
  static_cast<void>(kernel);
  const cpu::kernel_result result = cpu::run(entry, grid, block, run, {.workers = 1});
  report.check(result.why == cpu::fault::none, std::string(name(form)) + ": " + result.message);
}
#define RK_TEST_LAUNCH(kernel, grid, block, run) \
  launch<C>(report, F, &kernel<C, F>, cpu::detail::make_entry<&kernel<C, F>>(#kernel), grid, block, run)

/// Memory for one run.
template <class C>
struct Memory {
  std::vector<typename C::Arguments> arguments;
  std::unique_ptr<typename C::Result[]> results;  // no std::vector: of bool it has no data()
  std::vector<unsigned> data = std::vector<unsigned>(3 * 4 * block_threads);
  std::array<device::grid_board, 1> board{};
  std::array<std::uint64_t, 2 * most_blocks> block_words{};
  device::kernel_host_line host_line{};
  device::kernel_params params{};

  /// `group`: the threads that do something together.
  explicit Memory(std::size_t count, unsigned group = block_threads)
      : arguments(arguments_of<C>(count, group)), results(new typename C::Result[count]()) {
    params.block_words = block_words.data();
    params.host_line = &host_line;
  }
  Run<C> run(unsigned rounds, void *word = nullptr) {
    return {arguments.data(), results.get(), rounds, data.data(), board.data(), &params, word};
  }
};

template <class C, Form F>
void test_value(Report &report) {
  Memory<C> m(2000);
  const auto before = m.arguments;
  RK_TEST_LAUNCH(function_kernel, 1, block_threads, m.run(2000));
  for (std::size_t i = 0; i < before.size(); ++i) check_value<C>(report, name(F), before[i], m.arguments[i], m.results[i]);
}

template <class C, Form F>
void test_thread(Report &report) {
  const bool one_block = F == Form::block_scope || F == Form::block_scope_prelude;
  const Point grid = one_block ? Point{1, 1, 1} : Point{3, 2, 2};
  const Point block = one_block || F == Form::flat ? Point{96, 1, 1} : Point{8, 4, 3};
  const unsigned count = grid.x * grid.y * grid.z * block.x * block.y * block.z;
  Memory<C> m(count);
  RK_TEST_LAUNCH(function_kernel, cpu::dim3(grid.x, grid.y, grid.z), cpu::dim3(block.x, block.y, block.z), m.run(count));
  unsigned i = 0, block_rank = 0;
  for (unsigned bz = 0; bz < grid.z; ++bz)
    for (unsigned by = 0; by < grid.y; ++by)
      for (unsigned bx = 0; bx < grid.x; ++bx, ++block_rank) {
        unsigned rank = 0;
        for (unsigned z = 0; z < block.z; ++z)
          for (unsigned y = 0; y < block.y; ++y)
            for (unsigned x = 0; x < block.x; ++x, ++rank, ++i) {
              const auto expected = C::expect(Position{{x, y, z}, {bx, by, bz}, block, grid, rank, block_rank, 32});
              report.check(agrees(m.results[i], expected, 0), wrong(name(F), m.results[i], expected, std::tuple(bx, by, bz, x, y, z)));
            }
      }
}

/// Groups of `C::reach` threads, a warp or the whole launch.
template <class C, Form F>
void collective_of(Report &report, unsigned blocks, Point shape) {
  const unsigned threads = blocks * shape.x * shape.y * shape.z, rounds = 30, count = rounds * threads;
  const unsigned group = C::reach == 0 ? threads : C::reach;
  Memory<C> m(count, group);
  const auto before = m.arguments;
  RK_TEST_LAUNCH(function_kernel, blocks, cpu::dim3(shape.x, shape.y, shape.z), m.run(count));
  for (unsigned start = 0; start < count; start += group)
    for (unsigned me = 0; me < group; ++me) {
      List list;
      for (unsigned i = 0; i < group; ++i)
        if constexpr (C::masked) {
          if ((std::get<0>(before[start]) >> i & 1) != 0) list.push_back(i);
        } else {
          list.push_back(i);
        }
      if (std::find(list.begin(), list.end(), me) == list.end()) continue;
      constexpr auto indices = std::make_index_sequence<std::tuple_size_v<typename C::Arguments>>{};
      typename C::Arguments outputs;
      const auto expected = expected_of_collective<C>(&before[start], group, me, list, outputs, indices);
      const auto &got = m.results[start + me];
      report.check(agrees(got, expected, 0) && m.arguments[start + me] == outputs, wrong(name(F), got, expected, before[start + me]));
    }
}

template <class C, Form F>
void test_collective(Report &report) {
  if constexpr (C::reach != 0) {
    collective_of<C, F>(report, 1, {block_threads, 1, 1});
  } else if constexpr (C::whole_grid) {  // blocks as actors have them: fewer than a block has threads, and more
    collective_of<C, F>(report, 4, {block_threads, 1, 1});
    collective_of<C, F>(report, most_blocks, {32, 1, 1});
  } else {
    // Whole warps and not, fewer threads than a warp, three dimensions.
    for (Point shape : {Point{64, 1, 1}, Point{96, 1, 1}, Point{33, 1, 1}, Point{5, 1, 1}, Point{8, 4, 3}})
      collective_of<C, F>(report, 1, shape);
  }
}

template <class C, Form F>
void test_accumulate(Report &report) {
  constexpr unsigned count = 4 * block_threads;
  Memory<C> m(count);
  auto word = static_cast<typename C::T>(3);
  RK_TEST_LAUNCH(atomic_kernel, 2, block_threads, m.run(count, &word));
  Wide<typename C::T> expected = 3;
  for (auto arguments : m.arguments) {
    auto wide = widened(arguments);
    std::apply([&](auto &, auto &...rest) { C::expect(expected, rest...); }, wide);
  }
  report.check(agrees(word, expected, 0), wrong(name(F), word, expected, m.arguments[0]));
}

template <class C, Form F>
void test_atomic(Report &report) {
  constexpr unsigned count = 4 * block_threads;
  using T = typename C::T;
  for (int first : {0, 7, 19}) {
    Memory<C> m(count);
    T word = static_cast<T>(first);
    RK_TEST_LAUNCH(atomic_kernel, 2, block_threads, m.run(count, &word));
    const auto next = [&](T old, std::size_t i) {
      auto arguments = m.arguments[i];
      std::get<0>(arguments) = old;
      return static_cast<T>(std::apply([](auto... a) { return C::expect(a...); }, arguments));
    };
    report.check(is_serial(static_cast<T>(first), word, std::vector<T>(m.results.get(), m.results.get() + count), next),
                 std::string(name(F)) + ": the values that the threads got cannot come from one order of their updates");
  }
}

/// Kernels that count what went wrong themselves.
template <class C, Form F, class Launch>
void test_counting(Report &report, unsigned threads, const char *complaint, Launch start) {
  Memory<C> m(1);
  start(m);
  const unsigned wrong = m.data[2 * threads];
  report.check(wrong == 0, std::string(name(F)) + ": " + std::to_string(wrong) + complaint);
}
template <class C, Form F>
void test_barrier(Report &report) {
  const unsigned blocks = C::reach == 0 && C::whole_grid ? 4 : 1;
  test_counting<C, F>(report, blocks * block_threads, " times the neighbour's number was not there",
                      [&](auto &m) { RK_TEST_LAUNCH(barrier_kernel, blocks, block_threads, m.run(50)); });
}
template <class C, Form F>
void test_fence(Report &report) {
  test_counting<C, F>(report, block_threads, " times the data was not there behind the flag",
                      [&](auto &m) { RK_TEST_LAUNCH(fence_kernel, 1, block_threads, m.run(50)); });
}
template <class C, Form F>
void test_arrive(Report &report) {
  test_counting<C, F>(report, block_threads, " times the data was not there behind the barrier",
                      [&](auto &m) { RK_TEST_LAUNCH(arrive_kernel, 1, block_threads, m.run(50)); });
}
template <class C, Form F>
void test_clock(Report &report) {
  test_counting<C, F>(report, block_threads, " times it stood still or ran backwards",
                      [&](auto &m) { RK_TEST_LAUNCH(clock_kernel, 1, block_threads, m.run(10000000)); });
}
template <class C, Form F>
void test_pause(Report &report) {
  Memory<C> m(100);
  RK_TEST_LAUNCH(function_kernel, 1, block_threads, m.run(100));
}

template <class C, Form F>
void test_copy(Report &report) {
  Memory<C> m(1);
  RK_TEST_LAUNCH(copy_kernel, 1, block_threads, m.run(1, &report));
}

#undef RK_TEST_LAUNCH

}  // namespace rk::test
