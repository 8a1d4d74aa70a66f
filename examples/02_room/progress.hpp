// SPDX-License-Identifier: Apache-2.0
#pragma once
// How far the program is: a bar that is redrawn where standard error is a terminal, else a line for each phase.

#include <chrono>
#include <cstdint>
#include <string>

class progress_bar {
 public:
  explicit progress_bar(bool quiet);
  ~progress_bar();
  progress_bar(const progress_bar&) = delete;
  progress_bar& operator=(const progress_bar&) = delete;

  /// Ends the phase before, and starts one of `total` units of work.
  void begin(std::string phase, std::uint64_t total);
  /// `done` units of the phase are done. Cheap enough for every step.
  void show(std::uint64_t done);
  void end();

 private:
  using clock = std::chrono::steady_clock;

  bool quiet_;
  bool terminal_;
  std::string phase_;
  std::uint64_t total_ = 0;
  clock::time_point started_, drawn_;
};
