// SPDX-License-Identifier: Apache-2.0
#pragma once
// How host calls fail: `rk::expected<T>` is a value or an `rk::error`. Nothing in the runtime throws.

#include <rk/device/errc.hpp>

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <type_traits>

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

/// A value or an error. Always tl::expected, whatever the language mode: an ABI must not depend on -std.
template <class T>
class [[nodiscard]] expected : public tl::expected<T, error> {
 public:
  using tl::expected<T, rk::error>::expected;
  expected(tl::expected<T, rk::error> other) : tl::expected<T, rk::error>(std::move(other)) {}
};

template <>
class [[nodiscard]] expected<void> : public tl::expected<void, error> {
 public:
  using tl::expected<void, rk::error>::expected;
  expected(tl::expected<void, rk::error> other) : tl::expected<void, rk::error>(std::move(other)) {}
  /// Throws if it is an error, as for other types; tl-expected 1.0 leaves it out.
  void value() const {
    if (!has_value()) throw tl::bad_expected_access<rk::error>(error());
  }
};

template <class E>
using unexpected = tl::unexpected<E>;

/// `return rk::fail(errc::x, "component", "detail");` from a function that returns an expected.
inline unexpected<error> fail(errc code, std::string component, std::string detail = {}) {
  return unexpected<error>(error{code, std::move(component), std::move(detail)});
}

}  // namespace RK_SIDE
}  // namespace rk
