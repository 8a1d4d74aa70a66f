// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"
#include "Parse/Names.h"

namespace rk::transpile {

/// Adds the annotations of the user's declarations in \p scope that are on what they are not made for.
void findMisplaced(Module &module, const clang::DeclContext *scope, const Origins &origins);

} // namespace rk::transpile
