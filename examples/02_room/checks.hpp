// SPDX-License-Identifier: Apache-2.0
#pragma once
// What has to be true of a run, with the figures that say so.

#include "arrivals.hpp"

#include <span>
#include <string>
#include <vector>

struct check {
  bool passed;
  std::string what;
  std::string figures;
};

constexpr double arrival_tolerance = 2;     // samples
constexpr double energy_tolerance = 1e-4;   // relative growth
constexpr double sample_tolerance = 5e-5;   // of the recording's peak

/// Every arrival within two samples of the image-source method.
check check_arrivals(std::span<const arrival> arrivals);

/// `energies` were read in this order, with silent sources. `falls`: and the last is below the first.
check check_energy(std::string what, std::span<const double> energies, bool falls);

/// Every sample of `heard` against double precision. A step's rounding errors are 2^-24 of the pressure, of random sign, and travel as sound
/// does: a few parts in a million of the peak in an absorbing room, and up to 2e-5 in a small rigid one, where they stay. Contraction
/// to FMA, which differs from compiler to compiler, changes which they are. A wrong cell, step or coefficient shows as 1e-2 and more.
check check_samples(std::string what, std::span<const float> heard, std::span<const double> reference);
