// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/Type.h"

#include <string>

namespace rk::transpile {

/// How emitted text names a type: canonical and fully qualified. Values of classes and of floating-point types in
/// template arguments are spelled so that any compiler reads the same bits.
std::string spellType(clang::QualType type, const clang::ASTContext &context);

/// Whether no text can name the type, since it is made with a value whose type has no name: a lambda.
bool isUnspellable(clang::QualType type, const clang::ASTContext &context);

} // namespace rk::transpile
