// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Source.h"

#include <vector>

namespace rk::transpile {

/// Spells what NVRTC would read otherwise than C++ says, or read over, so that it means the same there:
///   [[gnu::packed]]   __attribute__((packed)), which may stand where that does
///   __func__          __FUNCTION__: NVRTC's __func__ has the namespace in front
///   u8"\u20ac"        for a character beyond ASCII in a literal with a prefix, whose bytes it takes for Latin-1
void spellForDevice(std::vector<Token> &tokens);

} // namespace rk::transpile
