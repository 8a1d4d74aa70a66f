// SPDX-License-Identifier: Apache-2.0
// Part of Closure: default template arguments. One is written once, and no tree holds what it means in an instance:
// Sema, which has worked it out before, is asked again.
#include "Parse/Closure.h"
#include "Parse/Visitor.h"

#include "clang/Sema/Sema.h"

namespace rk::transpile {
using namespace clang;

namespace {

bool isSame(const TemplateArgument &meant, const TemplateArgument &given, const ASTContext &context) {
  if (meant.getKind() == TemplateArgument::Type)
    return given.getKind() == TemplateArgument::Type && context.hasSameType(meant.getAsType(), given.getAsType());
  Expr::EvalResult value;
  return meant.getKind() == TemplateArgument::Expression && given.getKind() == TemplateArgument::Integral &&
         meant.getAsExpr()->EvaluateAsInt(value, context) &&
         llvm::APSInt::isSameValue(value.Val.getInt(), given.getAsIntegral());
}

} // namespace

void Closure::requireDefaults(TemplateDecl *templ, const TemplateArgumentList &arguments) {
  if (!templ || origins.of(templ) != Origin::User)
    return;
  // An argument that was given may be one for which the default has no meaning.
  DiagnosticsEngine &diagnostics = context.getDiagnostics();
  bool wereSuppressed = diagnostics.getSuppressAllDiagnostics();
  diagnostics.setSuppressAllDiagnostics(true);
  const TemplateParameterList *parameters = templ->getTemplateParameters();
  for (unsigned i = 0; i < parameters->size() && !parameters->getParam(i)->isParameterPack(); ++i) {
    llvm::ArrayRef<TemplateArgument> before = arguments.asArray().take_front(i);
    bool hasDefault = false;
    TemplateArgumentLoc meant = sema.SubstDefaultTemplateArgumentIfAvailable(
        templ, templ->getLocation(), templ->getLocation(), const_cast<NamedDecl *>(parameters->getParam(i)), before,
        before, hasDefault);
    if (hasDefault && isSame(meant.getArgument(), arguments[i], context))
      ReachVisitor(*this, {}).TraverseTemplateArgumentLoc(meant);
  }
  diagnostics.setSuppressAllDiagnostics(wereSuppressed);
}

} // namespace rk::transpile
