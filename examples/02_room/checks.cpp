// SPDX-License-Identifier: Apache-2.0
#include "checks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace {

template <class... Args>
std::string format(const char* text, Args... args) {
  char line[256];
  std::snprintf(line, sizeof line, text, args...);
  return line;
}

}  // namespace

check check_arrivals(std::span<const arrival> arrivals) {
  double worst = 0;
  std::string figures;
  for (const arrival& a : arrivals) {
    worst = std::max(worst, std::abs(a.measured - a.expected));
    figures += format("\n      %-8s %6.2f m   expected %7.2f   measured %7.2f   %+.2f", a.name.c_str(), a.distance * cell_width, a.expected,
                      a.measured, a.measured - a.expected);
  }
  return {arrivals.size() == 7 && worst <= arrival_tolerance, "direct sound and first reflections arrive when the image-source method says",
          format("off by at most %.2f samples (allowed: %g)", worst, arrival_tolerance) + figures};
}

check check_energy(std::string what, std::span<const double> energies, bool falls) {
  double lowest = energies.front(), growth = 0;
  for (const double e : energies) {
    growth = std::max(growth, e / lowest - 1);
    lowest = std::min(lowest, e);
  }
  const double change = energies.back() / energies.front() - 1;
  const bool passed = energies.front() > 0 && growth <= energy_tolerance && (!falls || change < 0);
  return {passed, std::move(what),
          format("grows by at most %.1e (allowed: %.0e), changes by %+.1e over %zu readings", growth, energy_tolerance, change, energies.size())};
}

check check_samples(std::string what, std::span<const float> heard, std::span<const double> reference) {
  double peak = 0, worst = 0;
  std::size_t where = 0;
  bool finite = heard.size() == reference.size() && !heard.empty();
  for (std::size_t i = 0; finite && i < heard.size(); ++i) {
    finite = std::isfinite(heard[i]);
    peak = std::max(peak, std::abs(reference[i]));
    if (const double off = std::abs(heard[i] - reference[i]); off > worst) {
      worst = off;
      where = i;
    }
  }
  return {finite && peak > 0 && worst <= sample_tolerance * peak, std::move(what),
          format("%zu samples, off by at most %.1e of the peak, at sample %zu (allowed: %.0e)", heard.size(), peak > 0 ? worst / peak : worst, where,
                 sample_tolerance)};
}
