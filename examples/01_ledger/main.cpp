// SPDX-License-Identifier: Apache-2.0
// Books the deposits of a CSV file on a ledger that lives in a running kernel, and checks every balance.
#include "csv.hpp"
#include "ledger.actor.rk.hpp"

#include <rk/retry.hpp>
#include <rk/system.hpp>

#include <chrono>
#include <cstdio>
#include <map>

using namespace std::chrono_literals;

namespace {

int fail(const std::string& why) {
  std::fprintf(stderr, "01_ledger: %s\n", why.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 || std::string_view(argv[1]).starts_with("-")) {
    std::fprintf(stderr, "usage: 01_ledger DEPOSITS.csv\n\nBooks rows of 'account,amount' on a GPU-resident ledger and prints each balance.\n");
    return argc == 2 && std::string_view(argv[1]) == "--help" ? 0 : 2;
  }
  const auto deposits = read_deposits(argv[1]);
  if (!deposits) return fail(deposits.error());

  rk::system sys;  // CUDA if a GPU is there, else the CPU
  auto spawned = sys.spawn<ledger>("ledger/0");
  if (!spawned) return fail(spawned.error().message());
  const rk::actor_ref<ledger> book = *spawned;

  std::map<std::uint32_t, double> expected;
  for (const deposit& d : *deposits) {
    const auto sent = rk::retry_while_full([&] { return book.tell(d); });
    if (!sent) return fail(sent.error().message());
    expected[static_cast<std::uint32_t>(d.account)] += d.amount;
  }

  std::printf("%zu deposits on %s (%s)\n", deposits->size(), sys.info().device.c_str(), sys.info().backend.c_str());
  int wrong = 0;
  for (const auto& [account, amount] : expected) {
    const auto answer = rk::retry_while_full([&] { return book.ask(balance{account}, 5s).get(); });
    if (!answer) return fail(answer.error().message());
    const bool right = *answer == amount;  // the ledger adds in the order of arrival, as the loop above does
    wrong += !right;
    std::printf("account %4u  %12.2f%s\n", account, *answer, right ? "" : "  WRONG");
  }
  return wrong == 0 ? 0 : fail(std::to_string(wrong) + " balances are wrong");
}
