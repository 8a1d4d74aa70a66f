// SPDX-License-Identifier: Apache-2.0
#include <rk/error.hpp>

namespace rk {
inline namespace RK_SIDE {

std::string_view to_string(errc code) {
  switch (code) {
#define RK_ERRC(name, value, text) \
  case errc::name:                 \
    return text;
#include <rk/device/errc.def>
#undef RK_ERRC
    default:
      return code >= errc::user_error ? "error of the application" : "unknown error code";
  }
}

std::string error::message() const {
  std::string s = component.empty() ? std::string() : component + ": ";
  s += to_string(code);
  if (code >= errc::user_error) s += " " + std::to_string(static_cast<std::uint32_t>(code) - static_cast<std::uint32_t>(errc::user_error));
  if (!detail.empty()) s += ": " + detail;
  return s;
}

}  // namespace RK_SIDE
}  // namespace rk
