// SPDX-License-Identifier: Apache-2.0
#pragma once
// The image-source method (J. B. Allen and D. A. Berkley, "Image method for efficiently simulating small-room acoustics",
// J. Acoust. Soc. Am. 65(4), 1979) for rigid walls half a cell outside the outermost cells.

#include "acoustics.hpp"

#include <vector>

/// One way of the sound from the source to the microphone.
struct image_source {
  double distance;           ///< in cells
  int order;                 ///< walls that it meets
  std::array<int, 6> walls;  ///< how often each, in the order of `wall_names`
};

constexpr std::array<const char*, 6> wall_names{"west", "east", "south", "north", "floor", "ceiling"};

/// All ways that are at most `max_distance` cells long, the shortest first.
std::vector<image_source> image_sources(const scene& s, double max_distance);

/// Samples that sound takes for `cells` cells.
constexpr double travel_time(double cells) { return cells * std::numbers::sqrt3; }
