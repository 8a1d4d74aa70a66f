// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"

#include <string_view>
#include <vector>

namespace rk::transpile {

/// The device headers that a text needs, in the order in which it includes them: rk/device/kernel.hpp with the
/// intrinsics as functions, where it names one; or rk/device/module.hpp and what declares the names that it has. In
/// doubt more.
std::vector<std::string_view> chooseHeaders(const Module &module, std::string_view text);

} // namespace rk::transpile
