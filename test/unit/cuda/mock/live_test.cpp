// SPDX-License-Identifier: Apache-2.0
// Kernels that run: memory of both sides, reading back, the clock, ends of all kinds, and that no call which could wait
// for a kernel is made while one runs. The mock aborts the program at the first such call.
#include "mock_device.hpp"

#include <algorithm>
#include <map>

using rk::errc;
using rk::detail::kernel_state;
using namespace std::chrono_literals;

namespace {

template <class T>
T must(rk::expected<T> value) {
  if (!value) FAIL(value.error().message());
  return std::move(*value);
}
void must(rk::expected<void> value) {
  if (!value) FAIL(value.error().message());
}

std::uint64_t steady_ns() {
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count());
}

}  // namespace

TEST_CASE("the device is described by its attributes") {
  mock_device m;
  const auto b = m.must_make();
  const rk::detail::device_description& d = b->device();
  CHECK(std::string(b->name()) == "cuda");
  CHECK(d.name == "Mock device 0");
  CHECK(d.arch == 90);
  CHECK(d.sm_count == 4);
  CHECK(d.threads_per_sm == 2048);
  CHECK(d.blocks_per_sm == 32);
  CHECK(d.registers_per_sm == 65536);
  CHECK(d.shared_bytes_per_sm == 100 << 10);
}

TEST_CASE("a kernel of blocks and a kernel of a grid run, write to both memories, and end") {
  const auto group = GENERATE(kernels::say_hello, kernels::say_hello_grid);
  mock_device m;
  {
    const auto b = m.must_make();
    must(b->load(kernels::module()));
    const auto resources = must(b->resources(kernels::module(), group));
    CHECK(resources.registers_per_thread == 40);
    CHECK(resources.max_blocks_per_sm == 25);  // 65536 registers / (64 threads × 40)
    kernel_memory memory(*b, 8);
    CHECK(memory.word(3) == 0);
    std::uint64_t sum = 1;
    must(b->read_device(&sum, memory.counter, sizeof sum, 1s));
    CHECK(sum == 0);  // fresh memory is garbage, so this is the backend's zero

    const auto kernel = must(b->launch(kernels::module(), group, 8, memory.params));
    CHECK(eventually([&] { return b->status(kernel).state != kernel_state::running; }));
    CHECK(b->status(kernel).state == kernel_state::finished);
    for (std::uint32_t i = 0; i < 8; ++i) CHECK(memory.word(i) == i + 100);
    must(b->read_device(&sum, memory.counter, sizeof sum, 1s));
    CHECK(sum == 8 * 100 + 28);
  }
  CHECK(rk::mock::outstanding() == 0);
}

TEST_CASE("device memory is read while a kernel runs, in pieces larger than the staging memory") {
  mock_device m;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  const std::uint64_t large = must(b->allocate_device(3 << 20));
  const auto kernel = must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  CHECK(eventually([&] { return memory.word(0) == 1; }));
  std::vector<unsigned char> bytes((3 << 20) - 5, 1);
  must(b->read_device(bytes.data(), large + 5, bytes.size(), 5s));
  CHECK(std::all_of(bytes.begin(), bytes.end(), [](unsigned char c) { return c == 0; }));
  CHECK(b->status(kernel).state == kernel_state::running);
  memory.abort();
  CHECK(eventually([&] { return b->status(kernel).state == kernel_state::finished; }));
}

TEST_CASE("loading, allocating and what else could wait for a kernel is refused after the first launch") {
  mock_device m;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  CHECK(b->allocate_device(64).error().code == errc::invalid_argument);
  CHECK(b->allocate_mapped(64).error().code == errc::invalid_argument);
  CHECK(b->load(kernels::module()).error().code == errc::invalid_argument);
  memory.abort();
}

TEST_CASE("the log of a running kernel's time holds live calls only") {
  mock_device m;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 2);
  const auto first = must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  const auto second = must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  std::uint64_t word;
  must(b->read_device(&word, memory.counter, sizeof word, 1s));
  b->notify();
  b->timer_ns();
  CHECK(b->status(first).state == kernel_state::running);
  CHECK(b->status(second).state == kernel_state::running);
  std::map<std::string, unsigned> live;
  for (const rk::mock::call& c : rk::mock::calls())
    if (c.live) ++live[c.name];
  CHECK(live.size() == 5);
  CHECK(live["cuLaunchKernelEx"] == 1);  // the second
  CHECK(live["cuMemcpyDtoHAsync_v2"] == 1);
  CHECK(live["cuEventRecord"] == 1);
  CHECK(live["cuEventQuery"] >= 1);
  CHECK(live["cuStreamQuery"] >= 2);
  memory.abort();
}

TEST_CASE("the device's clock is known without asking the device") {
  mock_device m;
  rk::mock::model().clock_skew_ns = 1'700'000'000'000'000'000;  // the Unix epoch, which is what %globaltimer counts from
  const auto b = m.must_make();
  const std::size_t calls = rk::mock::calls().size();
  const std::uint64_t now = b->timer_ns();
  const std::uint64_t expected = steady_ns() + 1'700'000'000'000'000'000;
  CHECK(now <= expected + 2'000'000);
  CHECK(expected <= now + 2'000'000);
  CHECK(b->timer_ns() >= now);
  CHECK(rk::mock::calls().size() == calls);
}

TEST_CASE("a launch that the driver refuses is launch_failed; one that cannot be resident is not_resident") {
  mock_device m;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  rk::mock::fail_call("cuLaunchKernelEx", 701);
  auto refused = b->launch(kernels::module(), kernels::say_hello, 1, memory.params);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == errc::launch_failed);
  CHECK(says(refused.error(), "CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES"));
  CHECK(says(refused.error(), "say_hello"));
  rk::mock::fail_call("cuLaunchKernelEx", 999);
  CHECK(b->launch(kernels::module(), kernels::say_hello, 1, memory.params).error().code == errc::launch_failed);
  CHECK(b->launch(kernels::module(), kernels::say_hello_grid, 1000, memory.params).error().code == errc::not_resident);
  // After all that it still launches.
  const auto kernel = must(b->launch(kernels::module(), kernels::say_hello, 1, memory.params));
  CHECK(eventually([&] { return b->status(kernel).state == kernel_state::finished; }));
}

TEST_CASE("a kernel that is queued behind others for ever keeps nobody else from anything") {
  mock_device m;
  rk::mock::model().sm_count = 1;
  rk::mock::model().blocks_per_sm = 2;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 2);
  kernel_memory other(*b, 2);
  const auto running = must(b->launch(kernels::module(), kernels::run_until_aborted, 2, memory.params));
  const auto queued = must(b->launch(kernels::module(), kernels::say_hello, 1, other.params));
  CHECK(eventually([&] { return memory.word(0) == 1 && memory.word(1) == 1; }));
  std::this_thread::sleep_for(20ms);
  CHECK(b->status(queued).state == kernel_state::running);
  CHECK(other.word(0) == 0);
  std::uint64_t word = 1;
  must(b->read_device(&word, memory.counter, sizeof word, 1s));
  memory.abort();
  CHECK(eventually([&] { return b->status(running).state == kernel_state::finished; }));
  CHECK(eventually([&] { return b->status(queued).state == kernel_state::finished; }));
  CHECK(other.word(0) == 100);
}

TEST_CASE("more kernels than work queues are refused: a stream that shares one would wait for ever") {
  mock_device m;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  for (int i = 0; i < 6; ++i) must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  const auto refused = b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == errc::not_resident);
  CHECK(says(refused.error(), "CUDA_DEVICE_MAX_CONNECTIONS"));
  std::uint64_t word = 1;
  must(b->read_device(&word, memory.counter, sizeof word, 1s));
  memory.abort();
}

TEST_CASE("local memory is reserved before the first launch, for the neediest kernel") {
  mock_device m;
  rk::mock::model().local_bytes = 4000;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
  CHECK(rk::mock::count("cuCtxSetLimit") == 1);
  memory.abort();
}

TEST_CASE("a kernel that touches an address that is not the device's dies: kernel_died, here and for what follows") {
  mock_device m;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  rk::device::kernel_params params = memory.params;
  params.states = static_cast<unsigned char*>(memory.words.host);  // the host's address instead of the device's
  const auto kernel = must(b->launch(kernels::module(), kernels::touch, 1, params));
  CHECK(eventually([&] { return b->status(kernel).state == kernel_state::failed; }));
  const rk::error why = b->status(kernel).why;
  CHECK(why.code == errc::kernel_died);
  CHECK(says(why, "CUDA_ERROR_ILLEGAL_ADDRESS"));
  CHECK(says(why, "touch"));
  std::uint64_t word;
  CHECK(b->read_device(&word, memory.counter, sizeof word, 1s).error().code == errc::kernel_died);
  CHECK(b->launch(kernels::module(), kernels::say_hello, 1, params).error().code == errc::kernel_died);
}

TEST_CASE("a kernel that never answers is running for ever, and the backend leaves it all that it may touch") {
  mock_device m;
  rk::mock::model().deaf = true;
  std::size_t before = 0;
  {
    const auto b = m.must_make();
    must(b->load(kernels::module()));
    kernel_memory memory(*b, 1);
    const auto kernel = must(b->launch(kernels::module(), kernels::run_until_aborted, 1, memory.params));
    memory.abort();
    std::this_thread::sleep_for(20ms);
    CHECK(b->status(kernel).state == kernel_state::running);
    before = rk::mock::outstanding();
  }
  CHECK(rk::mock::outstanding() == before);  // and no call that could wait was made, or the mock would have ended this
}

TEST_CASE("a copy that takes longer than its timeout is timeout, and does not spoil the next one") {
  mock_device m;
  const auto b = m.must_make();
  must(b->load(kernels::module()));
  kernel_memory memory(*b, 1);
  std::uint64_t word = 77;
  std::size_t timeouts = 0;
  for (int i = 0; i < 50; ++i) {
    const auto read = b->read_device(&word, memory.counter, sizeof word, 0ms);
    if (read) {
      CHECK(word == 0);
    } else {
      CHECK(read.error().code == errc::timeout);
      CHECK(word == 77);
      ++timeouts;
    }
    word = 77;
  }
  CHECK(timeouts != 0);
  must(b->read_device(&word, memory.counter, sizeof word, 1s));
  CHECK(word == 0);
}
