// SPDX-License-Identifier: Apache-2.0
#include "simulation.hpp"

#include "room.actor.rk.hpp"

#include <deque>
#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 120s;       // a big room on a small machine takes a while for a step
constexpr std::uint64_t chunk = 256;  // steps of one RUN_STEPS
constexpr std::uint64_t ahead = 4;    // chunks that are asked for and not yet heard; an actor takes 8
constexpr std::chrono::microseconds longest_pause = 20ms;
static_assert((ahead + 1) * chunk <= room::ring && chunk <= std::tuple_size_v<decltype(source_samples::values)>);

// Asks, waits, and notes how long it took if steps were still outstanding when the answer came.
template <class Ask>
auto timed(round_trips* trips, const std::deque<rk::future<rk::progress>>& runs, const char* command, Ask ask) {
  const auto begin = round_trips::clock::now();
  auto answer = ask().get();
  const auto took = round_trips::clock::now() - begin;
  if (trips != nullptr && !runs.empty() && !runs.back().ready()) trips->add(command, took);
  return answer;
}

}  // namespace

rk::expected<simulation> simulation::start(rk::system& system, const std::string& name, const scene& where, double admittance) {
  auto actor = system.spawn<room>(name, where.size.nx, where.size.ny, where.size.nz, admittance, where.source, where.microphone);
  if (!actor) return rk::unexpected<rk::error>(std::move(actor.error()));
  return simulation(std::move(*actor), where);
}

simulation::~simulation() {
  if (actor_) (void)actor_.terminate(patience).get();  // the system reports what keeps it from ending
}

rk::expected<void> simulation::inject(float amplitude, std::uint32_t length) {
  return actor_.ask(::inject{where_.source, amplitude, length}, patience).get();
}

rk::expected<double> simulation::energy() { return actor_.ask(measure_energy{}, patience).get(); }

rk::expected<std::vector<float>> simulation::run(std::uint64_t steps, std::span<const float> source, progress_bar* bar, round_trips* trips) {
  std::vector<float> heard;
  heard.reserve(steps);
  std::deque<rk::future<rk::progress>> runs;
  std::uint64_t requested = 0, fetches = 0;
  std::chrono::microseconds pause{};
  while (heard.size() < steps) {
    while (requested < steps && requested + chunk <= heard.size() + ahead * chunk) {
      const std::uint64_t count = std::min(chunk, steps - requested);
      if (requested < source.size()) {
        source_samples batch{where_.source, static_cast<std::uint32_t>(std::min<std::uint64_t>(count, source.size() - requested)), {}};
        std::copy_n(source.begin() + static_cast<std::ptrdiff_t>(requested), batch.count, batch.values.begin());
        const auto scheduled = timed(trips, runs, "source samples", [&] { return actor_.ask(batch, patience); });
        if (!scheduled) return rk::unexpected<rk::error>(scheduled.error());
        if (*scheduled != done_ + requested + batch.count) return rk::fail(rk::errc::actor_failed, actor_.name(), "the source fell behind the steps");
      }
      runs.push_back(actor_.run_steps(count));
      requested += count;
    }
    const std::uint64_t next = done_ + heard.size();
    const auto r = timed(trips, runs, "fetch what is heard", [&] { return actor_.ask(fetch_heard{next}, patience); });
    if (!r) return rk::unexpected<rk::error>(r.error());
    if (r->first != next) return rk::fail(rk::errc::actor_failed, actor_.name(), "samples were overwritten before they were fetched");
    heard.insert(heard.end(), r->values.begin(), r->values.begin() + std::min<std::ptrdiff_t>(r->count, static_cast<std::ptrdiff_t>(steps - heard.size())));
    if (bar != nullptr) bar->show(heard.size());
    if (++fetches % 4 == 0) {
      const auto progress = timed(trips, runs, "get progress", [&] { return actor_.get_progress(patience); });
      if (!progress) return rk::unexpected<rk::error>(progress.error());
    }
    while (!runs.empty() && runs.front().ready()) {
      if (auto ended = runs.front().get(); !ended) return rk::unexpected<rk::error>(ended.error());
      runs.pop_front();
    }
    // A command costs the room a turn: ask when there is about a whole answer to be had.
    pause = r->count == r->values.size() ? pause / 2 : r->count < r->values.size() / 2 ? std::min(2 * pause + 10us, longest_pause) : pause;
    if (heard.size() < steps) std::this_thread::sleep_for(pause);
  }
  for (auto& outstanding : runs)
    if (auto ended = outstanding.get(); !ended) return rk::unexpected<rk::error>(ended.error());
  done_ += steps;
  return heard;
}

rk::expected<std::vector<float>> simulation::slice(std::uint32_t z) {
  std::vector<float> plane;
  plane.reserve(std::size_t{where_.size.nx} * where_.size.ny);
  for (std::uint32_t y = 0; y < where_.size.ny; ++y)
    for (std::uint32_t x = 0; x < where_.size.nx;) {
      const auto row = actor_.ask(fetch_row{{x, y, z}}, patience).get();
      if (!row) return rk::unexpected<rk::error>(row.error());
      plane.insert(plane.end(), row->values.begin(), row->values.begin() + row->count);
      x += row->count;
    }
  return plane;
}
