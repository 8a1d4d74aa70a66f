// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"

namespace rk::transpile {

/// Whether \p statement mentions \p variable to read its value, if at all: nothing in it can change the variable.
bool isOnlyRead(const clang::VarDecl *variable, const clang::Stmt *statement);

/// Whether nothing in \p statement can give members of \p object, of a class, other values than its constructor did:
/// `object.data = p`, `object = other`, `set(object)`.
bool keepsMembers(const clang::VarDecl *object, const clang::Stmt *statement);

/// What a local variable of \p body's stands for wherever it is mentioned there: its initialiser, if nothing changes
/// the variable afterwards, else null. A parameter's is but its default.
const clang::Expr *lastingValue(const clang::VarDecl *variable, const clang::Stmt *body);

} // namespace rk::transpile
