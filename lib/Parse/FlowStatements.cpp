// SPDX-License-Identifier: Apache-2.0
#include "Parse/FlowTracer.h"
#include "Parse/Visitor.h"

#include <utility>

namespace rk::transpile {
using namespace clang;

// ---- who comes here

std::uint32_t FlowTracer::guard(Guard::Way way, clang::SourceRange condition, clang::SourceRange exit,
                                const Influences &on) {
  auto key = std::tuple(way, condition.getBegin().getRawEncoding(), exit.getBegin().getRawEncoding());
  auto [it, isNew] = guardIndex.try_emplace(key, static_cast<std::uint32_t>(flow.guards.size()));
  if (isNew)
    flow.guards.push_back({way, toModel(condition), toModel(exit), {}});
  flow.guards[it->second].on.insert(on.begin(), on.end());
  return it->second;
}

Guards FlowTracer::guards() const {
  Guards result(active.begin(), active.end());
  for (const Body &body : bodies)
    result.insert(body.exits.begin(), body.exits.end());
  for (const Frame &frame : frames) {
    result.insert(frame.breaks.begin(), frame.breaks.end());
    result.insert(frame.continues.begin(), frame.continues.end());
  }
  return result;
}

/// The threads for which the conditions since \p base hold leave; the others go on.
void FlowTracer::leaveUnder(std::size_t base, clang::SourceRange exit, Guards &exits) {
  for (std::size_t i = base; i < active.size(); ++i) {
    Guard around = flow.guards[active[i]];
    auto at = [](SourceRef ref) { return SourceLocation::getFromRawEncoding(ref.raw); };
    exits.insert(guard(around.way, {at(around.condition.begin), at(around.condition.end)}, exit, around.on));
  }
}

// ---- joins

void FlowTracer::join(Env &into, const Env &other, const Influences &condition) {
  for (const auto &[variable, theirs] : other) {
    auto [it, isNew] = into.try_emplace(variable, theirs);
    Value &ours = it->second;
    if (isNew || ours.version == theirs.version)
      continue;
    bool sameThread = ours.thread && theirs.thread && ours.thread->factor == theirs.thread->factor &&
                      ours.thread->source == theirs.thread->source && condition.empty();
    if (sameThread) {
      ours.thread->aligned = ours.thread->aligned && theirs.thread->aligned;
      ours.on.insert(theirs.on.begin(), theirs.on.end());
      ours.memory.address.insert(theirs.memory.address.begin(), theirs.memory.address.end());
    } else {
      ours.add(theirs);
    }
    ours.on.insert(condition.begin(), condition.end());
    if (ours.memory.kind == Memory::Kind::Unknown)
      ours.memory = theirs.memory;
    ours.version = std::max(ours.version, theirs.version);
  }
}

// ---- statements

void FlowTracer::walk(const Stmt *s) {
  if (!s)
    return;
  if (budget)
    --budget;
  if (const auto *e = dyn_cast<Expr>(s)) {
    const Expr *outer = std::exchange(statement, e->IgnoreImplicit());
    eval(e);
    statement = outer;
    return;
  }
  switch (s->getStmtClass()) {
  case Stmt::DeclStmtClass:
    for (const Decl *decl : cast<DeclStmt>(s)->decls())
      if (const auto *variable = dyn_cast<VarDecl>(decl))
        declare(variable);
    return;
  case Stmt::IfStmtClass:
    return walkIf(cast<IfStmt>(s));
  case Stmt::WhileStmtClass: {
    const auto *loop = cast<WhileStmt>(s);
    return walkLoop(s, nullptr, loop->getCond(), loop->getBody(), nullptr, false);
  }
  case Stmt::DoStmtClass:
    return walkLoop(s, nullptr, cast<DoStmt>(s)->getCond(), cast<DoStmt>(s)->getBody(), nullptr, true);
  case Stmt::ForStmtClass: {
    const auto *loop = cast<ForStmt>(s);
    return walkLoop(s, loop->getInit(), loop->getCond(), loop->getBody(), loop->getInc(), false);
  }
  case Stmt::CXXForRangeStmtClass:
    return walkRangeFor(cast<CXXForRangeStmt>(s));
  case Stmt::SwitchStmtClass:
    return walkSwitch(cast<SwitchStmt>(s));
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    if (!frames.empty() && frames.back().caseEnv) {
      if (reachable)
        join(env, *frames.back().caseEnv, {});
      else
        env = *frames.back().caseEnv;
    }
    reachable = true;
    return walk(cast<SwitchCase>(s)->getSubStmt());
  case Stmt::ReturnStmtClass:
    return walkReturn(cast<ReturnStmt>(s));
  case Stmt::BreakStmtClass:
    return leave(s, true);
  case Stmt::ContinueStmtClass:
    return leave(s, false);
  case Stmt::GotoStmtClass:
    return walkGoto(cast<GotoStmt>(s));
  case Stmt::LabelStmtClass:
    return walkLabel(cast<LabelStmt>(s));
  case Stmt::CXXTryStmtClass:
    return walk(cast<CXXTryStmt>(s)->getTryBlock());
  default:
    for (const Stmt *child : s->children())
      walk(child);
  }
}

void FlowTracer::declare(const VarDecl *variable) {
  if (!variable->hasLocalStorage())
    return;
  const Expr *outer = std::exchange(statement, nullptr);
  Value value = eval(variable->getInit());
  statement = outer;
  QualType type = variable->getType();
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  if (!type->isReferenceType()) {
    value.local = nullptr;
    if (!type->isPointerType() && !(record && record->isLambda()))
      value.memory = {};
  }
  value.version = ++versions;
  env[variable] = std::move(value);
  if (const auto *decomposition = dyn_cast<DecompositionDecl>(variable))
    for (const BindingDecl *binding : decomposition->bindings())
      if (const VarDecl *holding = binding->getHoldingVar())
        declare(holding);
}

void FlowTracer::walkIf(const IfStmt *s) {
  walk(s->getInit());
  if (const VarDecl *variable = s->getConditionVariable())
    declare(variable);
  if (s->isConstexpr()) {
    if (auto taken = s->getNondiscardedCase(context); taken && *taken)
      walk(*taken);
    return;
  }
  if (s->isConsteval())
    return walk(s->isNegatedConsteval() ? s->getThen() : s->getElse());
  Influences on = eval(s->getCond()).all();
  Env before = env;
  bool came = reachable;
  if (const auto *then = dyn_cast<Expr>(s->getThen()); then && s->getElse())
    beforeElse.insert(then->IgnoreImplicit());
  conditions.push_back(s->getCond());
  auto walkUnder = [&](Guard::Way way, const Stmt *inside) {
    if (!on.empty())
      active.push_back(guard(way, s->getCond()->getSourceRange(), {}, on));
    walk(inside);
    if (!on.empty())
      active.pop_back();
  };
  walkUnder(Guard::Way::Holds, s->getThen());
  std::swap(env, before);
  bool thenGoesOn = std::exchange(reachable, came);
  walkUnder(Guard::Way::Fails, s->getElse());
  conditions.pop_back();
  if (!reachable)
    std::swap(env, before);
  else if (thenGoesOn)
    join(env, before, on);
  reachable = reachable || thenGoesOn;
}

void FlowTracer::walkLoop(const Stmt *loop, const Stmt *init, const Expr *condition, const Stmt *body,
                          const Expr *increment, bool bodyFirst) {
  walk(init);
  checkBound(loop, condition, body, increment);
  const Env entry = env;
  const std::size_t frame = frames.size();
  const Stmt *outer = std::exchange(innermost, loop);
  if (!outer)
    outermost = loop;
  frames.push_back({.base = active.size()});
  if (condition)
    conditions.push_back(condition);
  ++loopDepth;
  Influences on;
  auto same = [](const Env &a, const Env &b) {
    for (const auto &[variable, value] : b)
      if (auto it = a.find(variable);
          it == a.end() || it->second.all() != value.all() || it->second.thread.has_value() != value.thread.has_value())
        return false;
    return true;
  };
  for (unsigned pass = 0; pass < 8; ++pass) {
    const Env head = env;
    frames[frame].continues.clear();
    auto test = [&] {
      if (const VarDecl *variable = conditionVariable(loop))
        declare(variable);
      Influences more = eval(condition).all();
      on.insert(more.begin(), more.end());
    };
    if (!bodyFirst)
      test();
    const bool guarded = condition && !on.empty();
    const std::size_t leaves = frames[frame].breaks.size(), returns = bodies.back().exits.size();
    if (guarded)
      active.push_back(guard(Guard::Way::Turns, condition->getSourceRange(), {}, on));
    reachable = true;
    walk(body);
    if (auto &other = frames[frame].continueEnv) {
      if (reachable)
        join(env, *other, {});
      else
        env = *other;
      reachable = true;
    }
    if (!reachable)
      env = head;
    if (increment)
      eval(increment);
    if (bodyFirst)
      test();
    if (guarded)
      active.pop_back();
    join(env, head, {});
    bool settled = same(head, env) && leaves == frames[frame].breaks.size() && returns == bodies.back().exits.size();
    if ((settled && (pass > 0 || !bodyFirst || on.empty())) || budget == 0)
      break;
  }
  for (std::uint32_t g : frames[frame].breaks)
    on.insert(flow.guards[g].on.begin(), flow.guards[g].on.end());
  if (frames[frame].breakEnv)
    join(env, *frames[frame].breakEnv, {});
  // Threads leave after different numbers of turns: what a turn changes then differs.
  join(env, entry, on);
  frames.pop_back();
  if (condition)
    conditions.pop_back();
  --loopDepth;
  innermost = outer;
  if (!outer)
    outermost = nullptr;
  reachable = true;
}

void FlowTracer::walkRangeFor(const CXXForRangeStmt *s) {
  walk(s->getInit());
  Value range = eval(s->getRangeInit());
  QualType type = s->getRangeInit()->getType();
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  bool fixed = type->isConstantArrayType() || (record && record->getName() == "array" && record->isInStdNamespace());
  const VarDecl *variable = s->getLoopVariable();
  Value element = range;
  element.add({});
  if (!variable->getType()->isReferenceType()) {
    element.local = nullptr;
    element.memory = {};
  }
  element.version = ++versions;
  env[variable] = element;
  Influences on = fixed ? Influences{} : range.all();
  if (!on.empty())
    active.push_back(guard(Guard::Way::Turns, s->getRangeInit()->getSourceRange(), {}, on));
  walkLoop(s, nullptr, nullptr, s->getBody(), nullptr, false);
  if (!on.empty())
    active.pop_back();
}

void FlowTracer::walkSwitch(const SwitchStmt *s) {
  walk(s->getInit());
  if (const VarDecl *variable = s->getConditionVariable())
    declare(variable);
  Influences on = eval(s->getCond()).all();
  const Env before = env;
  if (!on.empty())
    active.push_back(guard(Guard::Way::Chooses, s->getCond()->getSourceRange(), {}, on));
  const std::size_t frame = frames.size();
  frames.push_back({.base = active.size(), .isSwitch = true});
  frames[frame].caseEnv = before;
  reachable = false;
  walk(s->getBody());
  if (!reachable)
    env = before;
  if (frames[frame].breakEnv)
    join(env, *frames[frame].breakEnv, on);
  join(env, before, on);
  frames.pop_back();
  if (!on.empty())
    active.pop_back();
  reachable = true;
}

void FlowTracer::walkReturn(const ReturnStmt *s) {
  const Expr *value = s->getRetValue();
  const Expr *outer = std::exchange(statement, nullptr);
  Value result = eval(value);
  statement = outer;
  Body &own = bodies.back();
  Influences on = result.all();
  own.result.insert(on.begin(), on.end());
  if (result.memory.kind != Memory::Kind::Unknown)
    own.memory = result.memory;
  for (std::size_t i = own.base; i < active.size(); ++i)
    own.result.insert(flow.guards[active[i]].on.begin(), flow.guards[active[i]].on.end());
  for (std::uint32_t g : own.exits)
    own.result.insert(flow.guards[g].on.begin(), flow.guards[g].on.end());
  Guards exits = own.exits;
  leaveUnder(own.base, s->getSourceRange(), exits);
  if (bodies.size() == 1)
    for (std::uint32_t g : exits)
      flow.guards[g].leavesFunction = true;
  own.exits = std::move(exits);
  reachable = false;
  if (!isHandler || bodies.size() > 1 || !value)
    return;
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(value->IgnoreParens()); cast && mentions(cast, state, !state))
    noteNarrowing(cast, cast->getType());
}

void FlowTracer::leave(const Stmt *s, bool isBreak) {
  std::size_t i = frames.size();
  while (i > 0 && !isBreak && frames[i - 1].isSwitch)
    --i;
  if (i == 0)
    return;
  Frame &frame = frames[i - 1];
  leaveUnder(frame.base, s->getSourceRange(), isBreak ? frame.breaks : frame.continues);
  auto &to = isBreak ? frame.breakEnv : frame.continueEnv;
  if (to)
    join(*to, env, {});
  else
    to = env;
  reachable = false;
}

// Up to the label they are away. One that jumps back makes a loop, of which nothing is said.
void FlowTracer::walkGoto(const GotoStmt *s) {
  if (s->getLabel()->getStmt()->getBeginLoc() < s->getGotoLoc())
    return;
  Jump &jump = jumps[s->getLabel()];
  Guards exits;
  leaveUnder(bodies.back().base, s->getSourceRange(), exits);
  for (std::uint32_t g : exits)
    if (bodies.back().exits.insert(g).second)
      jump.exits.insert(g);
  if (jump.env)
    join(*jump.env, env, {});
  else
    jump.env = env;
  reachable = false;
}

void FlowTracer::walkLabel(const LabelStmt *s) {
  if (auto it = jumps.find(s->getDecl()); it != jumps.end()) {
    for (std::uint32_t g : it->second.exits)
      bodies.back().exits.erase(g);
    if (reachable)
      join(env, *it->second.env, {});
    else
      env = *it->second.env;
    reachable = true;
    jumps.erase(it);
  }
  walk(s->getSubStmt());
}

} // namespace rk::transpile
