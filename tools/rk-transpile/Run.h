// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Options.h"

namespace rk::transpile {

enum class ExitStatus { Ok = 0, SourceError = 1, Usage = 2, ToolMissing = 3, Internal = 70 };

/// Does what the command line says.
ExitStatus run(const Options &options);

} // namespace rk::transpile
