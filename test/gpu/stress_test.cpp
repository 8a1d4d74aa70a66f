// SPDX-License-Identifier: Apache-2.0
// tell and ask from several threads at once: nothing lost, nothing twice, every answer its own question's.
#include "echo.actor.rk.hpp"
#include "gpu_test.hpp"

#include <atomic>
#include <random>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace gpu {

outcome tell_stress() {
  constexpr std::uint64_t threads = 4, each = 50000;
  rk::system sys(options_on_gpu());
  GPU_REQUIRE(sys.status(), sys.status().error().message());
  auto one = sys.spawn<echo>("one");
  auto two = sys.spawn<echo>("two");
  GPU_REQUIRE(one, one.error().message());
  GPU_REQUIRE(two, two.error().message());
  std::atomic<std::uint64_t> sent[2]{}, messages[2]{};
  std::atomic<bool> failed{false};
  std::vector<std::thread> workers;
  for (std::uint64_t t = 0; t < threads; ++t)
    workers.emplace_back([&, t] {
      std::mt19937_64 random(t);
      for (std::uint64_t i = 0; i < each && !failed; ++i) {
        const std::size_t to = random() % 2;
        const count_up m{random() % 1000};
        for (;;) {
          const auto done = (to == 0 ? *one : *two).tell(m);
          if (done) break;
          if (done.error().code != rk::errc::mailbox_full) {
            failed = true;
            return;
          }
          std::this_thread::yield();
        }
        sent[to] += m.by;
        messages[to] += 1;
      }
    });
  for (std::thread& w : workers) w.join();
  GPU_REQUIRE(!failed);
  for (int i = 0; i < 2; ++i) {
    const auto state = (i == 0 ? *one : *two).ask(counted{}, 10s).get();
    GPU_REQUIRE(state, state.error().message());
    GPU_REQUIRE(state->messages == messages[i], std::to_string(state->messages) + " of " + std::to_string(messages[i]));
    GPU_REQUIRE(state->sum == sent[i]);
  }
  return {};
}

outcome ask_stress() {
  rk::system sys(options_on_gpu());
  GPU_REQUIRE(sys.status(), sys.status().error().message());
  auto actor = sys.spawn<echo>("echo");
  GPU_REQUIRE(actor, actor.error().message());
  std::atomic<unsigned> wrong{0};
  std::vector<std::thread> workers;
  for (std::uint64_t t = 0; t < 3; ++t)
    workers.emplace_back([&, t] {
      std::mt19937_64 random(t);
      for (int i = 0; i < 20000; ++i) {
        ping m;
        for (std::uint64_t& word : m.words) word = random();
        const auto answer = actor->ask(m, 10s).get();
        bool right = answer.has_value();
        for (std::size_t w = 0; right && w < 8; ++w) right = answer->words[w] == ~m.words[w];
        if (!right) wrong += 1;
      }
    });
  for (std::thread& w : workers) w.join();
  GPU_REQUIRE(wrong == 0, std::to_string(wrong) + " answers are wrong");
  return {};
}

outcome lifetime() {
  rk::system_options options = options_on_gpu();
  options.max_lifetime = 300ms;
  rk::system sys(options);
  GPU_REQUIRE(sys.status(), sys.status().error().message());
  auto actor = sys.spawn<echo>("echo");
  GPU_REQUIRE(actor, actor.error().message());
  std::this_thread::sleep_for(1s);
  const auto answer = actor->ask(counted{}, 2s).get();
  GPU_REQUIRE(!answer, "the kernel outlived its max_lifetime");
  return {};
}

outcome second_system() {
  for (int i = 0; i < 3; ++i) {
    rk::system sys(options_on_gpu());
    GPU_REQUIRE(sys.status(), sys.status().error().message());
    auto actor = sys.spawn<echo>("echo");
    GPU_REQUIRE(actor, actor.error().message());
    const auto answer = actor->ask(counted{}, 5s).get();
    GPU_REQUIRE(answer, answer.error().message());
    GPU_REQUIRE(answer->messages == 0);
  }
  return {};
}

}  // namespace gpu
