// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Names.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"

#include <functional>
#include <utility>
#include <vector>

namespace rk::transpile {

/// Whether the text could have a declaration: whether that, and all that comes along with it, is made of the user's
/// code and of what std has on a device. Nothing that the text has already is looked into.
class Availability {
public:
  Availability(const Origins &origins, std::function<bool(const clang::Decl *)> isWritten)
      : origins(origins), isWritten(std::move(isWritten)) {}

  /// What the device has not: "std::basic_string". Null: it has all. A function is asked for with its body, a constant
  /// with its value, a class with its bases and fields.
  const clang::NamedDecl *lackOf(const clang::NamedDecl *decl);
  /// The same of a function that needs to be declared only.
  const clang::NamedDecl *lackOfSignature(const clang::FunctionDecl *function);

private:
  friend class AvailabilityVisitor;

  const clang::NamedDecl *computeLackOf(const clang::NamedDecl *pattern);

  const Origins &origins;
  std::function<bool(const clang::Decl *)> isWritten;
  llvm::DenseMap<const clang::Decl *, const clang::NamedDecl *> known; ///< by pattern
  std::vector<const clang::Decl *> open; ///< of known: what lacks nothing, if the rest of the present question does not
  unsigned depth = 0;
};

} // namespace rk::transpile
