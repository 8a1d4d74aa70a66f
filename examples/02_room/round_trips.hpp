// SPDX-License-Identifier: Apache-2.0
#pragma once
// How long commands took to be answered while the room was stepping: from before the ask until its reply was there.

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <vector>

class round_trips {
 public:
  using clock = std::chrono::steady_clock;
  using microseconds = std::chrono::duration<double, std::micro>;

  void add(const std::string& command, clock::duration took) { times_[command].push_back(microseconds(took).count()); }

  struct summary {
    std::string command;
    std::size_t count;
    double median, p99;  ///< microseconds
  };
  /// One for each command.
  std::vector<summary> summaries() const {
    std::vector<summary> all;
    for (auto [command, times] : times_) {
      std::sort(times.begin(), times.end());
      all.push_back({command, times.size(), times[times.size() / 2], times[(times.size() - 1) * 99 / 100]});
    }
    return all;
  }

 private:
  std::map<std::string, std::vector<double>> times_;
};
