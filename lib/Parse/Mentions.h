// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"

namespace rk::transpile {

/// Whether \p statement mentions \p variable to read its value, if at all: nothing in it can change the variable.
bool isOnlyRead(const clang::VarDecl *variable, const clang::Stmt *statement);

} // namespace rk::transpile
