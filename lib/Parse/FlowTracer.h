// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"
#include "Parse/Variation.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

#include <map>
#include <optional>

namespace rk::transpile {

/// Runs one function over abstract values: on what each depends that differs between threads, and what memory an lvalue
/// or pointer denotes. Statements are followed in order, branches are joined, loops repeated until nothing changes.
class FlowTracer {
public:
  FlowTracer(Closure &closure, clang::ASTContext &context, const Origins &origins, std::size_t index);
  void run(const clang::FunctionDecl *definition);

private:
  struct Value {
    /// A multiple of the thread's index is a part of it, and no part of `on`: two of them may cancel out.
    struct Linear {
      std::int64_t factor = 1;
      std::uint32_t source = 0;
      bool aligned = false; ///< what is added to it is a multiple of 32
    };
    Influences on;
    std::optional<Linear> thread;
    Memory memory;                         ///< denoted, or pointed to
    const clang::VarDecl *local = nullptr; ///< a variable that the lvalue is, or is a part of
    unsigned version = 0;                  ///< of the last store: which branch stored it matters

    Influences all() const;
    void add(const Value &other); ///< its influences, as something that is computed from both
  };
  using Env = std::map<const clang::VarDecl *, Value>;

  /// A loop or switch that break and continue leave.
  struct Frame {
    std::size_t base = 0; ///< of the guards inside
    bool isSwitch = false;
    Guards breaks = {}, continues = {};
    std::optional<Env> breakEnv = {}, continueEnv = {}, caseEnv = {};
  };
  /// How threads come to a label from a goto above it.
  struct Jump {
    Guards exits; ///< under which they are away until then
    std::optional<Env> env;
  };
  /// A function body: the function's own, or that of a lambda that is called in it.
  struct Body {
    Influences result;
    Memory memory;
    Guards exits;
    std::size_t base = 0;   ///< of the guards inside
    bool isForeign = false; ///< a lambda of another function: names that are not declared here are in `captures`
    Value captures;
  };

  // FlowStatements.cpp
  void walk(const clang::Stmt *s);
  void declare(const clang::VarDecl *variable);
  void walkIf(const clang::IfStmt *s);
  void walkLoop(const clang::Stmt *loop, const clang::Stmt *init, const clang::Expr *condition, const clang::Stmt *body,
                const clang::Expr *increment, bool bodyFirst);
  void walkRangeFor(const clang::CXXForRangeStmt *s);
  void walkSwitch(const clang::SwitchStmt *s);
  void walkReturn(const clang::ReturnStmt *s);
  void leave(const clang::Stmt *s, bool isBreak);
  void walkGoto(const clang::GotoStmt *s);
  void walkLabel(const clang::LabelStmt *s);
  void leaveUnder(std::size_t base, clang::SourceRange exit, Guards &exits);
  template <class Inside>
  void branch(Guard::Way way, const clang::Expr *condition, const Influences &on, Inside inside);
  static void join(Env &into, const Env &other, const Influences &condition);
  Guards guards() const;
  std::uint32_t guard(Guard::Way way, clang::SourceRange condition, clang::SourceRange exit, const Influences &on);

  // Flow.cpp: expressions
  Value eval(const clang::Expr *e);
  Value evalName(const clang::DeclRefExpr *e);
  Value evalMember(const clang::MemberExpr *e);
  Value evalUnary(const clang::UnaryOperator *e);
  Value evalBinary(const clang::BinaryOperator *e);
  Value arithmetic(const clang::BinaryOperator *e, clang::BinaryOperatorKind op, const Value &l, const Value &r);
  Value assign(const clang::Expr *whole, const clang::Expr *target, const clang::Expr *from, Value value);
  void store(const clang::Expr *whole, const clang::Expr *target, const Value &place, Value value);
  void storeInto(const clang::VarDecl *variable, const Influences &on);
  std::optional<std::int64_t> constant(const clang::Expr *e) const;
  void noteDouble(const clang::BinaryOperator *e);
  bool isState(const Value &place) const;
  bool mentions(const clang::Stmt *e, const clang::VarDecl *variable, bool orThis) const;

  // FlowCalls.cpp
  Value evalCall(const clang::CallExpr *e);
  Value evalConstruct(const clang::CXXConstructExpr *e);
  Value evalLambda(const clang::LambdaExpr *e);
  Value callOperation(const clang::CallExpr *e, const Intrinsic &row, const std::vector<Value> &arguments);
  Value callUser(const clang::Expr *e, const clang::FunctionDecl *callee, std::size_t index, std::vector<Value> slots);
  Value callUnknown(const clang::FunctionDecl *callee, clang::QualType type, const std::vector<Value> &slots);
  Value callLambda(const clang::FunctionDecl *callee, const std::vector<Value> &slots);
  std::uint32_t influence(Influence what);

  // Narrowing.cpp
  void noteNarrowing(const clang::Expr *from, clang::QualType to);

  // LoopBounds.cpp
  static const clang::VarDecl *conditionVariable(const clang::Stmt *loop);
  void checkBound(const clang::Stmt *loop, const clang::Expr *condition, const clang::Stmt *body,
                  const clang::Expr *increment);

  Closure &closure;
  clang::ASTContext &context;
  const Origins &origins;
  const std::size_t index;
  Function &function;
  Flow &flow;

  Env env;
  std::vector<std::uint32_t> active;           ///< guards around the current statement
  std::vector<const clang::Expr *> conditions; ///< of the branches and loops around it
  std::vector<Frame> frames;
  std::vector<Body> bodies;
  std::map<const clang::LabelDecl *, Jump> jumps;
  bool reachable = true;
  unsigned loopDepth = 0;
  unsigned versions = 0;
  unsigned budget = 20000;                ///< statements, after which loops are walked once
  const clang::Expr *statement = nullptr; ///< the expression statement that is walked
  const clang::Stmt *innermost = nullptr; ///< loop
  const clang::Stmt *outermost = nullptr; ///< loop
  const clang::FunctionDecl *definition = nullptr;
  const clang::ParmVarDecl *message = nullptr, *state = nullptr; ///< of a handler
  bool isHandler = false;
  std::string contextName;

  std::map<std::tuple<Guard::Way, unsigned, unsigned>, std::uint32_t> guardIndex; ///< by places of condition and exit
  std::map<const clang::Stmt *, std::size_t> callIndex, convergentIndex, writeIndex;
  std::map<std::tuple<unsigned, Influence::Kind, std::size_t, std::size_t, Variation>, std::uint32_t> influenceIndex;
  std::set<const clang::Stmt *> noted;
  std::set<const clang::Stmt *> beforeElse; ///< statements in front of which an 'if' would take the 'else' behind them
  std::set<const clang::FunctionDecl *> inlining;
};

/// Runs \p inside where the condition holds, or does not hold.
template <class Inside>
void FlowTracer::branch(Guard::Way way, const clang::Expr *condition, const Influences &on, Inside inside) {
  Env before = env;
  unsigned stores = versions;
  if (!on.empty())
    active.push_back(guard(way, condition->getSourceRange(), {}, on));
  inside();
  if (!on.empty())
    active.pop_back();
  if (versions != stores)
    join(env, before, on);
}

} // namespace rk::transpile
