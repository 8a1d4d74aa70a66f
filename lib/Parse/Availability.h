// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Names.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"

#include <functional>
#include <utility>

namespace rk::transpile {

/// Whether the text could have a declaration: whether that, and all that comes along with it, is made of the user's code
/// and of what std has on a device. Nothing that the text has already is looked into.
class Availability {
public:
  Availability(const Origins &origins, std::function<bool(const clang::Decl *)> isWritten)
      : origins(origins), isWritten(std::move(isWritten)) {}

  /// Of a function with its body, of a constant with its value, of a class with its bases and fields.
  bool has(const clang::NamedDecl *decl) { return lackOf(decl) == nullptr; }
  /// What the device has not: "std::basic_string"; a function that throws in an expression. Null: it has all.
  const clang::NamedDecl *lackOf(const clang::NamedDecl *decl);

private:
  friend class AvailabilityVisitor;

  const clang::NamedDecl *computeLackOf(const clang::NamedDecl *pattern);

  const Origins &origins;
  std::function<bool(const clang::Decl *)> isWritten;
  llvm::DenseMap<const clang::Decl *, const clang::NamedDecl *> known; ///< by pattern
};

} // namespace rk::transpile
