// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sound files, by libsndfile and libsamplerate.

#include <filesystem>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

/// The channels' mean, resampled to `rate` Hz, from where it first reaches a hundredth of its peak. Errors name the file: unreadable,
/// not a sound file, empty, silent, not finite.
tl::expected<std::vector<float>, std::string> read_sound(const std::filesystem::path& path, double rate);

/// The first `count` samples as a room can play them: between 50 Hz and a fifth of the rate, faded out over 10 ms at 16 kHz, with a
/// peak of 1, and with a sum of 0, for what a source blows into a room and does not take back stays there as pressure.
std::vector<float> as_source(std::span<const float> sound, std::size_t count);

/// `ratio` is the new rate over the old one.
tl::expected<std::vector<float>, std::string> resample(std::span<const float> samples, double ratio);

/// 32-bit float, mono, scaled to `peak` where that is not 0.
tl::expected<void, std::string> write_wav(const std::filesystem::path& path, std::span<const float> samples, double rate, float peak);
