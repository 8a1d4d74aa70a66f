// SPDX-License-Identifier: Apache-2.0
#include "Parse/Mentions.h"

#include "clang/AST/RecursiveASTVisitor.h"

namespace rk::transpile {
using namespace clang;

namespace {

class MentionCounter : public RecursiveASTVisitor<MentionCounter> {
public:
  explicit MentionCounter(const VarDecl *variable) : variable(variable) {}

  unsigned mentions = 0;
  unsigned reads = 0;

  bool VisitDeclRefExpr(DeclRefExpr *e) {
    mentions += e->getDecl() == variable;
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *e) {
    if (e->getCastKind() == CK_LValueToRValue)
      if (const auto *mention = dyn_cast<DeclRefExpr>(e->getSubExpr()->IgnoreParens()))
        reads += mention->getDecl() == variable;
    return true;
  }

private:
  const VarDecl *variable;
};

/// Counts where nothing can give an object other members: its functions and elements, what its members hold, and
/// copies.
class UseCounter : public RecursiveASTVisitor<UseCounter> {
public:
  explicit UseCounter(const VarDecl *variable) : variable(variable) {}

  unsigned uses = 0;

  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *e) {
    uses += (e->getOperator() == OO_Call || e->getOperator() == OO_Subscript) && isMention(e->getArg(0));
    return true;
  }
  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *e) {
    uses += isMention(e->getImplicitObjectArgument());
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *e) {
    uses += e->getConstructor()->isCopyOrMoveConstructor() && isMention(e->getArg(0));
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *e) {
    const auto *member = dyn_cast<MemberExpr>(e->getSubExpr()->IgnoreParens());
    uses += e->getCastKind() == CK_LValueToRValue && member && isMention(member->getBase());
    return true;
  }

private:
  bool isMention(const Expr *e) const {
    const auto *mention = dyn_cast<DeclRefExpr>(e->IgnoreParenImpCasts());
    return mention && mention->getDecl() == variable;
  }

  const VarDecl *variable;
};

} // namespace

bool keepsMembers(const VarDecl *object, const Stmt *statement) {
  MentionCounter counter(object);
  counter.TraverseStmt(const_cast<Stmt *>(statement));
  UseCounter uses(object);
  uses.TraverseStmt(const_cast<Stmt *>(statement));
  return counter.mentions == uses.uses;
}

bool isOnlyRead(const VarDecl *variable, const Stmt *statement) {
  MentionCounter counter(variable);
  counter.TraverseStmt(const_cast<Stmt *>(statement));
  return counter.mentions == counter.reads;
}

const Expr *lastingValue(const VarDecl *variable, const Stmt *body) {
  const bool isLocal = variable->hasLocalStorage() && !isa<ParmVarDecl>(variable);
  const bool isLasting = variable->getType().isConstQualified() || isOnlyRead(variable, body);
  return isLocal && variable->getInit() && isLasting ? variable->getInit() : nullptr;
}

} // namespace rk::transpile
