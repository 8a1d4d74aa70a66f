// SPDX-License-Identifier: Apache-2.0
#include "Parse/Flow.h"
#include "Parse/FlowTracer.h"
#include "Parse/Visitor.h"

#include "clang/AST/ASTLambda.h"

namespace rk::transpile {
using namespace clang;

void traceFlow(Closure &closure, ASTContext &context, const Origins &origins) {
  for (std::size_t i = 0; i < closure.declarations.size(); ++i)
    if (const FunctionDecl *definition = nullptr; closure.declarations[i]->isDefined(definition))
      FlowTracer(closure, context, origins, i).run(definition);
}

FlowTracer::FlowTracer(Closure &closure, ASTContext &context, const Origins &origins, std::size_t index)
    : closure(closure), context(context), origins(origins), index(index), function(closure.functions[index]),
      flow(function.flow) {}

static bool isAnnotated(const Decl *decl, llvm::StringRef name) {
  for (const auto *attr : decl->specific_attrs<AnnotateAttr>())
    if (attr->getAnnotation() == name)
      return true;
  return false;
}

void FlowTracer::run(const FunctionDecl *f) {
  definition = f;
  bool ringKernel = isAnnotated(f, "rk::ring_kernel");
  isHandler = ringKernel || isAnnotated(f, "rk::handler");
  if (isHandler && f->getNumParams() > 1)
    message = f->getParamDecl(f->getNumParams() - 1);
  if (ringKernel && f->getNumParams() == 3)
    state = f->getParamDecl(1);
  for (std::size_t i = 0; i < f->getNumParams(); ++i) {
    const ParmVarDecl *parameter = f->getParamDecl(static_cast<unsigned>(i));
    QualType type = parameter->getType();
    if (const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
        record && origins.of(record) == Origin::Dsl && record->getName() == "context" && contextName.empty())
      contextName = parameter->getNameAsString();
    Value value;
    value.on = {influence({Influence::Kind::Parameter, parameter->getNameAsString(),
                           toModel({parameter->getLocation(), parameter->getLocation()}), Variation::None, i + 1, 0})};
    if (type->isReferenceType() || type->isPointerType())
      value.memory = {Memory::Kind::Slot, i + 1, {}};
    env[parameter] = value;
  }
  bodies.push_back({});
  if (isa<CXXMethodDecl>(f) && isLambdaCallOperator(cast<CXXMethodDecl>(f))) {
    // What it captured is not told apart from the lambda itself.
    bodies.back().isForeign = true;
    bodies.back().captures.on = {influence(
        {Influence::Kind::Parameter, "a captured value", toModel(f->getSourceRange()), Variation::None, 0, 0})};
    bodies.back().captures.memory = {Memory::Kind::Slot, 0, {}};
  }
  if (const auto *constructor = dyn_cast<CXXConstructorDecl>(f))
    for (const CXXCtorInitializer *init : constructor->inits()) {
      Influences on = eval(init->getInit()).all();
      flow.outputs[0].insert(on.begin(), on.end());
    }
  walk(f->getBody());
  flow.result.insert(bodies.back().result.begin(), bodies.back().result.end());
  // A parameter by reference carries out what was stored in it.
  for (auto &[slot, on] : flow.outputs)
    std::erase_if(on, [&](std::uint32_t i) {
      return flow.influences[i].kind == Influence::Kind::Parameter && flow.influences[i].slot == slot;
    });
}

// ---- values

Influences FlowTracer::Value::all() const {
  Influences result = on;
  if (thread)
    result.insert(thread->source);
  return result;
}

void FlowTracer::Value::add(const Value &other) {
  if (thread)
    on.insert(thread->source);
  thread.reset();
  Influences more = other.all();
  on.insert(more.begin(), more.end());
  memory.address.insert(more.begin(), more.end());
}

std::uint32_t FlowTracer::influence(Influence what) {
  auto key = std::tuple(what.range.begin.raw, what.kind, what.slot, what.call, what.variation);
  auto [it, isNew] = influenceIndex.try_emplace(key, static_cast<std::uint32_t>(flow.influences.size()));
  if (isNew)
    flow.influences.push_back(std::move(what));
  return it->second;
}

/// An integer that the compiler knows; a warp has 32 lanes on every device.
std::optional<std::int64_t> FlowTracer::constant(const Expr *e) const {
  if (const auto *call = dyn_cast<CallExpr>(e->IgnoreParenImpCasts()))
    if (const FunctionDecl *callee = call->getDirectCallee(); callee && origins.of(callee) == Origin::Dsl &&
                                                              callee->getDeclName().isIdentifier() &&
                                                              callee->getName() == "warp_size")
      return 32;
  if (e->isValueDependent() || !e->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  Expr::EvalResult result;
  if (!e->EvaluateAsInt(result, context) || result.Val.getInt().getSignificantBits() > 63)
    return std::nullopt;
  return result.Val.getInt().getExtValue();
}

// ---- expressions

FlowTracer::Value FlowTracer::eval(const Expr *e) {
  if (!e)
    return {};
  if (const auto *name = dyn_cast<DeclRefExpr>(e))
    return evalName(name);
  if (const auto *member = dyn_cast<MemberExpr>(e))
    return evalMember(member);
  if (const auto *cast = dyn_cast<CastExpr>(e)) {
    Value value = eval(cast->getSubExpr());
    if (cast->getCastKind() == CK_LValueToRValue)
      value.local = nullptr;
    if (!e->getType()->isIntegerType() && value.thread)
      value.add({});
    return value;
  }
  if (const auto *unary = dyn_cast<UnaryOperator>(e))
    return evalUnary(unary);
  if (const auto *binary = dyn_cast<BinaryOperator>(e))
    return evalBinary(binary);
  if (const auto *construct = dyn_cast<CXXConstructExpr>(e))
    return evalConstruct(construct);
  if (const auto *call = dyn_cast<CallExpr>(e))
    return evalCall(call);
  if (const auto *lambda = dyn_cast<LambdaExpr>(e))
    return evalLambda(lambda);
  if (isa<CXXThisExpr>(e)) {
    if (bodies.back().isForeign)
      return bodies.back().captures;
    Value value;
    value.on = {influence({Influence::Kind::Parameter, "this", toModel(e->getSourceRange()), Variation::None, 0, 0})};
    value.memory = {Memory::Kind::Slot, 0, {}};
    return value;
  }
  if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(e)) {
    Value value = eval(subscript->getBase());
    value.add(eval(subscript->getIdx()));
    return value;
  }
  if (const auto *choice = dyn_cast<AbstractConditionalOperator>(e)) {
    Value condition = eval(choice->getCond()), value;
    branch(Guard::Way::Chooses, choice->getCond(), condition.all(), [&] {
      value = eval(choice->getTrueExpr());
      Value other = eval(choice->getFalseExpr());
      if (value.memory.kind == Memory::Kind::Unknown)
        value.memory = other.memory;
      value.local = nullptr;
      value.add(other);
    });
    value.add(condition);
    return value;
  }
  if (const auto *opaque = dyn_cast<OpaqueValueExpr>(e))
    return eval(opaque->getSourceExpr());
  if (const auto *rewritten = dyn_cast<CXXRewrittenBinaryOperator>(e))
    return eval(rewritten->getSemanticForm());
  if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(e))
    return eval(argument->getExpr());
  if (const auto *init = dyn_cast<CXXDefaultInitExpr>(e))
    return eval(init->getExpr());
  if (isa<UnaryExprOrTypeTraitExpr, ConstantExpr, CXXNoexceptExpr, RequiresExpr>(e))
    return {};
  if (const auto *statements = dyn_cast<StmtExpr>(e)) {
    walk(statements->getSubStmt());
    return {};
  }
  // Parentheses, temporaries, initialiser lists: what they are made of.
  Value value;
  bool first = true;
  for (const Stmt *child : e->children())
    if (const auto *part = dyn_cast_or_null<Expr>(child)) {
      Value v = eval(part);
      if (first)
        value = std::move(v);
      else
        value.add(v);
      first = false;
    }
  if (isa<InitListExpr>(e))
    value.local = nullptr;
  return value;
}

FlowTracer::Value FlowTracer::evalName(const DeclRefExpr *e) {
  if (const auto *binding = dyn_cast<BindingDecl>(e->getDecl()))
    return eval(binding->getBinding());
  const auto *variable = dyn_cast<VarDecl>(e->getDecl());
  Value value;
  if (!variable)
    return value;
  if (isSharedVariable(variable)) {
    value.memory.kind = Memory::Kind::Shared; // what it holds is its block's own
    value.on.insert(influence({Influence::Kind::Operation, variable->getNameAsString(), toModel(e->getSourceRange())}));
    return value;
  }
  if (!variable->hasLocalStorage())
    return value;
  auto it = env.find(variable);
  if (it == env.end())
    return bodies.back().isForeign ? bodies.back().captures : value;
  value = it->second;
  if (!variable->getType()->isReferenceType())
    value.local = variable;
  else if (value.local && env.contains(value.local))
    value.on.insert(env[value.local].on.begin(), env[value.local].on.end());
  return value;
}

FlowTracer::Value FlowTracer::evalMember(const MemberExpr *e) {
  if (isa<VarDecl>(e->getMemberDecl()))
    return {};
  Value value = eval(e->getBase());
  value.add({});
  return value;
}

FlowTracer::Value FlowTracer::evalUnary(const UnaryOperator *e) {
  Value value = eval(e->getSubExpr());
  switch (e->getOpcode()) {
  case UO_AddrOf:
    return value;
  case UO_Deref:
    value.local = nullptr;
    value.memory.address.insert(value.on.begin(), value.on.end());
    return value;
  case UO_PreInc:
  case UO_PreDec:
  case UO_PostInc:
  case UO_PostDec: {
    Value place = value;
    if (value.thread)
      value.thread->aligned = false;
    store(e, e->getSubExpr(), place, value);
    return value;
  }
  case UO_Minus:
    if (value.thread)
      value.thread->factor = -value.thread->factor;
    return value;
  case UO_Plus:
    return value;
  default:
    value.add({});
    return value;
  }
}

FlowTracer::Value FlowTracer::evalBinary(const BinaryOperator *e) {
  if (e->getOpcode() == BO_LAnd || e->getOpcode() == BO_LOr) {
    Value value = eval(e->getLHS()), right;
    auto way = e->getOpcode() == BO_LAnd ? Guard::Way::Holds : Guard::Way::Fails;
    branch(way, e->getLHS(), value.all(), [&] { right = eval(e->getRHS()); });
    value.add(right);
    return value;
  }
  if (e->getOpcode() == BO_Comma) {
    eval(e->getLHS());
    return eval(e->getRHS());
  }
  Value right = eval(e->getRHS());
  if (e->getOpcode() == BO_Assign)
    return assign(e, e->getLHS(), e->getRHS(), std::move(right));
  Value left = eval(e->getLHS());
  noteDouble(e);
  if (!e->isCompoundAssignmentOp())
    return arithmetic(e, e->getOpcode(), left, right);
  Value result = arithmetic(e, BinaryOperator::getOpForCompoundAssignment(e->getOpcode()), left, right);
  if (isState(left) && mentions(e->getRHS(), message, false))
    noteNarrowing(e->getRHS(), e->getLHS()->getType());
  store(e, e->getLHS(), left, result);
  return result;
}

// A sum keeps its multiple of the thread's index, so that `item - ctx.thread_id()` is the same for the whole block.
FlowTracer::Value FlowTracer::arithmetic(const BinaryOperator *e, BinaryOperatorKind op, const Value &l,
                                         const Value &r) {
  Value value = l;
  value.local = nullptr;
  if (r.memory.kind != Memory::Kind::Unknown && e->getRHS()->getType()->isPointerType())
    value.memory = r.memory;
  const bool sum = op == BO_Add || op == BO_Sub;
  std::optional<std::int64_t> right = l.thread ? constant(e->getRHS()) : std::nullopt;
  std::optional<std::int64_t> left = r.thread && !l.thread ? constant(e->getLHS()) : std::nullopt;
  if (sum && (l.thread || r.thread) && e->getType()->isIntegerType()) {
    value.on.insert(r.on.begin(), r.on.end());
    auto multipleOf32 = [](const std::optional<std::int64_t> &n) { return n && *n % 32 == 0; };
    if (l.thread && r.thread) {
      value.thread->factor += op == BO_Add ? r.thread->factor : -r.thread->factor;
      value.thread->aligned = false;
      if (value.thread->factor == 0)
        value.thread.reset();
    } else if (l.thread) {
      value.thread->aligned = l.thread->aligned && multipleOf32(right);
    } else {
      value.thread = r.thread;
      value.thread->aligned = r.thread->aligned && op == BO_Add && multipleOf32(left);
      value.thread->factor *= op == BO_Add ? 1 : -1;
    }
    return value;
  }
  if (op == BO_Mul && (right || left)) {
    value.on.insert(r.on.begin(), r.on.end());
    value.thread = l.thread ? l.thread : r.thread;
    value.thread->factor *= right ? *right : *left;
    value.thread->aligned = false;
    return value;
  }
  // What all 32 lanes of a warp compute alike: `i / 32`, `i >> 5`, `i < 64`.
  bool alike = false;
  if (l.thread && l.thread->aligned && l.thread->factor == 1 && right) {
    std::int64_t n = *right;
    alike = (op == BO_Div && n > 0 && n % 32 == 0) || (op == BO_Shr && n >= 5) ||
            (op == BO_And && n >= 0 && n % 32 == 0) || ((op == BO_LT || op == BO_GE) && n % 32 == 0) ||
            ((op == BO_LE || op == BO_GT) && (n + 1) % 32 == 0);
  }
  if (alike) {
    Influence source = flow.influences[l.thread->source];
    source.variation = Variation::Warp;
    value.thread.reset();
    value.on.insert(influence(source));
    value.on.insert(r.on.begin(), r.on.end());
    return value;
  }
  value.add(r);
  return value;
}

// ---- stores

FlowTracer::Value FlowTracer::assign(const Expr *whole, const Expr *target, const Expr *from, Value value) {
  Value place = eval(target);
  if (isa<ImplicitCastExpr>(from) && isState(place) && mentions(from, message, false))
    noteNarrowing(from, from->getType());
  store(whole, target, place, std::move(value));
  return place;
}

/// The member or variable that a store's target is, or is an element of.
static const Expr *wholeOf(const Expr *e) {
  for (;;) {
    e = e->IgnoreParenCasts();
    if (isa<MemberExpr, DeclRefExpr>(e))
      return e;
    if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(e))
      e = subscript->getBase();
    else if (const auto *unary = dyn_cast<UnaryOperator>(e))
      e = unary->getSubExpr();
    else if (const auto *op = dyn_cast<CXXOperatorCallExpr>(e))
      e = op->getArg(0);
    else if (const auto *call = dyn_cast<CXXMemberCallExpr>(e))
      e = call->getImplicitObjectArgument();
    else
      return nullptr;
  }
}

static std::string nameOf(const Expr *whole) {
  if (const auto *member = dyn_cast_or_null<MemberExpr>(whole))
    return member->getMemberDecl()->getNameAsString();
  const auto *name = dyn_cast_or_null<DeclRefExpr>(whole);
  return name ? name->getDecl()->getNameAsString() : "";
}

/// The same member of the same object, as far as their names tell.
static bool isSame(const Expr *a, const Expr *b) {
  a = a->IgnoreParenCasts();
  b = b->IgnoreParenCasts();
  if (const auto *one = dyn_cast<MemberExpr>(a)) {
    const auto *other = dyn_cast<MemberExpr>(b);
    return other && one->getMemberDecl() == other->getMemberDecl() && isSame(one->getBase(), other->getBase());
  }
  if (const auto *one = dyn_cast<DeclRefExpr>(a)) {
    const auto *other = dyn_cast<DeclRefExpr>(b);
    return other && one->getDecl() == other->getDecl();
  }
  return isa<CXXThisExpr>(a) && isa<CXXThisExpr>(b);
}

static unsigned mentionsOf(const Expr *whole, const Stmt *in) {
  const auto *e = dyn_cast<Expr>(in);
  unsigned count = e && isa<MemberExpr, DeclRefExpr>(e) && isSame(e, whole);
  for (const Stmt *child : in->children())
    if (child)
      count += mentionsOf(whole, child);
  return count;
}

void FlowTracer::storeInto(const VarDecl *variable, const Influences &on) {
  Value &stored = env[variable];
  stored.add({});
  stored.on.insert(on.begin(), on.end());
  stored.version = ++versions;
}

void FlowTracer::store(const Expr *whole, const Expr *target, const Value &place, Value value) {
  target = target->IgnoreParens();
  if (const auto *name = dyn_cast<DeclRefExpr>(target); name && place.local && name->getDecl() == place.local) {
    value.local = nullptr;
    if (!place.local->getType()->isPointerType())
      value.memory = {};
    value.version = ++versions;
    env[place.local] = std::move(value);
    return;
  }
  if (place.local) {
    Influences on = value.all(), where = place.all();
    on.insert(where.begin(), where.end());
    return storeInto(place.local, on);
  }
  if (place.memory.kind == Memory::Kind::Unknown)
    return;
  if (place.memory.kind == Memory::Kind::Slot) {
    Influences on = value.all();
    for (std::uint32_t g : guards())
      on.insert(flow.guards[g].on.begin(), flow.guards[g].on.end());
    flow.outputs[place.memory.slot].insert(on.begin(), on.end());
  }
  auto [it, isNew] = writeIndex.try_emplace(whole, flow.writes.size());
  if (isNew) {
    const Expr *stored = wholeOf(target);
    Write write{nameOf(stored), toModel(whole->getSourceRange()), place.memory, {}, {}, contextName};
    // Where the loop asks for the value, an 'if' in front of the store leaves the other threads in the loop.
    const bool isAsked = stored && outermost && mentionsOf(stored, outermost) > mentionsOf(stored, whole);
    if (whole == statement && !beforeElse.contains(whole) && !whole->getBeginLoc().isMacroID() && !isAsked)
      write.statement = write.range;
    for (const Expr *condition : conditions)
      if (stored && mentionsOf(stored, condition))
        write.readBy = toModel(condition->getSourceRange());
    flow.writes.push_back(std::move(write));
  }
  Write &write = flow.writes[it->second];
  Influences address = place.all();
  write.target.address.insert(address.begin(), address.end());
  write.target.address.insert(place.memory.address.begin(), place.memory.address.end());
  Guards now = guards();
  write.guards.insert(now.begin(), now.end());
}

// ---- findings

void FlowTracer::noteDouble(const BinaryOperator *e) {
  const auto *type = e->getType().getCanonicalType()->getAs<BuiltinType>();
  bool computes = e->isMultiplicativeOp() || e->isAdditiveOp() || e->isCompoundAssignmentOp();
  if (!loopDepth || !computes || !type || type->getKind() != BuiltinType::Double || e->containsErrors())
    return;
  if (context.getSourceManager().isInSystemMacro(e->getBeginLoc()) || !noted.insert(innermost).second)
    return;
  function.findings.push_back({Finding::Kind::DoubleInLoop, toModel(e->getSourceRange()), {}, {}});
}

bool FlowTracer::mentions(const Stmt *e, const VarDecl *variable, bool orThis) const {
  if (const auto *name = dyn_cast<DeclRefExpr>(e))
    return variable && name->getDecl() == variable;
  if (isa<CXXThisExpr>(e))
    return orThis;
  if (isa<ExplicitCastExpr>(e))
    return false; // the author has said so
  for (const Stmt *child : e->children())
    if (child && mentions(child, variable, orThis))
      return true;
  return false;
}

bool FlowTracer::isState(const Value &place) const {
  return isHandler && place.memory.kind == Memory::Kind::Slot && place.memory.slot == (state ? 2u : 0u) && !place.local;
}

} // namespace rk::transpile
