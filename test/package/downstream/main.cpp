// SPDX-License-Identifier: Apache-2.0
#include "ledger.actor.rk.hpp"

#include <cstdio>

using namespace std::chrono_literals;

int main() {
  rk::system sys;
  auto l = sys.spawn<ledger>("ledger/0").value();
  l.tell(deposit{7, 12.5}).value();
  l.tell(deposit{7, 0.25}).value();
  double b = l.ask(balance{7}, 10s).get().value();
  std::printf("balance %.2f\n", b);
}
