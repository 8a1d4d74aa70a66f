// SPDX-License-Identifier: Apache-2.0
#include "Parse/Namesakes.h"
#include "Model/CudaNames.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// Its functions are found together with those of the global namespace.
bool isGlobal(const DeclContext *scope) {
  scope = scope->getRedeclContext();
  while (const auto *inner = dyn_cast<NamespaceDecl>(scope)) {
    if (!inner->isInline() && !inner->isAnonymousNamespace())
      return false;
    scope = inner->getParent()->getRedeclContext();
  }
  return scope->isTranslationUnit();
}

/// Or, in a template, what may be one.
bool isNumber(QualType type) {
  if (const auto *pack = type->getAs<PackExpansionType>())
    type = pack->getPattern().getNonReferenceType();
  return type->isArithmeticType() || type->isTemplateTypeParmType() || type->isUndeducedAutoType();
}

/// Or a pointer to some.
bool takesNumber(const ParmVarDecl *parameter) {
  const QualType type = parameter->getType().getNonReferenceType();
  return isNumber(type) || (type->isPointerType() && isNumber(type->getPointeeType()));
}

bool takesNumbers(const FunctionDecl *function) {
  return llvm::all_of(function->parameters(), [](const ParmVarDecl *parameter) { return takesNumber(parameter); });
}

bool isNamesake(DeclarationName name) {
  const IdentifierInfo *identifier = name.getAsIdentifierInfo();
  return identifier && isCudaFunction(std::string_view(identifier->getName()));
}

} // namespace

const FunctionDecl *Namesakes::namesake(const NamedDecl *decl) const {
  if (!isNamesake(decl->getDeclName()))
    return nullptr;
  const auto *function = dyn_cast<FunctionDecl>(patternOf(decl->getUnderlyingDecl()));
  return function && !isa<CXXMethodDecl>(function) ? function : nullptr;
}

bool Namesakes::isUsers(const FunctionDecl *function) const {
  return origins.of(function) == Origin::User &&
         !function->hasAttr<AnnotateAttr>(); // a kernel, which the host finds by its name
}

Namesakes::Mention &Namesakes::mentionAt(SourceLocation location, DeclarationName name) {
  auto [it, isNew] = mentions.try_emplace(location);
  if (isNew) {
    it->second.name = name.getAsString();
    order.push_back(location);
  }
  return it->second;
}

void Namesakes::mention(const NamedDecl *found, const NamedDecl *decl, SourceLocation at, const DeclContext *from) {
  // A header of C's may bring a name of std's into the global namespace, and CUDA's do not.
  const auto *shadow = dyn_cast<UsingShadowDecl>(found);
  if (shadow && from && decl->isInStdNamespace() && origins.of(shadow->getIntroducer()) == Origin::Std &&
      !isNamesake(decl->getDeclName()))
    foreign.insert(at);
  const FunctionDecl *function = namesake(decl);
  if (!function)
    return;
  Mention &mention = mentionAt(at, decl->getDeclName());
  (isUsers(function) ? mention.isUsers : mention.isAnothers) = true;
  const DeclContext *scope =
      found->getDeclContext()->getRedeclContext(); // a using-declaration's, where one has found it
  const bool isBeside = function->isExternC() || isGlobal(scope) ||
                        (from && scope->isFileContext() && !scope->Encloses(from)); // by a using-directive
  if (isBeside && isUsers(function) && takesNumbers(function))
    mistakable.insert(mention.name);
  mention.isStdTemplate = mention.isStdTemplate || (isBeside && from && function->isInStdNamespace() &&
                                                    function->getDescribedFunctionTemplate());
}

void Namesakes::call(const FunctionDecl *callee, const CallExpr *call) {
  const FunctionDecl *function = namesake(callee);
  if (function && isUsers(function) && isGlobal(function->getDeclContext()) &&
      llvm::all_of(call->arguments(), [](const Expr *argument) {
        return argument->IgnoreImplicitAsWritten()->getType()->isArithmeticType();
      }))
    mistakable.insert(function->getNameAsString());
}

void Namesakes::mentionUnresolved(DeclarationName name, llvm::ArrayRef<const NamedDecl *> found, bool findsMore,
                                  SourceLocation at) {
  if (!isNamesake(name))
    return;
  bool mayBeUsers = found.empty() && findsMore, mayBeAnothers = mayBeUsers;
  for (const NamedDecl *decl : found)
    if (const FunctionDecl *function = namesake(decl))
      (isUsers(function) ? mayBeUsers : mayBeAnothers) = true;
  if (!mayBeUsers && !mayBeAnothers)
    return;
  Mention &mention = mentionAt(at, name);
  mention.mayBeUsers = mention.mayBeUsers || mayBeUsers;
  mention.mayBeAnothers = mention.mayBeAnothers || mayBeAnothers;
}

Namesakes::Result Namesakes::result() const {
  Result result;
  result.qualified.assign(foreign.begin(), foreign.end());
  for (SourceLocation location : order)
    if (const Mention &mention = mentions.find(location)->second; mistakable.contains(mention.name) && mention.isBoth())
      result.refused.try_emplace(mention.name, location);
  for (SourceLocation location : order)
    if (const Mention &mention = mentions.find(location)->second;
        mistakable.contains(mention.name) && mention.isRenamed() && !result.refused.contains(mention.name))
      result.renamed.push_back(location);
    else if (mention.isStdTemplate && !mention.isUsers)
      result.qualified.push_back(location);
  return result;
}

} // namespace rk::transpile
