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

/// By the names that `#include` gives, for nvrtcCreateProgram. The headers of `std` are the small ones of std/, or, for a
/// module that needs libcu++, those of libcuxx/, which include it.
inline std::vector<embedded_header> nvrtc_headers(bool libcuxx) {
  const std::string_view wanted = libcuxx ? "libcuxx/" : "std/";
  const std::string_view other = libcuxx ? "std/" : "libcuxx/";
  std::vector<embedded_header> headers;
  for (std::size_t i = 0; i < embedded_header_count; ++i) {
    const embedded_header& h = embedded_headers[i];
    const std::string_view name = h.name;
    if (name.substr(0, other.size()) == other) continue;
    headers.push_back({name.substr(0, wanted.size()) == wanted ? h.name + wanted.size() : h.name, h.text});
  }
  return headers;
}

}  // namespace rk
