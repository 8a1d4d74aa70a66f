// SPDX-License-Identifier: Apache-2.0
#pragma once
// When the direct sound and the six first reflections reach the microphone of a rigid room, and when they should.
//
// In a room, pulses of this bandwidth overlap. So each arrival is measured alone: what the image-source method says of all
// other images, made from the waveform of a free-field run, is taken from the recording, and the rest is correlated
// with that waveform. A scheme that were wrong about any image would leave its mark in every measurement.

#include "correlation.hpp"
#include "image_sources.hpp"

#include <span>
#include <string>
#include <vector>

/// What a microphone hears of a pulse without walls, `distance` cells away, from the pulse's first sample on.
struct free_field {
  double distance;
  std::vector<double> waveform;
};

constexpr std::uint32_t pulse_length = 100;  // a band of 0.03 of the sampling rate

/// The box, source and microphone of a free-field run, and its steps: the walls are so far away that none is heard.
struct free_field_plan {
  scene where;
  std::size_t steps;
};
free_field_plan plan_free_field();

struct arrival {
  std::string name;  ///< "direct", or the wall's
  double distance;   ///< in cells
  double expected;   ///< samples after the source, by the image-source method
  double measured;
};

/// Steps after which the last first reflection has been heard to its end.
std::size_t steps_to_hear_first_reflections(const scene& s);

/// `recording` is what the rigid room's microphone heard of the pulse of the free-field run.
std::vector<arrival> measure_arrivals(const scene& s, std::span<const double> recording, const free_field& reference);
