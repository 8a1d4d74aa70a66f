// SPDX-License-Identifier: Apache-2.0
#include "Parse/FlowTracer.h"
#include "Parse/Visitor.h"

#include "clang/AST/ASTLambda.h"

#include <utility>

namespace rk::transpile {
using namespace clang;

namespace {

bool isStoringOperator(OverloadedOperatorKind op) {
  switch (op) {
  case OO_Equal:
  case OO_PlusEqual:
  case OO_MinusEqual:
  case OO_StarEqual:
  case OO_SlashEqual:
  case OO_PercentEqual:
  case OO_CaretEqual:
  case OO_AmpEqual:
  case OO_PipeEqual:
  case OO_LessLessEqual:
  case OO_GreaterGreaterEqual:
    return true;
  default:
    return false;
  }
}

/// The callee can change what it is given there.
bool isOutput(const FunctionDecl *callee, std::size_t slot) {
  if (slot == 0) {
    const auto *method = dyn_cast<CXXMethodDecl>(callee);
    return method && !method->isConst() && !method->isStatic();
  }
  if (slot > callee->getNumParams())
    return false;
  QualType type = callee->getParamDecl(static_cast<unsigned>(slot - 1))->getType();
  if (!type->isReferenceType() && !type->isPointerType())
    return false;
  QualType target = type->isPointerType() ? type->getPointeeType() : type.getNonReferenceType();
  return !target.isConstQualified();
}

bool passesMemory(const FunctionDecl *callee, std::size_t slot) {
  if (slot == 0)
    return true;
  if (slot > callee->getNumParams())
    return false;
  QualType type = callee->getParamDecl(static_cast<unsigned>(slot - 1))->getType();
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  return type->isReferenceType() || type->isPointerType() || (record && record->isLambda());
}

bool isDeclaredIn(const Decl *decl, const FunctionDecl *function) {
  for (const DeclContext *c = decl->getDeclContext(); c; c = c->getParent())
    if (const auto *around = dyn_cast<FunctionDecl>(c);
        around && around->getCanonicalDecl() == function->getCanonicalDecl())
      return true;
  return false;
}

} // namespace

FlowTracer::Value FlowTracer::evalCall(const CallExpr *e) {
  const FunctionDecl *callee = e->getDirectCallee();
  const auto *method = dyn_cast_or_null<CXXMethodDecl>(callee);
  const auto *op = dyn_cast<CXXOperatorCallExpr>(e);
  const Origin origin = callee ? origins.of(callee) : Origin::Builtin;
  if (op && callee && op->getNumArgs() == 2 && isStoringOperator(op->getOperator()) &&
      (origin == Origin::Std || (method && method->isTrivial()))) {
    Value value = eval(op->getArg(1));
    if (op->getOperator() != OO_Equal)
      value.add(eval(op->getArg(0)));
    return assign(e, op->getArg(0), op->getArg(1), std::move(value));
  }
  std::vector<Value> slots;
  auto add = [&](const Expr *argument) {
    const Expr *outer = std::exchange(statement, nullptr);
    slots.push_back(eval(argument));
    statement = outer;
  };
  if (const auto *member = dyn_cast<CXXMemberCallExpr>(e))
    add(member->getImplicitObjectArgument());
  else if (!(op && method && !method->isStatic()))
    slots.emplace_back();
  if (!callee)
    add(e->getCallee());
  for (const Expr *argument : e->arguments())
    add(argument);
  if (!callee) {
    Value value;
    for (const Value &slot : slots)
      value.add(slot);
    return value;
  }
  if (origin == Origin::Dsl)
    if (const Intrinsic *row = lookup(plainName(callee), callee->getNumParams()))
      return callOperation(e, *row, slots);
  if (origin == Origin::User) {
    if (auto known = closure.indexOf(callee))
      return callUser(e, callee, *known, std::move(slots));
    if (method && isLambdaCallOperator(method))
      return callLambda(callee, slots);
  }
  return callUnknown(callee, e->isGLValue() ? context.getLValueReferenceType(e->getType()) : e->getType(), slots);
}

FlowTracer::Value FlowTracer::evalConstruct(const CXXConstructExpr *e) {
  const CXXConstructorDecl *constructor = e->getConstructor();
  std::vector<Value> slots{{}};
  for (const Expr *argument : e->arguments())
    slots.push_back(eval(argument));
  if (auto known = closure.indexOf(constructor); known && !constructor->isTrivial()) {
    callUser(e, constructor, *known, slots);
    Value value;
    value.on = {
        influence({Influence::Kind::Output, {}, toModel(e->getSourceRange()), Variation::None, 0, callIndex[e]})};
    return value;
  }
  Value value;
  if (slots.size() == 2) // a copy
    value = slots[1];
  else
    for (const Value &slot : slots)
      value.add(slot);
  value.local = nullptr;
  return value;
}

FlowTracer::Value FlowTracer::evalLambda(const LambdaExpr *e) {
  Value value;
  for (const LambdaCapture &capture : e->captures()) {
    if (capture.capturesThis()) {
      value.memory = {Memory::Kind::Slot, 0, {}};
      continue;
    }
    const auto *variable = capture.capturesVariable() ? dyn_cast<VarDecl>(capture.getCapturedVar()) : nullptr;
    if (!variable)
      continue;
    if (variable->isInitCapture())
      declare(variable);
    if (auto it = env.find(variable); it != env.end()) {
      Influences on = it->second.all();
      value.on.insert(on.begin(), on.end());
    }
  }
  return value;
}

FlowTracer::Value FlowTracer::callOperation(const CallExpr *e, const Intrinsic &row, const std::vector<Value> &slots) {
  const ThreadMeaning meaning = threadMeaning(row);
  const std::string name = plainName(e->getDirectCallee());
  Value value;
  for (const Value &slot : slots)
    value.add(slot);
  Variation breaksAt = meaning.breaksAt;
  if (meaning.hasMask) {
    // Which lanes a computed mask names is not known; a full one names them all.
    auto mask = e->getNumArgs() ? constant(e->getArg(0)) : std::nullopt;
    if (!mask || (*mask & 0xffffffff) != 0xffffffff)
      breaksAt = Variation::None;
  }
  if (breaksAt != Variation::None) {
    auto [it, isNew] = convergentIndex.try_emplace(e, flow.convergent.size());
    if (isNew)
      flow.convergent.push_back({name, toModel(e->getSourceRange()), breaksAt, {}});
    Guards now = guards();
    flow.convergent[it->second].guards.insert(now.begin(), now.end());
  }
  if (!meaning.ownsResult)
    return value;
  value = {};
  auto parameters = row.parameters();
  if (meaning.isBroadcast && (parameters.back().name != "width" || constant(e->getArg(e->getNumArgs() - 1)) == 32)) {
    // Lanes that name one lane get one value; which lane that is may differ, too.
    const std::size_t first = meaning.hasMask ? 2 : 1;
    value.on = slots[first + 1].all();
    Influences of = slots[first].all();
    if (of.empty())
      return value;
    std::uint32_t agreed = influence({Influence::Kind::Broadcast, name, toModel(e->getSourceRange())});
    flow.influences[agreed].of.insert(of.begin(), of.end());
    value.on.insert(agreed);
    return value;
  }
  if (meaning.variation == Variation::None)
    return value;
  std::uint32_t source =
      influence({Influence::Kind::Operation, name, toModel(e->getSourceRange()), meaning.variation, 0, 0, {},
                                    meaning.isSameInBlocks});
  if (meaning.isThreadIndex) {
    value.thread = Value::Linear{1, source, true}; // blocks are multiples of 32
    if (meaning.ofGrid)
      value.on = {influence({Influence::Kind::Operation, name, toModel(e->getSourceRange()), Variation::Block, 0, 0})};
  } else {
    value.on = {source};
  }
  // `warp_match_all(mask, v, agree)` also answers by its last argument.
  for (std::size_t i = 0; i < parameters.size() && i + 1 < slots.size(); ++i)
    if (parameters[i].byAddress && slots[i + 1].local && !meaning.atomic)
      storeInto(slots[i + 1].local, {source});
  return value;
}

FlowTracer::Value FlowTracer::callUser(const Expr *e, const FunctionDecl *callee, std::size_t known,
                                       std::vector<Value> slots) {
  auto [it, isNew] = callIndex.try_emplace(e, flow.calls.size());
  const std::size_t call = it->second;
  if (isNew)
    flow.calls.push_back({known, toModel(e->getSourceRange()), {}, {}, false});
  FlowCall &entry = flow.calls[call];
  entry.resultUnused = statement == e && !callee->getReturnType()->isVoidType();
  entry.slots.resize(std::max(entry.slots.size(), slots.size()));
  Guards now = guards();
  entry.guards.insert(now.begin(), now.end());
  QualType type = callee->getReturnType();
  Value value;
  value.on = {influence({Influence::Kind::Result, {}, toModel(e->getSourceRange()), Variation::None, 0, call})};
  for (std::size_t i = 0; i < slots.size(); ++i) {
    Value &slot = slots[i];
    FlowCall::Argument &argument = entry.slots[i];
    Influences on = slot.all();
    argument.value.insert(on.begin(), on.end());
    if (!passesMemory(callee, i))
      continue;
    if (slot.memory.kind != Memory::Kind::Unknown && !slot.local) {
      argument.memory.kind = slot.memory.kind;
      argument.memory.slot = slot.memory.slot;
      argument.memory.address.insert(on.begin(), on.end());
      argument.memory.address.insert(slot.memory.address.begin(), slot.memory.address.end());
    }
    // A reference that comes back is most likely to the object, or into it.
    if ((type->isReferenceType() || type->isPointerType()) && value.memory.kind == Memory::Kind::Unknown &&
        !value.local) {
      value.memory = slot.memory;
      value.local = slot.local;
    }
    if (slot.local && isOutput(callee, i))
      storeInto(slot.local,
                {influence({Influence::Kind::Output, {}, toModel(e->getSourceRange()), Variation::None, i, call})});
  }
  return value;
}

/// A function of std or of the DSL: what comes out depends on all that goes in.
FlowTracer::Value FlowTracer::callUnknown(const FunctionDecl *callee, QualType type, const std::vector<Value> &slots) {
  Value value;
  const bool refers = type->isReferenceType() || type->isPointerType();
  for (const Value &slot : slots) {
    if (refers && value.memory.kind == Memory::Kind::Unknown && !value.local) {
      value.memory = slot.memory;
      value.local = slot.local;
    }
    value.add(slot);
  }
  const Influences on = value.all();
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (slots[i].local && isOutput(callee, i) && !(i == 0 && refers)) // `a[i]` stores nothing by itself
      storeInto(slots[i].local, on);
  return value;
}

/// A lambda's body is a part of what calls it.
FlowTracer::Value FlowTracer::callLambda(const FunctionDecl *callee, const std::vector<Value> &slots) {
  Value value;
  const FunctionDecl *body = nullptr;
  if (!callee->isDefined(body) || !inlining.insert(callee).second)
    return value;
  for (std::size_t i = 0; i < body->getNumParams() && i + 1 < slots.size(); ++i) {
    const ParmVarDecl *parameter = body->getParamDecl(static_cast<unsigned>(i));
    Value passed = slots[i + 1];
    if (!parameter->getType()->isReferenceType()) {
      passed.local = nullptr;
      if (!parameter->getType()->isPointerType())
        passed.memory = {};
    }
    passed.version = ++versions;
    env[parameter] = passed;
  }
  Body inner;
  inner.base = active.size();
  inner.isForeign = !isDeclaredIn(callee, definition);
  if (inner.isForeign && !slots.empty())
    inner.captures = slots[0];
  bodies.push_back(std::move(inner));
  const bool came = reachable;
  const Expr *outer = std::exchange(statement, nullptr);
  walk(body->getBody());
  statement = outer;
  reachable = came;
  value.on = bodies.back().result;
  value.memory = bodies.back().memory;
  bodies.pop_back();
  inlining.erase(callee);
  return value;
}

} // namespace rk::transpile
