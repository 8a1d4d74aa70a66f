// SPDX-License-Identifier: Apache-2.0
#pragma once
// The device headers as constant data, for NVRTC: the backend compiles with them at run time, rk-transpile when it verifies.

#include <cstddef>
#include <string_view>
#include <vector>

namespace rk {

/// `name` is a path below runtime/device.
struct embedded_header {
  const char* name;
  const char* text;
};
extern const embedded_header embedded_headers[];
extern const std::size_t embedded_header_count;

/// How NVRTC reads a generated text, besides its architecture. `--minimal` leaves out textures and CUDA's own runtime, which are read
/// in a fourth of an empty text's time. CUDA, "NVRTC", "Supported Compile Options".
inline constexpr const char* nvrtc_options[] = {"--std=c++20", "-default-device", "--device-int128", "--minimal"};

/// By the names that `#include` gives, for nvrtcCreateProgram. The headers of `std` are those of std/.
inline std::vector<embedded_header> nvrtc_headers() {
  const std::string_view standard = "std/";
  std::vector<embedded_header> headers;
  for (std::size_t i = 0; i < embedded_header_count; ++i) {
    const embedded_header& h = embedded_headers[i];
    const std::string_view name = h.name;
    headers.push_back({name.substr(0, standard.size()) == standard ? h.name + standard.size() : h.name, h.text});
  }
  return headers;
}

}  // namespace rk
