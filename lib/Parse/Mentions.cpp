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

} // namespace

bool isOnlyRead(const VarDecl *variable, const Stmt *statement) {
  MentionCounter counter(variable);
  counter.TraverseStmt(const_cast<Stmt *>(statement));
  return counter.mentions == counter.reads;
}

} // namespace rk::transpile
