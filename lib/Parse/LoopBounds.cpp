// SPDX-License-Identifier: Apache-2.0
#include "Parse/FlowTracer.h"
#include "Parse/Visitor.h"

#include "clang/AST/ASTLambda.h"
#include "clang/Lex/Lexer.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// The variable, or the member of the object at hand, that an lvalue is or lies in; null: something else.
const ValueDecl *baseOf(const Expr *e) {
  for (;;) {
    e = e->IgnoreParenCasts();
    if (const auto *name = dyn_cast<DeclRefExpr>(e))
      return name->getDecl();
    if (const auto *member = dyn_cast<MemberExpr>(e)) {
      if (isa<CXXThisExpr>(member->getBase()->IgnoreParenCasts()))
        return member->getMemberDecl();
      e = member->getBase();
    } else if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(e)) {
      e = subscript->getBase();
    } else if (const auto *unary = dyn_cast<UnaryOperator>(e)) {
      e = unary->getSubExpr();
    } else if (const auto *op = dyn_cast<CXXOperatorCallExpr>(e); op && op->getNumArgs()) {
      e = op->getArg(0);
    } else if (const auto *call = dyn_cast<CXXMemberCallExpr>(e)) {
      e = call->getImplicitObjectArgument();
    } else {
      return nullptr;
    }
  }
}

/// What a loop reads and changes.
class LoopReader {
public:
  LoopReader(const Origins &origins, const ASTContext &context) : origins(origins), context(context) {}

  std::set<const ValueDecl *> read, changed;
  bool opaque = false;                             ///< calls something that may change or find out anything
  bool isBounded = false;                          ///< asks a clock, or whether it is to end
  bool leaves = false;                             ///< whatever holds
  std::vector<std::vector<const Expr *>> leavesIf; ///< where all of these hold, or fail: the ways out behind an `if`
  std::map<const ValueDecl *, const Expr *> made;  ///< variables that it makes anew in each turn, of this

  void look(const Stmt *s, unsigned depth) {
    if (!s || isa<LambdaExpr>(s))
      return;
    if (const auto *guarded = dyn_cast<CXXTryStmt>(s))
      return look(guarded->getTryBlock(), depth);
    if (const auto *choice = dyn_cast<IfStmt>(s); choice && choice->getCond())
      return lookAtChoice(choice, depth);
    if (isa<ReturnStmt, GotoStmt, IndirectGotoStmt, CXXThrowExpr, CoreturnStmt, AsmStmt>(s) ||
        (isa<BreakStmt>(s) && depth == 0))
      leave(depth);
    if (const auto *declared = dyn_cast<DeclStmt>(s))
      for (const Decl *decl : declared->decls())
        if (const auto *variable = dyn_cast<VarDecl>(decl);
            variable && variable->getInit() && !isa<DecompositionDecl>(decl))
          made[variable] = variable->getInit();
    if (const auto *name = dyn_cast<DeclRefExpr>(s))
      read.insert(name->getDecl());
    else if (const auto *member = dyn_cast<MemberExpr>(s))
      read.insert(member->getMemberDecl());
    else if (const auto *binary = dyn_cast<BinaryOperator>(s); binary && binary->isAssignmentOp())
      change(binary->getLHS());
    else if (const auto *unary = dyn_cast<UnaryOperator>(s);
             unary && (unary->isIncrementDecrementOp() || unary->getOpcode() == UO_AddrOf))
      change(unary->getSubExpr());
    else if (const auto *call = dyn_cast<CallExpr>(s))
      lookAtCall(call);
    bool breaksInside = isa<WhileStmt, DoStmt, ForStmt, CXXForRangeStmt, SwitchStmt>(s);
    for (const Stmt *child : s->children())
      look(child, depth + breaksInside);
  }

private:
  // A loop or `switch` in between has conditions of its own.
  void leave(unsigned depth) {
    if (conditions.empty() || depth != 0)
      leaves = true;
    else
      leavesIf.push_back(conditions);
  }

  void lookAtChoice(const IfStmt *choice, unsigned depth) {
    look(choice->getInit(), depth);
    look(choice->getConditionVariableDeclStmt(), depth);
    look(choice->getCond(), depth);
    bool always = false; // `if constexpr`, `if (true)`: its branch is always the same
    const bool isFixed =
        choice->isConstexpr() || choice->isConsteval() ||
        (!choice->getCond()->isValueDependent() && choice->getCond()->EvaluateAsBooleanCondition(always, context));
    if (!isFixed)
      conditions.push_back(choice->getCond());
    look(choice->getThen(), depth);
    look(choice->getElse(), depth);
    if (!isFixed)
      conditions.pop_back();
  }

  void change(const Expr *e) {
    if (const ValueDecl *base = baseOf(e)) {
      changed.insert(base);
      // What a pointer or reference leads to may be any of what the condition reads.
      if (base->getType()->isPointerType() || base->getType()->isReferenceType())
        opaque = opaque || !isa<DeclRefExpr>(e->IgnoreParens());
    } else {
      opaque = true;
    }
  }

  void lookAtCall(const CallExpr *call) {
    const FunctionDecl *callee = call->getDirectCallee();
    if (!callee) {
      opaque = true;
      return;
    }
    if (callee->isNoReturn())
      leave(1);
    const auto *method = dyn_cast<CXXMethodDecl>(callee);
    switch (origins.of(callee)) {
    case Origin::Dsl:
      if (const Intrinsic *row = lookup(plainName(callee), callee->getNumParams()))
        isBounded = isBounded || threadMeaning(*row).boundsLoops ||
                    row->name == "compare_exchange"; // fails where another thread's has succeeded
      return; // an atomic operation waits for others, who may never come
    case Origin::User:
      // It may look at a clock, or at what others store.
      opaque = true;
      return;
    case Origin::Std:
    case Origin::Builtin:
      break;
    }
    const auto *op = dyn_cast<CXXOperatorCallExpr>(call);
    if (method && !method->isConst() && !method->isStatic()) {
      if (const auto *member = dyn_cast<CXXMemberCallExpr>(call))
        change(member->getImplicitObjectArgument());
      else if (op && op->getOperator() != OO_Subscript && op->getOperator() != OO_Call)
        change(op->getArg(0));
    }
    for (unsigned i = 0; i < callee->getNumParams(); ++i) {
      unsigned argument = i + (op && method ? 1 : 0);
      QualType type = callee->getParamDecl(i)->getType();
      if (argument < call->getNumArgs() && type->isReferenceType() && !type.getNonReferenceType().isConstQualified())
        change(call->getArg(argument));
    }
  }

  const Origins &origins;
  const ASTContext &context;
  std::vector<const Expr *> conditions; ///< of the `if` statements around
};

/// As it is written; empty where that is no part of a line, or a long one.
std::string writtenText(const Expr *e, const ASTContext &context) {
  StringRef text = Lexer::getSourceText(CharSourceRange::getTokenRange(e->getSourceRange()), context.getSourceManager(),
                                        context.getLangOpts());
  return text.size() > 60 || text.contains('\n') ? "" : text.str();
}

} // namespace

/// `while (int n = next())` makes it anew in each turn.
const VarDecl *FlowTracer::conditionVariable(const Stmt *loop) {
  if (const auto *s = dyn_cast<WhileStmt>(loop))
    return s->getConditionVariable();
  if (const auto *s = dyn_cast<ForStmt>(loop))
    return s->getConditionVariable();
  return nullptr;
}

// A loop is bounded as far as it can be seen when something in it can end it: a statement that leaves it, a change of
// what its condition reads, a clock, or the host that wants the actor to end.
void FlowTracer::checkBound(const Stmt *loop, const Expr *condition, const Stmt *body, const Expr *increment) {
  if (isa<CXXForRangeStmt>(loop) || noted.contains(body) ||
      context.getSourceManager().isInSystemMacro(loop->getBeginLoc()))
    return;
  LoopReader test(origins, context), inside(origins, context);
  if (condition) {
    bool value = false;
    if (!condition->isValueDependent() && condition->EvaluateAsBooleanCondition(value, context) && !value)
      return;
    test.look(condition, 1);
    if (const VarDecl *variable = conditionVariable(loop)) {
      test.look(variable->getInit(), 1);
      test.read.erase(variable);
    }
  }
  inside.look(body, 0);
  inside.look(increment, 1);
  auto mayChange = [&](const LoopReader &what) {
    return what.opaque || what.isBounded || (!what.read.empty() && inside.opaque) ||
           std::ranges::any_of(what.read, [&](const ValueDecl *variable) {
             return inside.changed.contains(variable) || what.changed.contains(variable);
           });
  };
  auto mayBecome = [&](const Expr *way) {
    LoopReader reader(origins, context);
    reader.look(way, 1);
    // A variable that each turn makes anew is what it is made of.
    for (std::set<const ValueDecl *> seen; !reader.opaque;) {
      auto it =
          std::ranges::find_if(reader.read, [&](auto *v) { return inside.made.contains(v) && seen.insert(v).second; });
      if (it == reader.read.end())
        break;
      reader.look(inside.made.at(*it), 1);
    }
    return mayChange(reader);
  };
  if (inside.leaves || mayChange(test))
    return;
  for (const auto &conditions : inside.leavesIf)
    if (std::ranges::any_of(conditions, mayBecome))
      return;
  noted.insert(body);
  const bool isTested = condition && !test.read.empty();
  const Expr *awaited = nullptr;
  if (isTested)
    awaited = conditionVariable(loop) ? conditionVariable(loop)->getInit() : condition;
  else if (!inside.leavesIf.empty())
    awaited = inside.leavesIf.front().back();
  std::string waitsFor = awaited ? writtenText(awaited, context) : "";
  if (!waitsFor.empty())
    waitsFor = isTested ? "makes '" + waitsFor + "' false" : "changes '" + waitsFor + "'";
  clang::SourceRange range(loop->getBeginLoc(), loop->getBeginLoc());
  function.findings.push_back({Finding::Kind::UnboundedLoop, toModel(range), waitsFor, {}});
  closure.unboundedLoops.push_back({body, index});
}

} // namespace rk::transpile
