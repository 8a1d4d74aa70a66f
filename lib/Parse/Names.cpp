// SPDX-License-Identifier: Apache-2.0
#include "Parse/Names.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

namespace rk::transpile {
using namespace clang;

std::string qualifiedName(const NamedDecl *decl) {
  PrintingPolicy policy(decl->getASTContext().getLangOpts());
  policy.SuppressTagKeyword = true;
  policy.FullyQualifiedName = true;
  policy.SuppressInlineNamespace = true;
  policy.SuppressDefaultTemplateArgs = false;
  policy.AnonymousTagLocations = false;
  policy.PrintCanonicalTypes = true;
  std::string text;
  llvm::raw_string_ostream out(text);
  decl->getNameForDiagnostic(out, policy, /*Qualified=*/true);
  return text;
}

std::string plainName(const NamedDecl *decl) {
  std::string text = decl->getNameAsString();
  if (isa<CXXConstructorDecl, CXXDestructorDecl>(decl))
    text = cast<NamedDecl>(decl->getDeclContext())->getNameAsString();
  for (const DeclContext *c = decl->getDeclContext(); c; c = c->getParent()) {
    if (const auto *ns = dyn_cast<NamespaceDecl>(c); ns && (ns->isInline() || ns->isAnonymousNamespace()))
      continue;
    if (isa<NamespaceDecl, TagDecl>(c))
      text = cast<NamedDecl>(c)->getNameAsString() + "::" + text;
  }
  return text;
}

namespace {

/// `template <> int box<int>::get() const { ... }`, `template <> int twice<short>(short n) { ... }`: what the template
/// says does not count. In an instance of a class template, what stands in the class is of its pattern.
bool isSpecialized(const FunctionDecl *function) {
  return function->getTemplateSpecializationKind() == TSK_ExplicitSpecialization &&
         (!function->getInstantiatedFromMemberFunction() ||
          llvm::any_of(function->redecls(), [](const FunctionDecl *redecl) {
            return redecl->getLexicalDeclContext()->getRedeclContext()->isFileContext();
          }));
}

/// The template as the user wrote it, or as he specialised it for one class: `template <> template <class U> int
/// box<int>::get(U)`.
const FunctionTemplateDecl *writtenTemplate(const FunctionTemplateDecl *templ) {
  while (!templ->isMemberSpecialization())
    if (const FunctionTemplateDecl *from = templ->getInstantiatedFromMemberTemplate())
      templ = from;
    else
      break;
  return templ;
}

} // namespace

const Decl *patternOf(const Decl *decl) {
  if (const auto *function = dyn_cast<FunctionDecl>(decl)) {
    if (isSpecialized(function))
      return function->getCanonicalDecl();
    if (const FunctionDecl *from = function->getInstantiatedFromMemberFunction())
      return patternOf(from);
    const FunctionTemplateDecl *templ = function->getPrimaryTemplate();
    if (!templ)
      templ = function->getDescribedFunctionTemplate();
    if (templ)
      return writtenTemplate(templ)->getTemplatedDecl()->getCanonicalDecl();
    if (const FunctionDecl *pattern = function->getTemplateInstantiationPattern(/*ForDefinition=*/false))
      return pattern->getCanonicalDecl();
    return function->getCanonicalDecl();
  }
  if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(decl)) {
    if (spec->isExplicitSpecialization())
      return spec->getCanonicalDecl();
    auto from = spec->getSpecializedTemplateOrPartial();
    if (const auto *partial = from.dyn_cast<ClassTemplatePartialSpecializationDecl *>()) {
      while (const auto *member = partial->getInstantiatedFromMember())
        partial = member;
      return partial->getCanonicalDecl();
    }
    const ClassTemplateDecl *templ = from.get<ClassTemplateDecl *>();
    while (const ClassTemplateDecl *member = templ->getInstantiatedFromMemberTemplate())
      templ = member;
    return templ->getTemplatedDecl()->getCanonicalDecl();
  }
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl)) {
    if (const CXXRecordDecl *pattern = record->getTemplateInstantiationPattern())
      return pattern->getCanonicalDecl();
    return record->getCanonicalDecl();
  }
  if (const auto *spec = dyn_cast<VarTemplateSpecializationDecl>(decl); spec && spec->isExplicitSpecialization())
    return spec->getCanonicalDecl();
  if (const auto *variable = dyn_cast<VarDecl>(decl)) {
    if (const VarDecl *pattern = variable->getTemplateInstantiationPattern())
      return pattern->getCanonicalDecl();
    return variable->getCanonicalDecl();
  }
  if (const auto *enumeration = dyn_cast<EnumDecl>(decl)) {
    if (const EnumDecl *pattern = enumeration->getTemplateInstantiationPattern())
      return pattern->getCanonicalDecl();
    return enumeration->getCanonicalDecl();
  }
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl)) {
    // An alias in an instance of a class template has no link to the alias that the user wrote, but its name and place.
    if (const auto *record = dyn_cast<CXXRecordDecl>(alias->getDeclContext()))
      if (const Decl *pattern = patternOf(record); pattern != record->getCanonicalDecl())
        if (const CXXRecordDecl *definition = cast<CXXRecordDecl>(pattern)->getDefinition())
          for (const Decl *member : definition->decls())
            if (const auto *named = dyn_cast<TypedefNameDecl>(member); named && named->getName() == alias->getName())
              return named->getCanonicalDecl();
    return alias->getCanonicalDecl();
  }
  if (const auto *usingDecl = dyn_cast<BaseUsingDecl>(decl))
    if (NamedDecl *from = decl->getASTContext().getInstantiatedFromUsingDecl(const_cast<BaseUsingDecl *>(usingDecl)))
      return patternOf(from);
  if (const auto *templ = dyn_cast<TemplateDecl>(decl))
    if (const NamedDecl *templated = templ->getTemplatedDecl())
      return patternOf(templated);
  return decl->getCanonicalDecl();
}

std::vector<const CXXRecordDecl *> instancesOf(const CXXRecordDecl *pattern) {
  std::vector<const CXXRecordDecl *> instances;
  auto add = [&](const CXXRecordDecl *record) {
    const CXXRecordDecl *from = record->getTemplateInstantiationPattern();
    if (from && from->getCanonicalDecl() == pattern->getCanonicalDecl())
      instances.push_back(record);
  };
  auto addAll = [&](const ClassTemplateDecl *templ) {
    for (const ClassTemplateSpecializationDecl *each : templ->specializations())
      add(each);
  };
  const ClassTemplateDecl *templ = pattern->getDescribedClassTemplate();
  if (const auto *part = dyn_cast<ClassTemplatePartialSpecializationDecl>(pattern))
    templ = part->getSpecializedTemplate();
  if (templ)
    addAll(templ);
  if (const auto *around = dyn_cast<CXXRecordDecl>(pattern->getDeclContext()))
    for (const CXXRecordDecl *outer : instancesOf(around))
      for (const NamedDecl *member : outer->lookup(pattern->getDeclName())) {
        if (const auto *inner = dyn_cast<ClassTemplateDecl>(member))
          addAll(inner);
        else if (const auto *record = dyn_cast<CXXRecordDecl>(member))
          add(record);
      }
  return instances;
}

bool isLocal(const Decl *decl) {
  for (const DeclContext *c = decl->getDeclContext(); c; c = c->getParent())
    if (c->isFunctionOrMethod())
      return true;
  return false;
}

} // namespace rk::transpile
