// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"
#include "Parse/Files.h"
#include "Parse/Tokens.h"

namespace rk::transpile {

/// Turns what the closure reached into Module::declarations: pieces of the token stream with the facts that the passes
/// need. Also fills Module::functions, includes and declaredNames.
void buildDeclarations(Module &module, clang::ASTContext &context, const Origins &origins, Files &files,
                       const TokenMap &tokens, Closure &closure);

} // namespace rk::transpile
