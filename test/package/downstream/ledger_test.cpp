// SPDX-License-Identifier: Apache-2.0
#include "ledger.actor.hpp"

#include <rk/testing/context.hpp>

#include <cstdlib>

void require(bool condition) {
  if (!condition) std::abort();
}

int main() {
  rk::testing::context ctx;
  ledger l;

  l.on(ctx, deposit{7, 12.5});
  require(ctx.error() == rk::errc::ok);
  require(l.on(ctx, balance{7}) == 12.5);

  l.on(ctx, deposit{5000, 1.0});
  require(ctx.error() == rk::errc::bad_message);
}
