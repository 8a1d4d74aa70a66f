// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace rk::transpile {

/// The N of sm_N that texts are made for unless the user says otherwise, oldest first. NVRTC 13 compiles for none older.
inline constexpr std::array<unsigned, 7> knownArchitectures{75, 80, 86, 89, 90, 100, 120};
inline constexpr unsigned oldestArchitecture = knownArchitectures.front();

} // namespace rk::transpile
