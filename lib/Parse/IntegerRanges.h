// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"

#include <cstdint>
#include <optional>

namespace rk::transpile {

/// All values that an expression can have; low <= high.
struct IntegerRange {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// What integer expressions can be, where the text alone says it: constants, variables of loops with constant bounds,
/// and sums, differences and products of these.
class IntegerRanges {
public:
  /// \p body: the function's whose expressions are asked about.
  IntegerRanges(const clang::ASTContext &context, const clang::Stmt *body) : context(context), body(body) {}

  /// Learns the variables of `for (int i = first; i <= last; ++i)` that nothing in the loop changes otherwise. Call
  /// outer loops first.
  void learn(const clang::ForStmt *loop);

  /// Nothing: not known, or an intermediate value may leave its type.
  std::optional<IntegerRange> of(const clang::Expr *expression) const;

private:
  void learn(const clang::ForStmt *loop, const clang::VarDecl *variable);
  std::optional<IntegerRange> ofVariable(const clang::VarDecl *variable) const;
  std::optional<IntegerRange> ofOperation(const clang::BinaryOperator *operation) const;
  std::optional<IntegerRange> inside(clang::QualType type, std::optional<IntegerRange> range) const;

  const clang::ASTContext &context;
  const clang::Stmt *body;
  llvm::DenseMap<const clang::VarDecl *, IntegerRange> variables; ///< of loops
  mutable llvm::DenseMap<const clang::VarDecl *, std::optional<IntegerRange>>
      values; ///< of the others that were asked for
};

} // namespace rk::transpile
