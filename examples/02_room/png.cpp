// SPDX-License-Identifier: Apache-2.0
#include "png.hpp"

#include "output.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

namespace {

// The square root makes weak waves visible beside strong ones.
std::array<std::uint8_t, 3> colour(float value, float largest) {
  const float strength = largest == 0 ? 0 : std::sqrt(std::min(1.0f, std::abs(value) / largest));
  const auto faded = static_cast<std::uint8_t>(std::lround(255 * (1 - strength)));
  const auto kept = static_cast<std::uint8_t>(255 - 75 * std::max(0.0f, 2 * strength - 1));
  if (value > 0) return {kept, faded, faded};
  return {faded, faded, kept};
}

}  // namespace

tl::expected<void, std::string> write_pressure_png(const std::filesystem::path& path, std::span<const float> values, std::uint32_t width,
                                                   std::uint32_t height) {
  const std::uint32_t scale = std::clamp(600 / width, 1u, 16u);
  float largest = 0;
  for (const float v : values) largest = std::max(largest, std::abs(v));
  std::vector<std::uint8_t> pixels;
  pixels.reserve(std::size_t{3} * width * height * scale * scale);
  for (std::uint32_t row = 0; row < height * scale; ++row) {
    const std::span line = values.subspan(std::size_t{height - 1 - row / scale} * width, width);
    for (std::uint32_t column = 0; column < width * scale; ++column) {
      const auto rgb = colour(line[column / scale], largest);
      pixels.insert(pixels.end(), rgb.begin(), rgb.end());
    }
  }
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width * scale;
  image.height = height * scale;
  image.format = PNG_FORMAT_RGB;
  return write_whole(path, [&](const std::filesystem::path& temporary) -> tl::expected<void, std::string> {
    if (png_image_write_to_file(&image, temporary.c_str(), 0, pixels.data(), 0, nullptr) == 0)
      return tl::unexpected(path.string() + ": " + image.message);
    return {};
  });
}
