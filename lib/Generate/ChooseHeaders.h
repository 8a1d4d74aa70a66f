// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"

#include <string_view>
#include <vector>

namespace rk::transpile {

/// The device headers that a text needs, in the order in which it includes them: rk/device/module.hpp, the categories of
/// the intrinsics that it names as functions, and what declares its other names. In doubt more: rk/device/kernel.hpp.
std::vector<std::string_view> chooseHeaders(const Module &module, std::string_view text);

} // namespace rk::transpile
