// SPDX-License-Identifier: Apache-2.0
#include "Parse/IntegerRanges.h"
#include "Parse/Mentions.h"

#include "clang/AST/Expr.h"

#include <algorithm>

namespace rk::transpile {
using namespace clang;

namespace {

/// Ranges reach to here at most, so that no sum or product of two leaves the 64 bits that it is computed in.
constexpr std::int64_t largest = 1ll << 31;

const VarDecl *variableOf(const Expr *e) {
  const auto *mention = dyn_cast<DeclRefExpr>(e->IgnoreParenImpCasts());
  return mention ? dyn_cast<VarDecl>(mention->getDecl()) : nullptr;
}

/// By how much a loop's increment changes \p variable; 0: not known.
std::int64_t stepOf(const Expr *increment, const VarDecl *variable, const ASTContext &context) {
  increment = increment->IgnoreParenImpCasts();
  if (const auto *unary = dyn_cast<UnaryOperator>(increment))
    return !unary->isIncrementDecrementOp() || variableOf(unary->getSubExpr()) != variable ? 0
           : unary->isIncrementOp()                                                        ? 1
                                                                                           : -1;
  const auto *assignment = dyn_cast<CompoundAssignOperator>(increment);
  Expr::EvalResult value;
  if (!assignment || variableOf(assignment->getLHS()) != variable ||
      !assignment->getRHS()->EvaluateAsInt(value, context) || value.Val.getInt().getSignificantBits() > 32)
    return 0;
  const std::int64_t by = value.Val.getInt().getExtValue();
  return assignment->getOpcode() == BO_AddAssign ? by : assignment->getOpcode() == BO_SubAssign ? -by : 0;
}

} // namespace

void IntegerRanges::learn(const ForStmt *loop) {
  if (const auto *init = dyn_cast_or_null<DeclStmt>(loop->getInit()))
    for (const Decl *decl : init->decls())
      if (const auto *variable = dyn_cast<VarDecl>(decl))
        learn(loop, variable);
}

void IntegerRanges::learn(const ForStmt *loop, const VarDecl *variable) {
  const auto *condition = loop->getCond() ? dyn_cast<BinaryOperator>(loop->getCond()->IgnoreParenImpCasts()) : nullptr;
  if (!variable->getInit() || !variable->getType()->isIntegerType() || !condition || !loop->getInc())
    return;
  BinaryOperatorKind op = condition->getOpcode();
  const Expr *other = condition->getRHS();
  if (variableOf(condition->getLHS()) != variable) {
    if (variableOf(condition->getRHS()) != variable || !BinaryOperator::isRelationalOp(op))
      return;
    op = BinaryOperator::reverseComparisonOp(op);
    other = condition->getLHS();
  }
  // Of a type that a step beyond the end may leave, or compared as another, it may come round again.
  if (context.getTypeSize(variable->getType()) < 32 ||
      condition->getLHS()->getType()->isSignedIntegerType() == variable->getType()->isUnsignedIntegerType())
    return;
  const auto first = of(variable->getInit()), last = of(other);
  const std::int64_t step = stepOf(loop->getInc(), variable, context);
  if (!first || !last || step == 0 || !isOnlyRead(variable, loop->getBody()) ||
      !isOnlyRead(variable, loop->getCond()) || !isOnlyRead(variable, loop->getInit()))
    return;
  IntegerRange range = *first;
  const bool meets = op == BO_NE && (step == 1 || step == -1) && first->low == first->high && last->low == last->high &&
                     (last->low - first->low) * step >= 0;
  if (step > 0 && (op == BO_LT || op == BO_LE || meets))
    range.high = last->high - (op == BO_LE ? 0 : 1);
  else if (step < 0 && (op == BO_GT || op == BO_GE || meets))
    range.low = last->low + (op == BO_GE ? 0 : 1);
  else
    return;
  if (range.low <= range.high) // else nothing in it runs
    variables[variable] = range;
}

std::optional<IntegerRange> IntegerRanges::of(const Expr *e) const {
  if (e->isValueDependent() || !e->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  Expr::EvalResult value;
  if (e->EvaluateAsInt(value, context)) {
    if (value.Val.getInt().getSignificantBits() > 32)
      return std::nullopt;
    const std::int64_t constant = value.Val.getInt().getExtValue();
    return IntegerRange{constant, constant};
  }
  const Expr *inner = e->IgnoreParens();
  if (const auto *cast = dyn_cast<CastExpr>(inner)) {
    const Expr *from = cast->getSubExpr();
    return from->getType()->isIntegralOrEnumerationType() ? inside(cast->getType(), of(from)) : std::nullopt;
  }
  if (const auto *mention = dyn_cast<DeclRefExpr>(inner)) {
    const auto *variable = dyn_cast<VarDecl>(mention->getDecl());
    if (auto it = variables.find(variable); it != variables.end())
      return it->second;
    return variable ? ofVariable(variable) : std::nullopt;
  }
  if (const auto *unary = dyn_cast<UnaryOperator>(inner)) {
    const auto range = of(unary->getSubExpr());
    if (!range || (unary->getOpcode() != UO_Minus && unary->getOpcode() != UO_Plus))
      return std::nullopt;
    return inside(e->getType(), unary->getOpcode() == UO_Plus ? *range : IntegerRange{-range->high, -range->low});
  }
  if (const auto *choice = dyn_cast<ConditionalOperator>(inner)) {
    const auto a = of(choice->getTrueExpr()), b = of(choice->getFalseExpr());
    return a && b ? std::optional(IntegerRange{std::min(a->low, b->low), std::max(a->high, b->high)}) : std::nullopt;
  }
  if (const auto *operation = dyn_cast<BinaryOperator>(inner))
    return inside(e->getType(), ofOperation(operation));
  return std::nullopt;
}

std::optional<IntegerRange> IntegerRanges::ofVariable(const VarDecl *variable) const {
  auto [it, isNew] = values.try_emplace(variable);
  if (!isNew)
    return it->second;
  const Expr *value = lastingValue(variable, body);
  const std::optional<IntegerRange> range = value ? of(value) : std::nullopt;
  return values[variable] = range;
}

std::optional<IntegerRange> IntegerRanges::ofOperation(const BinaryOperator *operation) const {
  const auto a = of(operation->getLHS()), b = of(operation->getRHS());
  if (!a || !b)
    return std::nullopt;
  switch (operation->getOpcode()) {
  case BO_Add:
    return IntegerRange{a->low + b->low, a->high + b->high};
  case BO_Sub:
    return IntegerRange{a->low - b->high, a->high - b->low};
  case BO_Mul: {
    auto [low, high] = std::minmax({a->low * b->low, a->low * b->high, a->high * b->low, a->high * b->high});
    return IntegerRange{low, high};
  }
  default:
    return std::nullopt;
  }
}

/// Of a type of 64 bits what another of 32 may leave is not asked: nobody's offsets are that large.
std::optional<IntegerRange> IntegerRanges::inside(QualType type, std::optional<IntegerRange> range) const {
  if (!range || type->isBooleanType() || range->low < -largest || range->high >= largest ||
      (type->isUnsignedIntegerOrEnumerationType() && range->low < 0))
    return std::nullopt;
  const std::uint64_t bits = context.getTypeSize(type) - (type->isUnsignedIntegerOrEnumerationType() ? 0 : 1);
  if (bits < 32 && (range->low < -(1ll << bits) || range->high >= 1ll << bits))
    return std::nullopt;
  return range;
}

} // namespace rk::transpile
