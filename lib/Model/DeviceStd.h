// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace rk::transpile {

/// True for a function or type of the standard library that device code may use: "std::array::size".
bool hasDeviceMeaning(std::string_view name);

/// True for a trait of std whose answer depends on the members of a class: "std::is_trivially_copyable_v".
bool asksForMembers(std::string_view name);

/// Of runtime/device/std, the one that declares a name of std: "ranges" for "std::ranges::sort". Empty: none does.
std::string deviceHeaderOf(std::string_view name);

/// True for "array" and the other standard headers that NVRTC gets from runtime/device/std.
bool isDeviceHeader(const std::string &name);

/// True for a function of the compiler's own that device code may call: "__builtin_popcount".
bool isDeviceBuiltin(std::string_view name);

/// The class or function that a user would name: "std::vector" of "std::vector::push_back".
std::string stdEntity(std::string_view name);

/// What to write instead.
std::string insteadOf(std::string_view name);

} // namespace rk::transpile
