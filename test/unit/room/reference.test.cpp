// SPDX-License-Identifier: Apache-2.0
// The plain implementation that the actor is compared with: its energy is the proof that its walls are right.
#include "reference.hpp"

#include <catch2/catch.hpp>

namespace {

constexpr extents size{11, 8, 6};

reference_room excited(double absorption) {
  reference_room r(size, admittance(absorption));
  for (std::uint32_t i = 0; i < 30; ++i) r.step({3, 4, 2}, reference_pulse(i, 30));
  return r;
}

}  // namespace

TEST_CASE("rigid walls keep the discrete energy to double precision") {
  reference_room r = excited(0);
  const double energy = r.energy();
  REQUIRE(energy > 0);
  for (int i = 0; i < 2000; ++i) r.step({0, 0, 0}, 0);
  CHECK(r.energy() == Approx(energy).epsilon(1e-11));
}

TEST_CASE("absorbing walls take energy at every step") {
  reference_room r = excited(0.3);
  double energy = r.energy();
  for (int i = 0; i < 200; ++i) {
    r.step({0, 0, 0}, 0);
    REQUIRE(r.energy() < energy);
    energy = r.energy();
  }
}

TEST_CASE("the admittance of an absorption reflects the rest of the energy") {
  const double absorption = GENERATE(0.0, 0.4, 1.0), beta = admittance(absorption);
  const double reflected = (1 - beta) / (1 + beta);
  CHECK(reflected * reflected == Approx(1 - absorption));
}

TEST_CASE("a size is three lengths in metres") {
  const auto s = parse_size("2.6x2.1x1.8");
  REQUIRE(s);
  CHECK(s->nx == 70);
  CHECK(s->ny == 57);
  CHECK(s->nz == 48);
  for (const char* bad : {"", "2", "2x3", "2x3x", "2x3x4x5", "2x3x4m", "ax3x4", "-2x3x4", "0.1x3x4", "nanx3x4", "infx3x4", "2,5x3x4", "100x100x100"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_size(bad));
  }
}
