// SPDX-License-Identifier: Apache-2.0
#pragma once
// A picture of a plane of pressures, by libpng.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <tl/expected.hpp>

/// Red is above the room's mean, blue below, white is rest; the colours are full at the largest of |values|. A cell is a
/// square of enough pixels to make the picture about 600 wide. `values` is width × height, the first row at the bottom.
tl::expected<void, std::string> write_pressure_png(const std::filesystem::path& path, std::span<const float> values, std::uint32_t width,
                                                   std::uint32_t height);
