// SPDX-License-Identifier: Apache-2.0
#pragma once
// The same scheme as plain host code in double precision, written from the textbook's formula and not from the actor:
//   p+ = [(2 - λ²K) p + λ² Σ + (λβ(6 - K)/2 - 1) p-] / (1 + λβ(6 - K)/2),  K neighbours, Σ their sum.

#include "acoustics.hpp"

#include <functional>
#include <span>
#include <vector>

class reference_room {
 public:
  reference_room(const extents& size, double admittance);

  /// One step; `sample` is added to the next pressure at `source`.
  void step(const cell& source, double sample);
  double pressure(const cell& at) const { return now_[index(at)]; }
  /// The discrete energy of docs/design/room-energy.md.
  double energy() const;

 private:
  std::size_t index(const cell& c) const { return (std::size_t{c.z} * size_.ny + c.y) * size_.nx + c.x; }
  void row(std::uint32_t y, std::uint32_t z);
  double next(std::size_t at, int neighbours, double sum) const;

  extents size_;
  double admittance_;
  std::vector<double> now_, before_;
};

/// What a microphone hears of `source` in `steps` steps; the source is silent after its last sample. `progress` gets each step's number.
std::vector<double> reference_recording(const scene& s, double admittance, std::span<const float> source, std::size_t steps,
                                        const std::function<void(std::size_t)>& progress = {});

/// Sample `i` of the pulse of `length` samples that the actor's `inject` plays.
double reference_pulse(std::uint32_t i, std::uint32_t length);
