// SPDX-License-Identifier: Apache-2.0
#pragma once
// The host's side of one room actor: keeps steps, samples and recordings flowing while the kernel runs.

#include "acoustics.hpp"
#include "progress.hpp"
#include "round_trips.hpp"

#include <rk/system.hpp>

#include <span>
#include <string>
#include <vector>

class simulation {
 public:
  /// Spawns the actor. `system` outlives the simulation; the actor ends with it.
  static rk::expected<simulation> start(rk::system& system, const std::string& name, const scene& where, double admittance);
  simulation(simulation&&) = default;
  simulation& operator=(simulation&&) = default;
  ~simulation();

  rk::expected<void> inject(float amplitude, std::uint32_t length);

  /// Runs `steps` steps while `source` plays, and returns what the microphone hears: one sample a step. Samples go in and recordings
  /// come out while the steps run; `trips`, where it is given, gets the round trips of the commands that met a running step.
  rk::expected<std::vector<float>> run(std::uint64_t steps, std::span<const float> source = {}, progress_bar* bar = nullptr,
                                       round_trips* trips = nullptr);

  rk::expected<double> energy();
  /// The pressures of the plane `z`, x fastest.
  rk::expected<std::vector<float>> slice(std::uint32_t z);

 private:
  simulation(rk::actor_ref<room> actor, const scene& where) : actor_(std::move(actor)), where_(where) {}
  rk::actor_ref<room> actor_;
  scene where_;
  std::uint64_t done_ = 0;
};
