// SPDX-License-Identifier: Apache-2.0
// Many threads, many actors. Under TSan this is a race detector for runtime and message loop together.
#include "probe.hpp"

#include <atomic>

TEST_CASE("tells from many threads are all handled, whatever is refused is not") {
  auto o = small();
  o.mailbox_capacity = 16;
  rk::system sys(o);
  auto c = value(sys.spawn<probe::counter>("c"));
  constexpr int threads = 4, each = 500;
  std::atomic<std::uint64_t> accepted{0}, refused{0};
  std::vector<std::thread> senders;
  for (int t = 0; t < threads; ++t) {
    senders.emplace_back([&] {
      for (int i = 0; i < each;) {
        const auto sent = c.tell(probe::add{1});
        if (sent) {
          ++accepted;
          ++i;
        } else if (sent.error().code == rk::errc::mailbox_full) {
          ++refused;
          std::this_thread::sleep_for(50us);
        } else {
          return;
        }
      }
    });
  }
  for (auto& s : senders) s.join();
  CHECK(accepted == threads * each);
  for (;;) {
    const auto t = c.ask(probe::total{}).get();
    if (code(t) == rk::errc::mailbox_full) continue;
    CHECK(value(t).first == threads * each);
    break;
  }
}

TEST_CASE("asks from many threads to many actors: every answer is the asked actor's") {
  auto o = small();
  o.slots = 4;
  rk::system sys(o);
  std::vector<rk::actor_ref<probe::counter>> actors;
  for (std::uint64_t i = 0; i < 4; ++i) actors.push_back(value(sys.spawn<probe::counter>("c" + std::to_string(i), 1000 * i, 0ull)));
  std::atomic<int> wrong{0};
  std::vector<std::thread> askers;
  for (int t = 0; t < 4; ++t) {
    askers.emplace_back([&, t] {
      for (int i = 0; i < 100; ++i) {
        const auto who = static_cast<std::size_t>(t + i) % actors.size();
        const auto answer = actors[who].ask(probe::total{}, 30s).get();
        if (!answer || answer->first != 1000 * who) ++wrong;
      }
    });
  }
  for (auto& a : askers) a.join();
  CHECK(wrong == 0);
}

TEST_CASE("spawning and terminating from several threads at once") {
  auto o = small();
  o.slots = 3;
  rk::system sys(o);
  std::atomic<int> lived{0}, wrong{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 15; ++i) {
        auto c = sys.spawn<probe::counter>("c" + std::to_string(t), static_cast<std::uint64_t>(i), 0ull);
        if (!c || !c->ask(probe::add{1}, 30s).get() || c->ask(probe::total{}, 30s).get().value_or(probe::pair{}).first != static_cast<std::uint64_t>(i) + 1 ||
            !c->terminate(30s).get())
          ++wrong;
        ++lived;
      }
    });
  }
  for (auto& t : threads) t.join();
  CHECK(lived == 45);
  CHECK(wrong == 0);
}
