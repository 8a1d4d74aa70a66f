// SPDX-License-Identifier: Apache-2.0
// 02_room's own checks on the GPU, without its files: arrivals against the image-source method, the scheme's energy, and
// every sample against plain C++ in double precision, with the example's tolerances.
#include "arrivals.hpp"
#include "checks.hpp"
#include "gpu_test.hpp"
#include "reference.hpp"
#include "room.actor.rk.hpp"
#include "simulation.hpp"

#include <algorithm>
#include <vector>

namespace gpu {
namespace {

outcome first_failure(const std::vector<check>& checks) {
  for (const check& c : checks)
    if (!c.passed) return c.what + ": " + c.figures;
  return {};
}

std::vector<float> pulse() {
  std::vector<float> samples(pulse_length);
  for (std::uint32_t i = 0; i < pulse_length; ++i) samples[i] = static_cast<float>(reference_pulse(i, pulse_length));
  return samples;
}

}  // namespace

outcome room_simulation() {
  const extents size{48, 40, 32};
  const scene where{size, size.at(0.27, 0.35, 0.42), size.at(0.78, 0.7, 0.62)};
  const free_field_plan plan = plan_free_field();
  rk::system_options options = options_on_gpu();
  options.field_arena_bytes = 2 * sizeof(float) * std::max(size.cells(), plan.where.size.cells()) + 4096;
  rk::system sys(options);
  GPU_REQUIRE(sys.status(), sys.status().error().message());
  std::vector<check> checks;

  free_field reference{distance(plan.where.source, plan.where.microphone), {}};
  {
    auto field = simulation::start(sys, "free field", plan.where, 0);
    GPU_REQUIRE(field, field.error().message());
    GPU_REQUIRE(field->inject(1, pulse_length));
    const auto heard = field->run(plan.steps);
    GPU_REQUIRE(heard, heard.error().message());
    reference.waveform.assign(heard->begin(), heard->end());
  }
  for (const double absorption : {0.0, 0.3}) {
    auto room = simulation::start(sys, "room", where, admittance(absorption));
    GPU_REQUIRE(room, room.error().message());
    GPU_REQUIRE(room->inject(1, pulse_length));
    auto heard = room->run(steps_to_hear_first_reflections(where));
    GPU_REQUIRE(heard, heard.error().message());
    if (absorption == 0)
      checks.push_back(check_arrivals(measure_arrivals(where, std::vector<double>(heard->begin(), heard->end()), reference)));
    std::vector<double> energies;
    for (int i = 0; i < 20; ++i) {
      const auto more = room->run(50);
      GPU_REQUIRE(more, more.error().message());
      heard->insert(heard->end(), more->begin(), more->end());
      const auto energy = room->energy();
      GPU_REQUIRE(energy, energy.error().message());
      energies.push_back(*energy);
    }
    checks.push_back(check_energy(absorption == 0 ? "rigid walls keep the energy" : "absorbing walls take energy", energies, absorption != 0));
    checks.push_back(check_samples("every sample is what plain C++ computes", *heard,
                                   reference_recording(where, admittance(absorption), pulse(), heard->size())));
  }
  return first_failure(checks);
}

}  // namespace gpu
