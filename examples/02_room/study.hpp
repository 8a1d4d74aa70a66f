// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the program does with a room: four runs, their files and their checks.

#include "checks.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "round_trips.hpp"

#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

struct findings {
  std::vector<check> checks;
  std::vector<std::filesystem::path> files;
  round_trips trips;         ///< of the run that plays the recording
  std::uint64_t steps = 0;   ///< of that run
  double seconds = 0;        ///< that it took
};

scene scene_of(const extents& size);

/// The field memory that the largest of the runs needs.
std::size_t field_bytes(const scene& s);

/// `sound` is the recording at `sample_rate`. An error says which run failed and why; files that are complete by then stay.
tl::expected<findings, std::string> study(rk::system& system, const options& o, std::span<const float> sound, progress_bar& bar);
