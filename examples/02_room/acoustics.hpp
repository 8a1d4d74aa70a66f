// SPDX-License-Identifier: Apache-2.0
#pragma once
// From metres to cells. The sampling rate fixes the grid: at the Courant number 1/sqrt(3), the largest that is stable and the
// one with the least dispersion, a cell is c * sqrt(3) / rate wide.

#include "room.actor.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <tl/expected.hpp>

constexpr double sample_rate = 16000;   // Hz; one step is one sample
constexpr double speed_of_sound = 343;  // m/s
constexpr double cell_width = speed_of_sound * std::numbers::sqrt3 / sample_rate;
constexpr std::uint64_t max_cells = 100'000'000;

struct extents {
  std::uint32_t nx, ny, nz;

  std::uint64_t cells() const { return std::uint64_t{nx} * ny * nz; }
  cell at(double x, double y, double z) const {
    const auto index = [](double f, std::uint32_t n) { return std::min(n - 1, static_cast<std::uint32_t>(f * n)); };
    return {index(x, nx), index(y, ny), index(z, nz)};
  }
};

/// What the program simulates; fixed for a run.
struct scene {
  extents size;
  cell source, microphone;
};

/// "LxWxH" in metres, to whole cells. The error says what is wrong with the text.
tl::expected<extents, std::string> parse_size(const std::string& text);

/// The specific admittance of a wall that absorbs the part `absorption` of what meets it head-on.
inline double admittance(double absorption) {
  const double reflection = std::sqrt(1 - absorption);
  return (1 - reflection) / (1 + reflection);
}

/// Between two cells' centres, in cells.
inline double distance(const cell& a, const cell& b) {
  return std::hypot(double(a.x) - b.x, double(a.y) - b.y, double(a.z) - b.z);
}
