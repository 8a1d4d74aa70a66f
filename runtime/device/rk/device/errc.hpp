// SPDX-License-Identifier: Apache-2.0
#pragma once
// The error codes of handlers, message loops and runtime; one table, errc.def.

#include <rk/device/config.hpp>

namespace rk {
inline namespace RK_SIDE {

/// An error code. Handlers report one with `ctx.fail(errc)`; host calls return one inside `rk::error`.
/// Values from `user_error` on are the application's own: `ctx.fail(rk::user_errc(3))`.
enum class errc : std::uint32_t {
#define RK_ERRC(name, value, text) name = value,
#include <rk/device/errc.def>
#undef RK_ERRC
  user_error = 0x10000,
};

/// The application's own error number `n`.
constexpr RK_DEVICE errc user_errc(std::uint32_t n) { return static_cast<errc>(static_cast<std::uint32_t>(errc::user_error) + n); }

}  // namespace RK_SIDE
}  // namespace rk
