// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grid carries waves faithfully up to about a fifth of the sampling rate. Above, they travel too slowly; and near half
// of it they ring for ever, for between two steps such a wave hardly moves any air at the walls.

#include <cstddef>
#include <span>
#include <vector>

constexpr std::size_t low_pass_delay = 16;  // samples

/// Without what lies above a fifth of the sampling rate, `low_pass_delay` samples later and twice as many longer.
std::vector<float> low_pass(std::span<const float> samples);

/// Without what lies below about 50 Hz at 16 kHz.
std::vector<float> high_pass(std::span<const float> samples);

/// The running sum, without what lies below about 10 Hz at 16 kHz: it forgets 0.4% of itself with every sample.
std::vector<float> leaky_sum(std::span<const float> samples);
