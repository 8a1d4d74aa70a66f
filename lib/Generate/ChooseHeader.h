// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"

#include <string>
#include <string_view>

namespace rk::transpile {

/// The device header that a text needs: "rk/device/kernel.hpp" with the intrinsics as functions, where it names one;
/// "rk/device/actors.hpp"; or "rk/device/global_kernels.hpp", where the module has no actors. In doubt the larger one.
std::string_view chooseHeader(const Module &module, std::string_view text);

} // namespace rk::transpile
