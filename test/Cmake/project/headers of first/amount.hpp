// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

inline std::uint32_t amount() { return STEP; }
