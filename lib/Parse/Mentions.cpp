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

class MemberStores : public RecursiveASTVisitor<MemberStores> {
public:
  explicit MemberStores(const VarDecl *variable) : variable(variable) {}

  bool found = false;

  bool VisitBinaryOperator(BinaryOperator *e) {
    const auto *member = e->isAssignmentOp() ? dyn_cast<MemberExpr>(e->getLHS()->IgnoreParenImpCasts()) : nullptr;
    const auto *object = member ? dyn_cast<DeclRefExpr>(member->getBase()->IgnoreParenImpCasts()) : nullptr;
    found = found || (object && object->getDecl() == variable);
    return !found;
  }

private:
  const VarDecl *variable;
};

} // namespace

bool isMemberStored(const VarDecl *variable, const Stmt *statement) {
  MemberStores stores(variable);
  stores.TraverseStmt(const_cast<Stmt *>(statement));
  return stores.found;
}

bool isOnlyRead(const VarDecl *variable, const Stmt *statement) {
  MentionCounter counter(variable);
  counter.TraverseStmt(const_cast<Stmt *>(statement));
  return counter.mentions == counter.reads;
}

const Expr *lastingValue(const VarDecl *variable, const Stmt *body) {
  const bool isLocal = variable->hasLocalStorage() && !isa<ParmVarDecl>(variable);
  return isLocal && variable->getInit() && isOnlyRead(variable, body) ? variable->getInit() : nullptr;
}

} // namespace rk::transpile
