// SPDX-License-Identifier: Apache-2.0
// Sound files in and out.
#include "filter.hpp"
#include "output.hpp"
#include "wav.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <fstream>
#include <numbers>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

struct folder {
  fs::path path = fs::temp_directory_path() / ("rk-room-test-" + std::to_string(::getpid()));
  folder() { fs::create_directories(path); }
  ~folder() { fs::remove_all(path); }
  std::size_t entries() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), {})); }
};

std::vector<float> tone(std::size_t count, double frequency, double rate) {
  std::vector<float> samples(count);
  for (std::size_t i = 0; i < count; ++i) samples[i] = static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * frequency * static_cast<double>(i) / rate));
  return samples;
}

}  // namespace

TEST_CASE("resampling keeps a tone's height and time") {
  const auto low = resample(tone(48000, 440, 48000), 1.0 / 3);
  REQUIRE(low);
  CHECK(low->size() == Approx(16000).margin(2));
  const auto expected = tone(low->size(), 440, 16000);
  for (std::size_t i = 1000; i < 15000; ++i) REQUIRE((*low)[i] == Approx(expected[i]).margin(1e-3));
}

TEST_CASE("resampling removes what the new rate cannot hold") {
  const auto low = resample(tone(48000, 10000, 48000), 1.0 / 3);
  REQUIRE(low);
  for (std::size_t i = 1000; i < 15000; ++i) REQUIRE(std::abs((*low)[i]) < 1e-3);
}

TEST_CASE("a sound that was written is read again") {
  const folder f;
  REQUIRE(write_wav(f.path / "tone.wav", tone(4000, 440, 16000), 16000, 0));
  const auto read = read_sound(f.path / "tone.wav", 16000);
  REQUIRE(read);
  CHECK(read->size() == Approx(4000).margin(3));
  CHECK(f.entries() == 1);
}

TEST_CASE("a low-passed impulse keeps its sum, and nothing of the highest tone") {
  const auto kernel = low_pass(std::vector<float>{1});
  REQUIRE(kernel.size() == 2 * low_pass_delay + 1);
  double sum = 0, alternating = 0;
  for (std::size_t i = 0; i < kernel.size(); ++i) {
    sum += kernel[i];
    alternating += i % 2 == 0 ? kernel[i] : -kernel[i];
  }
  CHECK(sum == Approx(1));
  CHECK(std::abs(alternating) < 1e-4);
  const auto kept = low_pass(tone(4000, 1000, 16000)), expected = tone(4000, 1000, 16000);
  for (std::size_t i = 100; i < 3900; ++i) REQUIRE(kept[i + low_pass_delay] == Approx(expected[i]).margin(2e-3));
}

TEST_CASE("a source has no mean, a peak of 1, and ends in silence") {
  std::vector<float> sound = tone(4000, 100, 16000);
  for (float& s : sound) s += 0.25f;
  const auto source = as_source(sound, 3000);
  REQUIRE(source.size() == 3000);
  double sum = 0, peak = 0;
  for (const float s : source) {
    sum += s;
    peak = std::max(peak, std::abs(double(s)));
  }
  CHECK(sum == Approx(0).margin(1e-2));
  CHECK(peak == Approx(1));
}

TEST_CASE("bad sound files are errors that name the file") {
  const folder f;
  std::ofstream(f.path / "text.wav") << "this is no sound";
  REQUIRE(write_wav(f.path / "silent.wav", std::vector<float>(100), 16000, 0));
  REQUIRE(write_wav(f.path / "empty.wav", {}, 16000, 0));
  std::vector<float> broken = tone(100, 440, 16000);
  broken[50] = std::nanf("");
  REQUIRE(write_wav(f.path / "nan.wav", broken, 16000, 0));
  for (const char* name : {"missing.wav", "text.wav", "silent.wav", "empty.wav", "nan.wav"}) {
    CAPTURE(name);
    const auto read = read_sound(f.path / name, 16000);
    REQUIRE_FALSE(read);
    CHECK(read.error().find(name) != std::string::npos);
  }
}

TEST_CASE("a file that cannot be finished is not there at all") {
  const folder f;
  const auto written = write_whole(f.path / "half.txt", [](const fs::path& temporary) -> tl::expected<void, std::string> {
    std::ofstream(temporary) << "half of it";
    return tl::unexpected(std::string("the disk is full"));
  });
  CHECK(written.error() == "the disk is full");
  CHECK(f.entries() == 0);
}

TEST_CASE("a folder that cannot be written is an error before anything is computed") {
  const folder f;
  std::ofstream(f.path / "file");
  CHECK_FALSE(prepare_folder(f.path / "file" / "below"));
  CHECK(prepare_folder(f.path / "new" / "nested"));
}
