// SPDX-License-Identifier: Apache-2.0
#include ACTOR_HEADER

#include <cstdio>

int main() {
  rk::system sys;
  auto actor = sys.spawn<ACTOR>("actor").value();
  std::printf("total %u\n", actor.ask(add{2}).get().value());
}
