// SPDX-License-Identifier: Apache-2.0
#include "reference.hpp"

namespace {

constexpr double courant = 1 / std::numbers::sqrt3;
constexpr double courant2 = 1.0 / 3;

}  // namespace

reference_room::reference_room(const extents& size, double admittance)
    : size_(size), admittance_(admittance), now_(size.cells()), before_(size.cells()) {}

double reference_room::next(std::size_t at, int neighbours, double sum) const {
  const double loss = courant * admittance_ * (6 - neighbours) / 2;
  return ((2 - courant2 * neighbours) * now_[at] + courant2 * sum + (loss - 1) * before_[at]) / (1 + loss);
}

void reference_room::row(std::uint32_t y, std::uint32_t z) {
  const std::size_t nx = size_.nx, plane = nx * size_.ny;
  const std::size_t begin = index({0, y, z});
  const bool south = y > 0, north = y + 1 < size_.ny, below = z > 0, above = z + 1 < size_.nz;
  const int across = south + north + below + above;
  const auto sum_across = [&](std::size_t at) {
    return (south ? now_[at - nx] : 0) + (north ? now_[at + nx] : 0) + (below ? now_[at - plane] : 0) + (above ? now_[at + plane] : 0);
  };
  const std::size_t last = begin + nx - 1;
  before_[begin] = next(begin, across + 1, sum_across(begin) + now_[begin + 1]);
  if (across == 4) {
    const double* p = now_.data();
    double* q = before_.data();
    for (std::size_t i = begin + 1; i < last; ++i)
      q[i] = courant2 * (p[i - 1] + p[i + 1] + p[i - nx] + p[i + nx] + p[i - plane] + p[i + plane]) + (2 - 6 * courant2) * p[i] - q[i];
  } else {
    for (std::size_t i = begin + 1; i < last; ++i) before_[i] = next(i, across + 2, sum_across(i) + now_[i - 1] + now_[i + 1]);
  }
  before_[last] = next(last, across + 1, sum_across(last) + now_[last - 1]);
}

void reference_room::step(const cell& source, double sample) {
  for (std::uint32_t z = 0; z < size_.nz; ++z)
    for (std::uint32_t y = 0; y < size_.ny; ++y) row(y, z);
  before_[index(source)] += sample;
  now_.swap(before_);
}

double reference_room::energy() const {
  const std::size_t nx = size_.nx, plane = nx * size_.ny;
  double kinetic = 0, potential = 0;
  for (std::uint32_t z = 0; z < size_.nz; ++z)
    for (std::uint32_t y = 0; y < size_.ny; ++y)
      for (std::uint32_t x = 0; x < size_.nx; ++x) {
        const std::size_t i = index({x, y, z});
        const auto edge = [&](std::size_t j) { potential += (now_[j] - now_[i]) * (before_[j] - before_[i]); };
        kinetic += (now_[i] - before_[i]) * (now_[i] - before_[i]);
        if (x + 1 < size_.nx) edge(i + 1);
        if (y + 1 < size_.ny) edge(i + nx);
        if (z + 1 < size_.nz) edge(i + plane);
      }
  return (kinetic + courant2 * potential) / 2;
}

std::vector<double> reference_recording(const scene& s, double admittance, std::span<const float> source, std::size_t steps,
                                        const std::function<void(std::size_t)>& progress) {
  reference_room room(s.size, admittance);
  std::vector<double> heard(steps);
  for (std::size_t i = 0; i < steps; ++i) {
    heard[i] = room.pressure(s.microphone);
    room.step(s.source, i < source.size() ? source[i] : 0);
    if (progress) progress(i);
  }
  return heard;
}

double reference_pulse(std::uint32_t i, std::uint32_t length) {
  const double phase = 2 * std::numbers::pi * (i + 1) / (length + 1);
  return length == 1 ? 1 : std::sin(phase) - 0.32 * std::sin(2 * phase);
}
