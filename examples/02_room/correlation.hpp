// SPDX-License-Identifier: Apache-2.0
#pragma once
// When a known waveform arrives in a recording.

#include <span>
#include <vector>

struct peak {
  double lag;     ///< samples, a fraction too: the vertex of the parabola through the largest correlation and its neighbours
  double height;  ///< the waveform's amplitude in the recording
};

/// The lag in [0, last] at which `recording` correlates best with `waveform`.
peak correlation_peak(std::span<const double> recording, std::span<const double> waveform, std::size_t last);

/// Adds `waveform`, `lag` samples later and times `amplitude`, to `to`. Between samples it is a cubic: for band-limited waveforms.
void add_delayed(std::vector<double>& to, std::span<const double> waveform, double lag, double amplitude);
