// SPDX-License-Identifier: Apache-2.0
#include "arrivals.hpp"

#include <algorithm>

namespace {

constexpr std::uint32_t free_field_distance = 12;  // cells, along x
constexpr std::size_t margin = 4;                   // samples that dispersion may add to the pulse

bool is_first(const image_source& image) { return image.order <= 1; }

std::string name_of(const image_source& image) {
  const auto wall = std::find(image.walls.begin(), image.walls.end(), 1);
  return image.order == 0 ? "direct" : wall_names[static_cast<std::size_t>(wall - image.walls.begin())];
}

double longest_first(const scene& s) {
  // A first reflection is shorter than the way to the far wall and back.
  double longest = 0;
  for (const image_source& image : image_sources(s, 2.0 * (s.size.nx + s.size.ny + s.size.nz)))
    if (is_first(image)) longest = std::max(longest, image.distance);
  return longest;
}

}  // namespace

free_field_plan plan_free_field() {
  const auto steps = static_cast<std::size_t>(travel_time(free_field_distance)) + pulse_length + margin;
  // The nearest wall's echo travels 2 * half - distance: further than sound does in `steps`.
  const auto half = static_cast<std::uint32_t>((static_cast<double>(steps) / std::numbers::sqrt3 + free_field_distance) / 2) + 2;
  const extents size{2 * half, 2 * half, 2 * half};
  return {{size, {half, half, half}, {half + free_field_distance, half, half}}, steps};
}

std::size_t steps_to_hear_first_reflections(const scene& s) {
  return static_cast<std::size_t>(travel_time(longest_first(s))) + pulse_length + 2 * margin;
}

std::vector<arrival> measure_arrivals(const scene& s, std::span<const double> recording, const free_field& reference) {
  const std::vector<image_source> images = image_sources(s, static_cast<double>(recording.size()) / std::numbers::sqrt3);
  const auto add = [&](std::vector<double>& to, const image_source& image, double sign) {
    add_delayed(to, reference.waveform, travel_time(image.distance - reference.distance), sign * reference.distance / image.distance);
  };
  std::vector<double> rest(recording.begin(), recording.end());
  for (const image_source& image : images) add(rest, image, -1);

  std::vector<arrival> arrivals;
  const auto last = static_cast<std::size_t>(travel_time(longest_first(s))) + 2 * margin;
  for (const image_source& image : images) {
    if (!is_first(image)) continue;
    std::vector<double> alone = rest;
    add(alone, image, 1);
    const peak found = correlation_peak(alone, reference.waveform, last);
    arrivals.push_back({name_of(image), image.distance, travel_time(image.distance), found.lag + travel_time(reference.distance)});
  }
  return arrivals;
}
