// SPDX-License-Identifier: Apache-2.0
// The room actor as one thread runs it: were its step, its schedule of samples or a bound wrong, these would say so
// without a kernel.
#include "reference.hpp"

#include <catch2/catch.hpp>
#include <rk/testing/context.hpp>

namespace {

constexpr extents small{9, 7, 6};
constexpr cell speaker{2, 3, 1}, ear{7, 2, 4};

struct fixture {
  room r;
  std::vector<float> a, b;
  rk::testing::context ctx;

  explicit fixture(double absorption = 0)
      : r(small.nx, small.ny, small.nz, admittance(absorption), speaker, ear), a(small.cells()), b(small.cells()) {
    r.now.data = a.data();
    r.before.data = b.data();
  }
  std::vector<float> heard(std::uint64_t steps) {
    for (std::uint64_t i = 0; i < steps; ++i) ctx.run_step(r);
    std::vector<float> all;
    while (all.size() < steps) {
      const recording part = r.on(ctx, fetch_heard{all.size()});
      REQUIRE(part.count > 0);
      REQUIRE(part.first == all.size());
      all.insert(all.end(), part.values.begin(), part.values.begin() + part.count);
    }
    return all;
  }
  rk::errc refused_with() {
    const rk::errc e = ctx.error();
    ctx.end_event();
    return e;
  }
};

source_samples batch(std::initializer_list<float> values, cell at = speaker) {
  source_samples m{at, static_cast<std::uint32_t>(values.size()), {}};
  std::copy(values.begin(), values.end(), m.values.begin());
  return m;
}

}  // namespace

TEST_CASE("a room with absorbing walls computes what the textbook's formula says") {
  const double absorption = GENERATE(0.0, 0.3, 1.0);
  fixture f(absorption);
  REQUIRE(f.r.on(f.ctx, batch({1, -0.5, 0.25, -0.75})) == 4);
  const auto heard = f.heard(300);
  const std::vector<float> source{1, -0.5, 0.25, -0.75};
  const auto expected = reference_recording({small, speaker, ear}, admittance(absorption), source, heard.size());
  for (std::size_t i = 0; i < heard.size(); ++i) CHECK(heard[i] == Approx(expected[i]).margin(1e-5));
}

TEST_CASE("an injected pulse is the pulse of the reference") {
  fixture f;
  f.r.on(f.ctx, inject{speaker, 2, 20});
  const auto heard = f.heard(60);
  std::vector<float> source(20);
  for (std::uint32_t i = 0; i < 20; ++i) source[i] = static_cast<float>(2 * reference_pulse(i, 20));
  const auto expected = reference_recording({small, speaker, ear}, 0, source, heard.size());
  for (std::size_t i = 0; i < heard.size(); ++i) CHECK(heard[i] == Approx(expected[i]).margin(2e-6));
}

TEST_CASE("batches of samples follow each other, and a late one starts at the next step") {
  fixture f;
  CHECK(f.r.on(f.ctx, batch({1, 2})) == 2);
  CHECK(f.r.on(f.ctx, batch({3})) == 3);
  for (int i = 0; i < 10; ++i) f.ctx.run_step(f.r);
  CHECK(f.r.on(f.ctx, batch({4})) == 11);
}

TEST_CASE("the energy is that of the reference") {
  fixture f;
  reference_room reference(small, 0);
  f.r.on(f.ctx, inject{speaker, 1, 1});
  for (int i = 0; i < 40; ++i) {
    f.ctx.run_step(f.r);
    reference.step(speaker, i == 0 ? 1 : 0);
  }
  CHECK(f.r.on(f.ctx, measure_energy{}) == Approx(reference.energy()).epsilon(1e-6));
}

TEST_CASE("a row of pressures ends at the wall") {
  fixture f;
  f.r.on(f.ctx, inject{speaker, 1, 1});
  f.ctx.run_step(f.r);
  const pressure_row row = f.r.on(f.ctx, fetch_row{{1, speaker.y, speaker.z}});
  CHECK(row.count == small.nx - 1);
  CHECK(row.values[1] == 1);
  CHECK(row.values[0] == 0);
}

TEST_CASE("the microphone moves") {
  fixture f;
  f.r.on(f.ctx, listen_at{speaker});
  f.r.on(f.ctx, inject{speaker, 1, 1});
  CHECK(f.heard(2)[1] == 1);
}

TEST_CASE("cells outside, empty pulses and too many samples are refused") {
  fixture f;
  const cell outside = GENERATE(cell{9, 0, 0}, cell{0, 7, 0}, cell{0, 0, 6});
  f.r.on(f.ctx, inject{outside, 1, 1});
  CHECK(f.refused_with() == rk::errc::bad_message);
  f.r.on(f.ctx, listen_at{outside});
  CHECK(f.refused_with() == rk::errc::bad_message);
  f.r.on(f.ctx, fetch_row{outside});
  CHECK(f.refused_with() == rk::errc::bad_message);
  f.r.on(f.ctx, batch({1}, outside));
  CHECK(f.refused_with() == rk::errc::bad_message);
  f.r.on(f.ctx, inject{speaker, 1, 0});
  CHECK(f.refused_with() == rk::errc::bad_message);
  source_samples many = batch({1});
  many.count = 513;
  f.r.on(f.ctx, many);
  CHECK(f.refused_with() == rk::errc::bad_message);
}

TEST_CASE("a source that is too far ahead, and a second pulse, are told to wait") {
  fixture f;
  source_samples full = batch({});
  full.count = 512;
  for (std::uint32_t i = 0; i < room::ring / 512; ++i) CHECK(f.r.on(f.ctx, full) == 512 * (i + 1));
  f.r.on(f.ctx, batch({1}));
  CHECK(f.refused_with() == rk::errc::busy);
  f.r.on(f.ctx, inject{speaker, 1, 2});
  f.r.on(f.ctx, inject{speaker, 1, 2});
  CHECK(f.refused_with() == rk::errc::busy);
}

TEST_CASE("what was overwritten is not passed off as what was asked for") {
  fixture f;
  for (std::uint32_t i = 0; i < room::ring + 10; ++i) f.ctx.run_step(f.r);
  CHECK(f.r.on(f.ctx, fetch_heard{3}).first == 10);
  CHECK(f.r.on(f.ctx, fetch_heard{room::ring + 10}).count == 0);
}
