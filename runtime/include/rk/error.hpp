// SPDX-License-Identifier: Apache-2.0
#pragma once
// How host calls fail: `rk::expected<T>` is a value or an `rk::error`. Nothing in the runtime throws.

#include <rk/device/errc.hpp>

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace rk {
inline namespace RK_SIDE {

/// One sentence for a code, from errc.def. A user's code (rk::user_errc) gives "error of the application".
std::string_view to_string(errc code);

/// What went wrong, where, and in whose words.
struct error {
  errc code = errc::ok;
  std::string component;  ///< the part that reports it: "cuda", "nvrtc", "cpu", "spawn", the actor's name ...
  std::string detail;     ///< the driver's error name, NVRTC's log, the two barriers' lines ...; may be empty

  /// "component: sentence: detail".
  std::string message() const;
};

/// Always the same type, whatever the language mode: an ABI must not depend on -std.
template <class T, class E = error>
using expected = tl::expected<T, E>;
template <class E>
using unexpected = tl::unexpected<E>;

/// `return rk::fail(errc::x, "component", "detail");` from a function that returns an expected.
inline unexpected<error> fail(errc code, std::string component, std::string detail = {}) {
  return unexpected<error>(error{code, std::move(component), std::move(detail)});
}

}  // namespace RK_SIDE
}  // namespace rk
