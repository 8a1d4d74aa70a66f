// SPDX-License-Identifier: Apache-2.0
#include "correlation.hpp"

#include <cmath>

namespace {

double correlate(std::span<const double> recording, std::span<const double> waveform, std::size_t lag) {
  double sum = 0;
  for (std::size_t i = 0; i < waveform.size() && i + lag < recording.size(); ++i) sum += waveform[i] * recording[i + lag];
  return sum;
}

// Lagrange's cubic through four samples, at -1, 0, 1 and 2.
double cubic(double a, double b, double c, double d, double t) {
  return -a * t * (t - 1) * (t - 2) / 6 + b * (t + 1) * (t - 1) * (t - 2) / 2 - c * (t + 1) * t * (t - 2) / 2 + d * (t + 1) * t * (t - 1) / 6;
}

}  // namespace

peak correlation_peak(std::span<const double> recording, std::span<const double> waveform, std::size_t last) {
  std::size_t best = 0;
  double highest = correlate(recording, waveform, 0);
  for (std::size_t lag = 1; lag <= last; ++lag)
    if (const double c = correlate(recording, waveform, lag); c > highest) {
      highest = c;
      best = lag;
    }
  double energy = 0;
  for (const double w : waveform) energy += w * w;
  if (best == 0 || best == last) return {static_cast<double>(best), highest / energy};
  const double left = correlate(recording, waveform, best - 1), right = correlate(recording, waveform, best + 1);
  const double vertex = (left - right) / (2 * (left - 2 * highest + right));
  return {static_cast<double>(best) + vertex, (highest - (left - right) * vertex / 4) / energy};
}

void add_delayed(std::vector<double>& to, std::span<const double> waveform, double lag, double amplitude) {
  const auto sample = [&](std::ptrdiff_t i) { return i < 0 || i >= std::ssize(waveform) ? 0.0 : waveform[static_cast<std::size_t>(i)]; };
  for (std::size_t i = 0; i < to.size(); ++i) {
    const double at = static_cast<double>(i) - lag, whole = std::floor(at);
    const auto j = static_cast<std::ptrdiff_t>(whole);
    to[i] += amplitude * cubic(sample(j - 1), sample(j), sample(j + 1), sample(j + 2), at - whole);
  }
}
