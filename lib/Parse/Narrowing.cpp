// SPDX-License-Identifier: Apache-2.0
#include "Parse/FlowTracer.h"

#include "llvm/IR/ConstantRange.h"

namespace rk::transpile {
using namespace clang;
using llvm::APSInt;
using llvm::ConstantRange;
using llvm::Instruction;

static std::optional<Instruction::BinaryOps> instruction(BinaryOperatorKind op, bool isSigned) {
  switch (op) {
  case BO_Add:
    return Instruction::Add;
  case BO_Sub:
    return Instruction::Sub;
  case BO_Mul:
    return Instruction::Mul;
  case BO_Div:
    return isSigned ? Instruction::SDiv : Instruction::UDiv;
  case BO_Rem:
    return isSigned ? Instruction::SRem : Instruction::URem;
  case BO_Shl:
    return Instruction::Shl;
  case BO_Shr:
    return isSigned ? Instruction::AShr : Instruction::LShr;
  case BO_And:
    return Instruction::And;
  case BO_Or:
    return Instruction::Or;
  case BO_Xor:
    return Instruction::Xor;
  default:
    return std::nullopt;
  }
}

/// The values that an integer expression can have, as far as its form tells: masks, remainders, shifts, choices.
static ConstantRange rangeOf(const Expr *e, const ASTContext &context) {
  e = e->IgnoreParens();
  QualType type = e->getType();
  const unsigned width = context.getIntWidth(type);
  const bool isSigned = type->isSignedIntegerOrEnumerationType();
  auto isInteger = [](const Expr *part) { return part->getType()->isIntegralOrEnumerationType(); };
  if (Expr::EvalResult known; !e->isValueDependent() && e->EvaluateAsInt(known, context))
    return ConstantRange(known.Val.getInt());
  if (const auto *cast = dyn_cast<CastExpr>(e); cast && isInteger(cast->getSubExpr()) && !type->isBooleanType()) {
    ConstantRange range = rangeOf(cast->getSubExpr(), context);
    return cast->getSubExpr()->getType()->isSignedIntegerOrEnumerationType() ? range.sextOrTrunc(width)
                                                                             : range.zextOrTrunc(width);
  }
  if (const auto *choice = dyn_cast<ConditionalOperator>(e))
    return rangeOf(choice->getTrueExpr(), context)
        .unionWith(rangeOf(choice->getFalseExpr(), context),
                   isSigned ? ConstantRange::Signed : ConstantRange::Unsigned);
  if (const auto *binary = dyn_cast<BinaryOperator>(e);
      binary && isInteger(binary->getLHS()) && isInteger(binary->getRHS()))
    if (auto op = instruction(binary->getOpcode(), isSigned))
      // A shift's count may have another type.
      return rangeOf(binary->getLHS(), context).binaryOp(*op, rangeOf(binary->getRHS(), context).zextOrTrunc(width));
  return ConstantRange::getFull(width);
}

static bool fits(const Expr *e, QualType narrow, const ASTContext &context) {
  const bool isSigned = e->getType()->isSignedIntegerOrEnumerationType();
  const bool isNarrowSigned = narrow->isSignedIntegerOrEnumerationType();
  const unsigned width = context.getIntWidth(narrow);
  ConstantRange range = rangeOf(e, context);
  APSInt least(isSigned ? range.getSignedMin() : range.getUnsignedMin(), !isSigned);
  APSInt greatest(isSigned ? range.getSignedMax() : range.getUnsignedMax(), !isSigned);
  return APSInt::compareValues(least, APSInt::getMinValue(width, !isNarrowSigned)) >= 0 &&
         APSInt::compareValues(greatest, APSInt::getMaxValue(width, !isNarrowSigned)) <= 0;
}

void FlowTracer::noteNarrowing(const Expr *from, QualType to) {
  from = from->IgnoreImpCasts();
  QualType wide = from->getType();
  if (!wide->isIntegerType() || !to->isIntegerType() || to->isBooleanType() ||
      context.getTypeSize(wide) <= context.getTypeSize(to) || fits(from, to, context) || !noted.insert(from).second)
    return;
  auto spell = [](QualType type) { return type.getUnqualifiedType().getAsString(); };
  function.findings.push_back({Finding::Kind::Narrowing, toModel(from->getSourceRange()), spell(wide), spell(to)});
}

} // namespace rk::transpile
