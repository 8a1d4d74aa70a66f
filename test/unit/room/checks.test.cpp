// SPDX-License-Identifier: Apache-2.0
// A check that cannot fail proves nothing: each is given figures just inside and just outside of what it allows.
#include "checks.hpp"

#include <catch2/catch.hpp>

#include <limits>

TEST_CASE("energy may not grow, and has to fall where walls absorb") {
  const auto passes = [](std::vector<double> e, bool falls) { return check_energy("", e, falls).passed; };
  CHECK(passes({1, 1 + 5e-5, 1}, false));
  CHECK_FALSE(passes({1, 1 + 2e-4, 1}, false));
  CHECK_FALSE(passes({1, 0.5, 0.6}, true));
  CHECK(passes({1, 0.9, 0.8}, true));
  CHECK_FALSE(passes({1, 1, 1}, true));
  CHECK_FALSE(passes({0, 0, 0}, false));
}

TEST_CASE("samples are compared with the recording's peak") {
  const std::vector<double> reference{0, 1, -2, 0.5};
  const auto passes = [&](std::vector<float> heard) { return check_samples("", heard, reference).passed; };
  CHECK(passes({0, 1, -2, 0.5f}));
  CHECK(passes({0, 1.00008f, -2, 0.5f}));
  CHECK_FALSE(passes({0, 1, -2, 0.5002f}));
  CHECK_FALSE(passes({0, 1, -2}));
  CHECK_FALSE(passes({0, 1, -2, std::numeric_limits<float>::quiet_NaN()}));
  CHECK_FALSE(check_samples("", std::vector<float>(4), std::vector<double>(4)).passed);
}

TEST_CASE("all seven arrivals have to be within two samples") {
  std::vector<arrival> arrivals(7, {"wall", 50, 86.6, 87.0});
  CHECK(check_arrivals(arrivals).passed);
  arrivals[3].measured = 89;
  CHECK_FALSE(check_arrivals(arrivals).passed);
  arrivals.resize(3);
  CHECK_FALSE(check_arrivals(arrivals).passed);
}
