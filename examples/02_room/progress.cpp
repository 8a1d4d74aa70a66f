// SPDX-License-Identifier: Apache-2.0
#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <unistd.h>
#include <utility>

using namespace std::chrono_literals;

progress_bar::progress_bar(bool quiet) : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) != 0) {}
progress_bar::~progress_bar() { end(); }

void progress_bar::begin(std::string phase, std::uint64_t total) {
  end();
  phase_ = std::move(phase);
  total_ = std::max<std::uint64_t>(total, 1);
  started_ = clock::now();
  drawn_ = {};
  if (!quiet_ && !terminal_) std::fprintf(stderr, "%s ...\n", phase_.c_str());
}

void progress_bar::show(std::uint64_t done) {
  const auto now = clock::now();
  if (quiet_ || !terminal_ || phase_.empty() || now - drawn_ < 50ms) return;
  drawn_ = now;
  constexpr int width = 32;
  const double part = std::min(1.0, static_cast<double>(done) / static_cast<double>(total_));
  const double seconds = std::chrono::duration<double>(now - started_).count();
  char bar[width + 1];
  for (int i = 0; i < width; ++i) bar[i] = i < part * width ? '#' : '.';
  bar[width] = 0;
  std::fprintf(stderr, "\r%-28s [%s] %3.0f%%", phase_.c_str(), bar, 100 * part);
  if (part > 0.02) std::fprintf(stderr, "  %4.0f s left ", seconds / part * (1 - part));
  std::fflush(stderr);
}

void progress_bar::end() {
  if (!quiet_ && terminal_ && !phase_.empty()) std::fprintf(stderr, "\r\033[K");
  phase_.clear();
}
