// SPDX-License-Identifier: Apache-2.0
// 01_ledger on the GPU: deposits from its CSV's range, and one ledger a slot.
#include "gpu_test.hpp"
#include "ledger.actor.rk.hpp"

#include <rk/retry.hpp>

#include <random>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace gpu {

outcome bank() {
  rk::system sys(options_on_gpu());
  GPU_REQUIRE(sys.status(), sys.status().error().message());
  auto book = sys.spawn<ledger>("ledger");
  GPU_REQUIRE(book, book.error().message());
  std::mt19937 random(1);
  std::vector<double> expected(1024);
  for (int i = 0; i < 20000; ++i) {
    const deposit d{static_cast<std::uint32_t>(random() % 1024), static_cast<double>(random() % 100000) / 100};
    const auto sent = rk::retry_while_full([&] { return book->tell(d); });
    GPU_REQUIRE(sent, sent.error().message());
    expected[d.account] += d.amount;
  }
  for (std::uint32_t account = 0; account < 1024; ++account) {
    const auto answer = rk::retry_while_full([&] { return book->ask(balance{account}, 5s).get(); });
    GPU_REQUIRE(answer, answer.error().message());
    GPU_REQUIRE(*answer == expected[account], "account " + std::to_string(account));  // added in the same order: to the bit
  }
  const auto bad = rk::retry_while_full([&] { return book->tell(deposit{1u << 20, 1.0}); });
  GPU_REQUIRE(bad, bad.error().message());
  GPU_REQUIRE(rk::retry_while_full([&] { return book->ask(balance{0}, 5s).get(); }));  // the letter is dead by now
  for (int i = 0; i < 1000; ++i) {
    const auto letters = sys.dead_letters();
    if (!letters.empty()) {
      GPU_REQUIRE(letters[0].code == rk::errc::bad_message);
      return {};
    }
    std::this_thread::sleep_for(1ms);
  }
  return "the deposit to no account made no dead letter";
}

outcome many_ledgers() {
  rk::system_options options = options_on_gpu();
  options.slots = 64;
  rk::system sys(options);
  GPU_REQUIRE(sys.status(), sys.status().error().message());
  std::vector<rk::actor_ref<ledger>> books;
  for (std::uint32_t i = 0; i < 64; ++i) {
    auto book = sys.spawn<ledger>("ledger/" + std::to_string(i));
    GPU_REQUIRE(book, book.error().message());
    books.push_back(*book);
  }
  for (std::uint32_t round = 0; round < 100; ++round)
    for (std::uint32_t i = 0; i < 64; ++i) {
      const auto sent = rk::retry_while_full([&] { return books[i].tell(deposit{round, 1.0 + i}); });
      GPU_REQUIRE(sent, sent.error().message());
    }
  for (std::uint32_t i = 0; i < 64; ++i)
    for (const std::uint32_t account : {0u, 99u}) {
      const auto answer = books[i].ask(balance{account}, 5s).get();
      GPU_REQUIRE(answer, answer.error().message());
      GPU_REQUIRE(*answer == 1.0 + i);
    }
  // A slot is used again, and the old reference is not.
  const auto ended = books[3].terminate(5s).get();
  GPU_REQUIRE(ended, ended.error().message());
  auto next = sys.spawn<ledger>("ledger/next");
  GPU_REQUIRE(next, next.error().message());
  GPU_REQUIRE(!books[3].ask(balance{0}, 1s).get());
  const auto fresh = next->ask(balance{0}, 5s).get();
  GPU_REQUIRE(fresh, fresh.error().message());
  GPU_REQUIRE(*fresh == 0);
  return {};
}

}  // namespace gpu
