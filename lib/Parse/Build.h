// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"
#include "Parse/Files.h"
#include "Parse/Tokens.h"

namespace rk::transpile {

/// Turns what the closure reached into Module::declarations: pieces of the token stream with the facts that the passes
/// need. Also fills Module::functions, includes and declaredNames, and says where each of Module::kernels, whose functions
/// are \p kernels, is in the text.
void buildDeclarations(Module &module, clang::ASTContext &context, const Origins &origins, Files &files,
                       const TokenMap &tokens, Closure &closure, const std::vector<const clang::FunctionDecl *> &kernels);

} // namespace rk::transpile
