// SPDX-License-Identifier: Apache-2.0
// Every case of the generated files as a section of its own.
#include "Check.h"

#include <catch2/catch.hpp>

TEST_CASE("intrinsic") {
  for (const rk::test::Case &c : rk::test::cases()) {
    DYNAMIC_SECTION(c.name) {
      rk::test::Report report;
      c.run(report);
      for (const std::string &failure : report.failures) UNSCOPED_INFO(failure);
      CHECK(report.failures.empty());
      CHECK(report.checks > 0);
    }
  }
}
