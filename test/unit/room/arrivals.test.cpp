// SPDX-License-Identifier: Apache-2.0
// Image sources, and how arrivals are found in a recording. The last test is the one that matters: a room whose wall
// stands elsewhere must be noticed.
#include "arrivals.hpp"
#include "reference.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

constexpr extents size{40, 32, 28};
constexpr scene where{size, {10, 11, 12}, {30, 22, 17}};

std::vector<float> pulse() {
  std::vector<float> samples(pulse_length);
  for (std::uint32_t i = 0; i < pulse_length; ++i) samples[i] = static_cast<float>(reference_pulse(i, pulse_length));
  return samples;
}

const free_field& reference() {
  static const free_field field = [] {
    const free_field_plan plan = plan_free_field();
    return free_field{distance(plan.where.source, plan.where.microphone), reference_recording(plan.where, 0, pulse(), plan.steps)};
  }();
  return field;
}

double worst(const std::vector<arrival>& arrivals) {
  double off = 0;
  for (const arrival& a : arrivals) off = std::max(off, std::abs(a.measured - a.expected));
  return off;
}

}  // namespace

TEST_CASE("image sources lie behind the walls, half a cell outside") {
  const auto images = image_sources(where, 80);
  REQUIRE(images.front().order == 0);
  CHECK(images.front().distance == Approx(std::hypot(20.0, 11.0, 5.0)));
  const auto only = [&](std::size_t wall) {
    const auto found = std::find_if(images.begin(), images.end(), [&](const auto& i) { return i.order == 1 && i.walls[wall] == 1; });
    REQUIRE(found != images.end());
    return found->distance;
  };
  CHECK(only(0) == Approx(std::hypot(10.0 + 30 + 1, 11.0, 5.0)));
  CHECK(only(1) == Approx(std::hypot(2 * 40 - 1 - 10.0 - 30, 11.0, 5.0)));
  CHECK(only(4) == Approx(std::hypot(20.0, 11.0, 12.0 + 17 + 1)));
  CHECK(only(5) == Approx(std::hypot(20.0, 11.0, 2 * 28 - 1 - 12.0 - 17)));
}

TEST_CASE("there are as many images as the sphere holds rooms") {
  const double radius = 400;
  const double expected = 4.0 / 3 * std::numbers::pi * radius * radius * radius / static_cast<double>(size.cells());
  CHECK(static_cast<double>(image_sources(where, radius).size()) == Approx(expected).epsilon(0.02));
}

TEST_CASE("the correlation peak finds a fraction of a sample") {
  const double lag = GENERATE(3.0, 17.25, 40.5, 61.9);
  std::vector<double> wave(100), recording(220);
  for (std::uint32_t i = 0; i < 100; ++i) wave[i] = reference_pulse(i, 100);
  add_delayed(recording, wave, lag, 0.7);
  const peak found = correlation_peak(recording, wave, 110);
  CHECK(found.lag == Approx(lag).margin(0.02));
  CHECK(found.height == Approx(0.7).epsilon(0.001));
}

TEST_CASE("the free-field run hears no wall") {
  // A box that is larger by 20 cells on each side gives the same waveform, but for the little that runs ahead of a wave
  // on a grid: an echo itself would be a sixth of it.
  const free_field_plan plan = plan_free_field();
  scene larger = plan.where;
  larger.size = {plan.where.size.nx + 40, plan.where.size.ny + 40, plan.where.size.nz + 40};
  for (cell* c : {&larger.source, &larger.microphone}) *c = {c->x + 20, c->y + 20, c->z + 20};
  const auto heard = reference_recording(larger, 0, pulse(), plan.steps);
  double off = 0, peak = 0;
  for (std::size_t i = 0; i < heard.size(); ++i) {
    off = std::max(off, std::abs(heard[i] - reference().waveform[i]));
    peak = std::max(peak, std::abs(heard[i]));
  }
  CHECK(off < 0.002 * peak);
}

TEST_CASE("the reference room's arrivals are the image-source method's") {
  const auto heard = reference_recording(where, 0, pulse(), steps_to_hear_first_reflections(where));
  const auto arrivals = measure_arrivals(where, heard, reference());
  CHECK(arrivals.size() == 7);
  CHECK(worst(arrivals) < 0.5);
}

TEST_CASE("a wall that stands three cells off, or a late source, is noticed") {
  const std::size_t steps = steps_to_hear_first_reflections(where);
  scene wrong = where;
  wrong.size.nx += 3;
  CHECK(worst(measure_arrivals(where, reference_recording(wrong, 0, pulse(), steps), reference())) > 2);
  std::vector<float> late(3);
  for (const float s : pulse()) late.push_back(s);
  CHECK(worst(measure_arrivals(where, reference_recording(where, 0, late, steps), reference())) > 2);
}
