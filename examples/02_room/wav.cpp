// SPDX-License-Identifier: Apache-2.0
#include "wav.hpp"

#include "filter.hpp"
#include "output.hpp"

#include <samplerate.h>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <numeric>

namespace {

constexpr sf_count_t max_frames = 100'000'000;

struct close_file {
  void operator()(SNDFILE* file) const { sf_close(file); }
};
using sound_file = std::unique_ptr<SNDFILE, close_file>;

float peak_of(std::span<const float> samples) {
  float peak = 0;
  for (const float s : samples) peak = std::max(peak, std::abs(s));
  return peak;
}

}  // namespace

tl::expected<std::vector<float>, std::string> resample(std::span<const float> samples, double ratio) {
  std::vector<float> out(static_cast<std::size_t>(std::ceil(static_cast<double>(samples.size()) * ratio)) + 1);
  SRC_DATA data{};
  data.data_in = samples.data();
  data.input_frames = static_cast<long>(samples.size());
  data.data_out = out.data();
  data.output_frames = static_cast<long>(out.size());
  data.src_ratio = ratio;
  if (const int code = src_simple(&data, SRC_SINC_BEST_QUALITY, 1); code != 0) return tl::unexpected(std::string(src_strerror(code)));
  out.resize(static_cast<std::size_t>(data.output_frames_gen));
  return out;
}

tl::expected<std::vector<float>, std::string> read_sound(const std::filesystem::path& path, double rate) {
  const auto bad = [&](const std::string& why) { return tl::unexpected(path.string() + ": " + why); };
  SF_INFO info{};
  const sound_file file(sf_open(path.c_str(), SFM_READ, &info));
  if (!file) return bad(sf_strerror(nullptr));
  if (info.frames <= 0) return bad("the file holds no samples");
  if (info.frames > max_frames) return bad("the file is too long");
  std::vector<float> frames(static_cast<std::size_t>(info.frames) * static_cast<std::size_t>(info.channels));
  if (sf_readf_float(file.get(), frames.data(), info.frames) != info.frames) return bad("the file ends early");

  std::vector<float> mono(static_cast<std::size_t>(info.frames));
  for (std::size_t i = 0; i < mono.size(); ++i) {
    const auto frame = frames.begin() + static_cast<std::ptrdiff_t>(i) * info.channels;
    mono[i] = std::accumulate(frame, frame + info.channels, 0.0f) / static_cast<float>(info.channels);
    if (!std::isfinite(mono[i])) return bad("sample " + std::to_string(i) + " is not a number");
  }
  auto sound = resample(mono, rate / info.samplerate);
  if (!sound) return bad(sound.error());

  const float peak = peak_of(*sound);
  if (peak == 0) return bad("the recording is silent");
  sound->erase(sound->begin(), std::find_if(sound->begin(), sound->end(), [&](float s) { return std::abs(s) >= peak / 100; }));
  return sound;
}

std::vector<float> as_source(std::span<const float> sound, std::size_t count) {
  constexpr std::size_t fade = 160;
  const std::size_t kept = std::min(sound.size(), count > 2 * low_pass_delay ? count - 2 * low_pass_delay : 0);
  std::vector<float> source = high_pass(sound.first(kept));
  for (std::size_t i = 0; i < std::min(fade, kept); ++i) source[kept - 1 - i] *= static_cast<float>(i) / fade;
  source = low_pass(source);
  // The rest of the mean goes slowly: under a Hann window, whose own mean is a half.
  const double mean = std::accumulate(source.begin(), source.end(), 0.0) / static_cast<double>(source.size());
  for (std::size_t i = 0; i < source.size(); ++i)
    source[i] -= static_cast<float>(mean * (1 - std::cos(2 * std::numbers::pi * (static_cast<double>(i) + 0.5) / static_cast<double>(source.size()))));
  if (const float peak = peak_of(source); peak != 0)
    for (float& s : source) s /= peak;
  return source;
}

tl::expected<void, std::string> write_wav(const std::filesystem::path& path, std::span<const float> samples, double rate, float peak) {
  std::vector<float> scaled(samples.begin(), samples.end());
  if (const float loudest = peak_of(samples); peak != 0 && loudest != 0)
    for (float& s : scaled) s *= peak / loudest;
  return write_whole(path, [&](const std::filesystem::path& temporary) -> tl::expected<void, std::string> {
    SF_INFO info{};
    info.samplerate = static_cast<int>(rate);
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_FLOAT;
    const sound_file file(sf_open(temporary.c_str(), SFM_WRITE, &info));
    if (!file) return tl::unexpected(path.string() + ": " + sf_strerror(nullptr));
    const auto count = static_cast<sf_count_t>(scaled.size());
    if (sf_writef_float(file.get(), scaled.data(), count) != count) return tl::unexpected(path.string() + ": " + sf_strerror(file.get()));
    return {};
  });
}
