// SPDX-License-Identifier: Apache-2.0
#include "image_sources.hpp"

#include <algorithm>

namespace {

struct axis_image {
  double offset;    // from the microphone to the image, in cells
  int low, high;  // how often the sound meets the wall at 0, and the one at n
};

// In units of cells, with the wall at 0, a cell i is at i + 1/2; the images are at 2kn + source and 2kn - source.
std::vector<axis_image> axis_images(std::uint32_t n, std::uint32_t source, std::uint32_t microphone, double max_distance) {
  std::vector<axis_image> images;
  const int reach = static_cast<int>(max_distance / (2.0 * n)) + 1;
  for (int k = -reach; k <= reach; ++k) {
    const double shift = 2.0 * k * n, at = microphone + 0.5, from = source + 0.5;
    images.push_back({shift + from - at, std::abs(k), std::abs(k)});
    images.push_back({shift - from - at, std::abs(k - 1), std::abs(k)});
  }
  return images;
}

}  // namespace

std::vector<image_source> image_sources(const scene& s, double max_distance) {
  std::vector<image_source> images;
  const auto xs = axis_images(s.size.nx, s.source.x, s.microphone.x, max_distance);
  const auto ys = axis_images(s.size.ny, s.source.y, s.microphone.y, max_distance);
  const auto zs = axis_images(s.size.nz, s.source.z, s.microphone.z, max_distance);
  for (const axis_image& x : xs)
    for (const axis_image& y : ys)
      for (const axis_image& z : zs) {
        const double length = std::hypot(x.offset, y.offset, z.offset);
        if (length > max_distance) continue;
        images.push_back({length, x.low + x.high + y.low + y.high + z.low + z.high, {x.low, x.high, y.low, y.high, z.low, z.high}});
      }
  std::sort(images.begin(), images.end(), [](const auto& a, const auto& b) { return a.distance < b.distance; });
  return images;
}
