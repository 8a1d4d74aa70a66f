// SPDX-License-Identifier: Apache-2.0
#include "filter.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace {

constexpr double cut = 0.2;  // of the sampling rate
constexpr std::size_t taps = 2 * low_pass_delay + 1;

// A sinc under a Blackman window, with a sum of 1.
std::array<double, taps> kernel() {
  std::array<double, taps> k{};
  double sum = 0;
  for (std::size_t i = 0; i < taps; ++i) {
    const double t = std::numbers::pi * (static_cast<double>(i) - low_pass_delay), phase = 2 * std::numbers::pi * (i + 1.0) / (taps + 1.0);
    const double sinc = i == low_pass_delay ? 2 * cut : std::sin(2 * cut * t) / t;
    sum += k[i] = sinc * (0.42 - 0.5 * std::cos(phase) + 0.08 * std::cos(2 * phase));
  }
  for (double& tap : k) tap /= sum;
  return k;
}

}  // namespace

std::vector<float> low_pass(std::span<const float> samples) {
  const auto k = kernel();
  std::vector<double> sums(samples.size() + taps - 1);
  for (std::size_t i = 0; i < samples.size(); ++i)
    for (std::size_t j = 0; j < taps; ++j) sums[i + j] += samples[i] * k[j];
  return {sums.begin(), sums.end()};
}

std::vector<float> high_pass(std::span<const float> samples) {
  std::vector<float> out(samples.size());
  double last = 0, kept = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    kept = samples[i] - last + 0.98 * kept;
    last = samples[i];
    out[i] = static_cast<float>(kept);
  }
  return out;
}

std::vector<float> leaky_sum(std::span<const float> samples) {
  std::vector<float> out(samples.size());
  double sum = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) out[i] = static_cast<float>(sum = samples[i] + 0.996 * sum);
  return out;
}
