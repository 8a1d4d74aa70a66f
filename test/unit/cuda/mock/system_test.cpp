// SPDX-License-Identifier: Apache-2.0
// A whole rk::system on the mock device: the actors of 01_ledger and 02_room, transpiled, run as they would on a GPU,
// and the call log shows what the driver was asked for.
#include "mock_device.hpp"

#include "ledger.actor.rk.hpp"
#include "room.actor.rk.hpp"

#include <rk/system.hpp>

#include <algorithm>

extern "C" const rk::module_descriptor rk_module_mock_actors;

using namespace std::chrono_literals;
using rk::errc;

namespace {

class mock_system {
 public:
  mock_system() {
    rk::mock::add_module(rk_module_mock_actors);
    rk::mock::model().sm_count = 8;
    options.backend = rk::backend_choice::cuda;
    options.driver_library = RK_MOCK_CUDA;
    options.nvrtc_library = RK_MOCK_NVRTC;
    options.cache_directory = "none";
    options.slots = 4;
    options.grid_blocks = 3;
    options.field_arena_bytes = 4u << 20;
    options.max_lifetime = 60s;
  }

  mock_device device;  // first: it forgets everything at its end
  rk::system_options options;
};

std::size_t launches(std::string_view entry) {
  const auto calls = rk::mock::calls();
  return static_cast<std::size_t>(std::count_if(calls.begin(), calls.end(), [&](const rk::mock::call& c) {
    return c.name == "cuLaunchKernelEx" && c.detail.find(entry) != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("64 ledgers that are spawned while the kernel runs need one launch, made before them") {
  mock_system m;
  m.options.slots = 64;
  {
    rk::system sys(m.options);
    if (!sys.status()) FAIL(sys.status().error().message());
    CHECK(sys.info().backend == "cuda");
    const std::size_t before = rk::mock::count("cuLaunchKernelEx");
    std::vector<rk::actor_ref<ledger>> books;
    for (std::uint32_t i = 0; i < 64; ++i) {
      auto book = sys.spawn<ledger>("ledger/" + std::to_string(i));
      if (!book) FAIL(book.error().message());
      books.push_back(*book);
    }
    CHECK(sys.spawn<ledger>("one too many").error().code == errc::no_slot);
    for (std::uint32_t i = 0; i < 64; ++i) {
      REQUIRE(books[i].tell(deposit{i, 1.0 + i}));
      REQUIRE(books[i].tell(deposit{i, 0.5}));
    }
    for (std::uint32_t i = 0; i < 64; ++i) {
      const auto balance_of = books[i].ask(balance{i}, 30s).get();
      if (!balance_of) FAIL(balance_of.error().message());
      CHECK(*balance_of == 1.5 + i);
    }
    CHECK(rk::mock::count("cuLaunchKernelEx") == before);
    CHECK(launches(rk_module_mock_actors.groups[rk_module_mock_actors.actors[0].group].entry) == 1);
  }
  CHECK(rk::mock::violations().empty());
  CHECK(rk::mock::outstanding() == 0);
}

TEST_CASE("ledger and room run side by side in one system, each in a kernel of its own") {
  mock_system m;
  {
    rk::system sys(m.options);
    if (!sys.status()) FAIL(sys.status().error().message());
    CHECK(sys.info().kernels == 2);
    auto book = sys.spawn<ledger>("ledger");
    auto hall = sys.spawn<room>("room", 6u, 5u, 4u, 0.0f, cell{1, 1, 1}, cell{4, 3, 2});
    if (!book) FAIL(book.error().message());
    if (!hall) FAIL(hall.error().message());

    auto started = hall->ask(inject{{1, 1, 1}, 1.0f, 1}, 30s).get();
    if (!started) FAIL(started.error().message());
    auto steps = hall->run_steps(40, 60s);
    double total = 0;
    for (int i = 1; i <= 20; ++i) {
      REQUIRE(book->tell(deposit{7, static_cast<double>(i)}));
      total += i;
    }
    const auto saved = book->ask(balance{7}, 30s).get();
    if (!saved) FAIL(saved.error().message());
    CHECK(*saved == total);
    const auto done = steps.get();
    if (!done) FAIL(done.error().message());
    CHECK(done->steps_done == 40);
    const auto heard = hall->ask(fetch_heard{0}, 30s).get();
    if (!heard) FAIL(heard.error().message());
    CHECK(heard->count == 40);
    CHECK(std::any_of(heard->values.begin(), heard->values.begin() + 40, [](float v) { return v != 0; }));
    // Rigid walls and a silent source: the energy stays.
    const auto first = hall->ask(measure_energy{}, 30s).get();
    REQUIRE(hall->run_steps(20, 60s).get());
    const auto second = hall->ask(measure_energy{}, 30s).get();
    if (!first) FAIL(first.error().message());
    if (!second) FAIL(second.error().message());
    CHECK(*first > 0);
    CHECK(*second == Approx(*first).epsilon(1e-4));
  }
  CHECK(rk::mock::violations().empty());
  CHECK(rk::mock::outstanding() == 0);
}

TEST_CASE("a second system on a device that another one holds is device_busy, asks the driver for nothing, and may come later") {
  mock_system m;
  {
    rk::system first(m.options);
    if (!first.status()) FAIL(first.status().error().message());
    auto book = first.spawn<ledger>("ledger");
    if (!book) FAIL(book.error().message());
    const std::size_t before = rk::mock::count("cuInit");
    rk::system second(m.options);
    REQUIRE_FALSE(second.status());
    CHECK(second.status().error().code == errc::device_busy);
    CHECK(rk::mock::count("cuInit") == before);
    CHECK(second.spawn<ledger>("ledger").error().code == errc::device_busy);
    REQUIRE(book->ask(balance{1}, 30s).get());
  }
  {
    rk::system third(m.options);
    if (!third.status()) FAIL(third.status().error().message());
  }
  CHECK(rk::mock::violations().empty());
  CHECK(rk::mock::outstanding() == 0);
}

TEST_CASE("kernels that do not fit together are not_resident before anything is launched") {
  mock_system m;
  m.options.slots = 200;  // 25600 threads, and 8 SMs have 16384
  rk::system sys(m.options);
  REQUIRE_FALSE(sys.status());
  CHECK(sys.status().error().code == errc::not_resident);
  CHECK(launches("mock_actors") == 0);
  CHECK(sys.spawn<ledger>("ledger").error().code == errc::not_resident);
}

TEST_CASE("a refused launch fails the system, stops the kernel that was launched before it, and frees all") {
  mock_system m;
  {
    rk::mock::fail_call("cuLaunchKernelEx", 701, 3);  // the first is the clock probe's
    rk::system sys(m.options);
    REQUIRE_FALSE(sys.status());
    CHECK(sys.status().error().code == errc::launch_failed);
  }
  CHECK(rk::mock::outstanding() == 0);
}

TEST_CASE("a kernel that never answers fails spawn in time, and the system's end too") {
  mock_system m;
  rk::mock::model().deaf = true;
  rk::mock::model().devices = 2;
  m.options.device = 1;  // it is held for good, and the other tests need device 0
  m.options.spawn_timeout = 100ms;
  m.options.shutdown_timeout = 100ms;
  const auto begin = std::chrono::steady_clock::now();
  {
    rk::system sys(m.options);
    REQUIRE(sys.status());
    const auto book = sys.spawn<ledger>("ledger");
    REQUIRE_FALSE(book);
    CHECK(book.error().code == errc::timeout);
  }
  CHECK(std::chrono::steady_clock::now() - begin < 15s);
  CHECK(rk::mock::outstanding() != 0);  // left to the kernel, that may wake up yet
  rk::system next(m.options);
  REQUIRE_FALSE(next.status());
  CHECK(next.status().error().code == errc::device_busy);
}

TEST_CASE("when the context is lost, who waits learns that the kernel died") {
  mock_system m;
  rk::system sys(m.options);
  auto book = sys.spawn<ledger>("ledger");
  if (!book) FAIL(book.error().message());
  REQUIRE(book->ask(balance{1}, 30s).get());
  rk::mock::lose_context(700);
  CHECK(eventually([&] { return !book->alive(); }));
  const auto answer = book->ask(balance{1}, 1s).get();
  REQUIRE_FALSE(answer);
  CHECK((answer.error().code == errc::actor_dead || answer.error().code == errc::kernel_died));
}

TEST_CASE("automatic falls back to the CPU where CUDA fails, and says why") {
  mock_system m;
  m.options.backend = rk::backend_choice::automatic;
  m.options.grid_blocks = 1;
  rk::mock::model().driver_version = 11040;
  rk::system sys(m.options);
  if (!sys.status()) FAIL(sys.status().error().message());
  CHECK(sys.info().backend == "cpu");
  CHECK(sys.info().backend_reason.find("11.4") != std::string::npos);
}

TEST_CASE("dynamic shared memory beyond 48 KiB is asked for before the first launch; more than the device has is refused") {
  mock_system m;
  rk::mock::model().shared_bytes_per_sm = 228u << 10;
  m.options.dynamic_shared_bytes = 60000;
  {
    rk::system sys(m.options);
    if (!sys.status()) FAIL(sys.status().error().message());
    const auto calls = rk::mock::calls();
    const auto at = [&](const char* name) {
      return std::find_if(calls.begin(), calls.end(), [&](const rk::mock::call& c) {
        return c.name == name && (c.name != "cuLaunchKernelEx" || c.detail != "rk_clock_probe");
      });
    };
    CHECK(at("cuFuncSetAttribute") < at("cuLaunchKernelEx"));
    auto book = sys.spawn<ledger>("ledger/0");
    if (!book) FAIL(book.error().message());
    CHECK(book->ask(balance{3}).get().value() == 0.0);
  }
  m.options.dynamic_shared_bytes = 1u << 20;
  rk::system sys(m.options);
  REQUIRE_FALSE(sys.status());
  CHECK(sys.status().error().code == errc::not_resident);
}
