// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"

namespace rk::transpile {

/// Fills Function::flow of everything that runs, and adds the findings about loops and conversions. Call once the
/// closure is complete.
void traceFlow(Closure &closure, clang::ASTContext &context, const Origins &origins);

} // namespace rk::transpile
