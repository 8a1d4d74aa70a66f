// SPDX-License-Identifier: Apache-2.0
// Plays a recording in a simulated room that lives in a running kernel, and writes and checks what a microphone hears.
#include "options.hpp"
#include "output.hpp"
#include "study.hpp"
#include "wav.hpp"

#include <cstdio>

namespace {

int fail(const std::string& why) {
  std::fprintf(stderr, "02_room: %s\n", why.c_str());
  return 1;
}

void print_head(const options& o, const scene& s, const rk::system_info& info) {
  std::printf("backend      %s: %s%s%s\n", info.backend.c_str(), info.device.c_str(), info.backend_reason.empty() ? "" : "; ", info.backend_reason.c_str());
  std::printf("room         %u x %u x %u = %llu cells of %.1f mm: %.2f x %.2f x %.2f m, absorption %.2f\n", s.size.nx, s.size.ny, s.size.nz,
              static_cast<unsigned long long>(s.size.cells()), 1000 * cell_width, s.size.nx * cell_width, s.size.ny * cell_width,
              s.size.nz * cell_width, o.absorption);
  std::printf("recording    %s, %.2f s at %.0f Hz\n", o.wav.c_str(), o.seconds, sample_rate);
  std::fflush(stdout);
}

int print_findings(const findings& f, const scene& s) {
  const double rate = static_cast<double>(f.steps) / f.seconds;
  std::printf("speed        %llu steps in %.1f s: %.0f steps/s, %.1f Mcells/s, commands included\n", static_cast<unsigned long long>(f.steps), f.seconds,
              rate, rate * static_cast<double>(s.size.cells()) / 1e6);
  std::printf("commands     round trips while the room was stepping\n");
  for (const auto& t : f.trips.summaries())
    std::printf("               %-20s %6zu   median %9.1f us   p99 %9.1f us\n", t.command.c_str(), t.count, t.median, t.p99);
  int failed = 0;
  std::printf("checks\n");
  for (const check& c : f.checks) {
    std::printf("  %s %s:\n      %s\n", c.passed ? "ok  " : "FAIL", c.what.c_str(), c.figures.c_str());
    failed += !c.passed;
  }
  for (const auto& file : f.files) std::printf("wrote        %s\n", file.c_str());
  if (failed == 0) std::printf("all %zu checks passed\n", f.checks.size());
  return failed == 0 ? 0 : fail(std::to_string(failed) + " checks failed");
}

}  // namespace

int main(int argc, char** argv) {
  int status = 0;
  const auto o = parse_options(argc, argv, status);
  if (!o) return status;
  const auto sound = read_sound(o->wav, sample_rate);
  if (!sound) return fail(sound.error());
  if (const auto ready = prepare_folder(o->out); !ready) return fail(ready.error());

  const scene s = scene_of(o->size);
  rk::system_options system_options;
  system_options.backend = o->backend;
  system_options.cpu_workers = o->workers;
  system_options.field_arena_bytes = field_bytes(s);
  rk::system system(system_options);
  if (const auto works = system.status(); !works) return fail(works.error().message());
  print_head(*o, s, system.info());

  progress_bar bar(o->quiet);
  const auto found = study(system, *o, *sound, bar);
  if (!found) return fail(found.error());
  return print_findings(*found, s);
}
