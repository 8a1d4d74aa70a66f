// SPDX-License-Identifier: Apache-2.0
#include "study.hpp"

#include "filter.hpp"
#include "png.hpp"
#include "reference.hpp"
#include "simulation.hpp"
#include "wav.hpp"

#include <numbers>
#include <utility>

namespace {

constexpr int energy_readings = 20;
constexpr std::uint64_t steps_between_readings = 50;
constexpr double impulse_response_seconds = 0.25;

using failure = tl::unexpected<std::string>;

failure because(const char* run, const rk::error& why) { return failure(std::string(run) + ": " + why.message()); }

std::vector<float> pulse() {
  std::vector<float> samples(pulse_length);
  for (std::uint32_t i = 0; i < pulse_length; ++i) samples[i] = static_cast<float>(reference_pulse(i, pulse_length));
  return samples;
}

std::vector<double> in_double(std::span<const float> samples) { return {samples.begin(), samples.end()}; }

// Reads the energy while the source is silent; what the microphone hears meanwhile is appended to `heard`.
rk::expected<std::vector<double>> watch_energy(simulation& room, std::vector<float>& heard) {
  std::vector<double> energies;
  for (int i = 0; i < energy_readings; ++i) {
    const auto more = room.run(steps_between_readings);
    if (!more) return rk::unexpected<rk::error>(more.error());
    heard.insert(heard.end(), more->begin(), more->end());
    const auto energy = room.energy();
    if (!energy) return rk::unexpected<rk::error>(energy.error());
    energies.push_back(*energy);
  }
  return energies;
}

class runs {
 public:
  runs(rk::system& system, const options& o, progress_bar& bar) : system_(system), options_(o), bar_(bar), scene_(scene_of(o.size)) {}

  tl::expected<free_field, std::string> without_walls() {
    const free_field_plan plan = plan_free_field();
    bar_.begin("a pulse without walls", plan.steps);
    auto room = simulation::start(system_, "free field", plan.where, 0);
    if (!room) return because("free field", room.error());
    if (auto injected = room->inject(1, pulse_length); !injected) return because("free field", injected.error());
    const auto heard = room->run(plan.steps, {}, &bar_);
    if (!heard) return because("free field", heard.error());
    return free_field{distance(plan.where.source, plan.where.microphone), in_double(*heard)};
  }

  tl::expected<void, std::string> with_rigid_walls(const free_field& reference) {
    const std::size_t steps = steps_to_hear_first_reflections(scene_);
    bar_.begin("a pulse between rigid walls", steps);
    auto room = simulation::start(system_, "rigid room", scene_, 0);
    if (!room) return because("rigid room", room.error());
    if (auto injected = room->inject(1, pulse_length); !injected) return because("rigid room", injected.error());
    auto heard = room->run(steps, {}, &bar_);
    if (!heard) return because("rigid room", heard.error());
    found.checks.push_back(check_arrivals(measure_arrivals(scene_, in_double(*heard), reference)));
    const auto energies = watch_energy(*room, *heard);
    if (!energies) return because("rigid room", energies.error());
    found.checks.push_back(check_energy("rigid walls keep the energy", *energies, false));
    compare("a pulse between rigid walls is what plain C++ computes", *heard, 0, pulse());
    return {};
  }

  // An impulse, low-passed, is played as its difference and summed up again on the host: by itself it would leave a pressure
  // behind that no wall absorbs. The picture is taken when the first wave is on its way back from the nearest walls.
  tl::expected<void, std::string> impulse_response() {
    const auto steps = static_cast<std::uint64_t>(std::min(options_.seconds, impulse_response_seconds) * sample_rate);
    const auto until_picture = std::min(steps, static_cast<std::uint64_t>(travel_time(0.6 * std::min(scene_.size.nx, scene_.size.ny))) + low_pass_delay);
    bar_.begin("impulse response", steps);
    auto room = simulation::start(system_, "impulse response", scene_, admittance(options_.absorption));
    if (!room) return because("impulse response", room.error());
    const std::vector<float> impulse = low_pass(std::vector<float>{1, -1});
    auto heard = room->run(until_picture, impulse, &bar_);
    if (!heard) return because("impulse response", heard.error());
    const auto plane = room->slice(scene_.source.z);
    if (!plane) return because("impulse response", plane.error());
    const auto rest = room->run(steps - until_picture, {}, &bar_);
    if (!rest) return because("impulse response", rest.error());
    heard->insert(heard->end(), rest->begin(), rest->end());
    compare("the impulse response is what plain C++ computes", *heard, admittance(options_.absorption), impulse);

    const auto picture = options_.out / "pressure.png", response = options_.out / "impulse_response.wav";
    if (auto written = write_pressure_png(picture, *plane, scene_.size.nx, scene_.size.ny); !written) return failure(written.error());
    const auto whole = leaky_sum(*heard);
    if (auto written = write_wav(response, std::span(whole).subspan(low_pass_delay), sample_rate, 0); !written) return failure(written.error());
    found.files.insert(found.files.end(), {response, picture});
    return {};
  }

  tl::expected<void, std::string> recording(std::span<const float> sound) {
    const auto steps = static_cast<std::uint64_t>(options_.seconds * sample_rate);
    const std::vector<float> source = as_source(sound, steps);
    bar_.begin("the recording", steps);
    auto room = simulation::start(system_, "room", scene_, admittance(options_.absorption));
    if (!room) return because("recording", room.error());
    const auto begin = std::chrono::steady_clock::now();
    auto heard = room->run(steps, source, &bar_, &found.trips);
    if (!heard) return because("recording", heard.error());
    found.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    found.steps = steps;
    const auto microphone = options_.out / "microphone.wav";
    if (auto written = write_wav(microphone, *heard, sample_rate, 0.9f); !written) return failure(written.error());
    found.files.push_back(microphone);

    const auto energies = watch_energy(*room, *heard);
    if (!energies) return because("recording", energies.error());
    found.checks.push_back(check_energy("absorbing walls take energy", *energies, true));
    compare("the recording in the room is what plain C++ computes", *heard, admittance(options_.absorption), source);
    return {};
  }

  findings found;

 private:
  void compare(const char* what, std::span<const float> heard, double admittance, std::span<const float> source) {
    bar_.begin("plain C++ computes the same", heard.size());
    const auto reference = reference_recording(scene_, admittance, source, heard.size(), [&](std::size_t step) { bar_.show(step); });
    found.checks.push_back(check_samples(what, heard, reference));
  }

  rk::system& system_;
  const options& options_;
  progress_bar& bar_;
  scene scene_;
};

}  // namespace

// No two images are at the same distance, in rooms of usual proportions.
scene scene_of(const extents& size) { return {size, size.at(0.27, 0.35, 0.42), size.at(0.78, 0.7, 0.62)}; }

std::size_t field_bytes(const scene& s) {
  return 2 * sizeof(float) * static_cast<std::size_t>(std::max(s.size.cells(), plan_free_field().where.size.cells())) + 4096;
}

tl::expected<findings, std::string> study(rk::system& system, const options& o, std::span<const float> sound, progress_bar& bar) {
  runs all(system, o, bar);
  const auto reference = all.without_walls();
  if (!reference) return failure(reference.error());
  const auto done = all.with_rigid_walls(*reference).and_then([&] { return all.impulse_response(); }).and_then([&] { return all.recording(sound); });
  bar.end();
  if (!done) return failure(done.error());
  return std::move(all.found);
}
