// SPDX-License-Identifier: Apache-2.0
#include "Parse/Needed.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclFriend.h"

namespace rk::transpile {
using namespace clang;

bool Needed::isNeeded(const Decl *member) const {
  if (member->isImplicit() || isa<FieldDecl, AccessSpecDecl, IndirectFieldDecl, EnumConstantDecl>(member) ||
      isDeclaredOnly(member))
    return true;
  if (const auto *function = member->getAsFunction())
    if (function->isExplicitlyDefaulted() || function->isDeletedAsWritten())
      return true;
  if (const auto *friendDecl = dyn_cast<FriendDecl>(member)) {
    if (const NamedDecl *named = friendDecl->getFriendDecl())
      return closure.isWritten(named) || befriendsWritten(named);
    if (const TypeSourceInfo *type = friendDecl->getFriendType())
      return befriends(type->getType());
    return false;
  }
  if (const auto *record = dyn_cast<CXXRecordDecl>(member); record && record->isAnonymousStructOrUnion())
    return true;
  if (const auto *usingDecl = dyn_cast<UsingDecl>(member)) {
    if (closure.isWritten(usingDecl))
      return true;
    if (!member->getDeclContext()->isRecord())
      return false;
    for (const UsingShadowDecl *shadow : usingDecl->shadows())
      if (isa<ConstructorUsingShadowDecl>(shadow) || closure.isWritten(shadow->getTargetDecl()))
        return true;
    return false;
  }
  if (const auto *unresolved = dyn_cast<UnresolvedUsingValueDecl>(member))
    return unresolved->isPackExpansion() || closure.isWritten(unresolved) ||
           unresolved->getDeclName().getNameKind() == DeclarationName::CXXConstructorName;
  if (isa<StaticAssertDecl>(member))
    return false; // the compiler has checked it, and it may name what is not written
  return closure.isWritten(member);
}

/// `friend class other<T>;` of a class template names no class yet, and `friend T;` none at all.
bool Needed::befriends(QualType type) const {
  if (const CXXRecordDecl *record = type->getAsCXXRecordDecl())
    return closure.isWritten(record);
  if (const auto *spec = type->getAs<TemplateSpecializationType>())
    if (const TemplateDecl *templ = spec->getTemplateName().getAsTemplateDecl())
      return closure.isWritten(templ);
  return type->isTemplateTypeParmType();
}

/// A friend in a class template is linked to the function or the template that it means in instances only; here its
/// name has to do.
bool Needed::befriendsWritten(const NamedDecl *named) const {
  const FunctionDecl *function = named->getAsFunction();
  if (function ? !function->isDependentContext() || function->doesThisDeclarationHaveABody()
               : !isa<ClassTemplateDecl>(named))
    return false;
  std::string name = plainName(named);
  return llvm::any_of(closure.written, [&](const Decl *other) {
    const auto *candidate =
        function ? static_cast<const NamedDecl *>(other->getAsFunction()) : dyn_cast<CXXRecordDecl>(other);
    return candidate && candidate->getDeclName() == named->getDeclName() && plainName(candidate) == name;
  });
}

bool Needed::overridesNothing(const CXXMethodDecl *method) const {
  return (method->hasAttr<OverrideAttr>() || method->hasAttr<FinalAttr>()) && !overridesNeeded(method);
}

/// In a class template with dependent bases an instance says what a function overrides.
bool Needed::overridesNeeded(const CXXMethodDecl *method) const {
  auto isAnyNeeded = [this](const CXXMethodDecl *of) {
    return llvm::any_of(of->overridden_methods(), [this](const CXXMethodDecl *each) { return isNeeded(each); });
  };
  if (isAnyNeeded(method))
    return true;
  return llvm::any_of(instancesOf(method->getParent()), [&](const CXXRecordDecl *instance) {
    return llvm::any_of(instance->methods(), [&](const CXXMethodDecl *each) {
      return each->getTemplateInstantiationPattern() == method && isAnyNeeded(each);
    });
  });
}

namespace {

bool isVirtual(const CXXMethodDecl *method) {
  return method->isVirtual() || method->isVirtualAsWritten() || method->hasAttr<OverrideAttr>() ||
         method->hasAttr<FinalAttr>();
}

/// Of a class template with dependent bases an instance knows.
bool anyInstance(const CXXRecordDecl *record, llvm::function_ref<bool(const CXXRecordDecl *)> is) {
  return is(record) || llvm::any_of(instancesOf(record), [is](const CXXRecordDecl *instance) {
           return instance->hasDefinition() && is(instance);
         });
}

bool hasBase(const CXXRecordDecl *record, llvm::function_ref<bool(const CXXRecordDecl *)> is) {
  return llvm::any_of(record->bases(), [&](const CXXBaseSpecifier &base) {
    const CXXRecordDecl *of = base.getType()->getAsCXXRecordDecl();
    return of && of->hasDefinition() && is(of->getDefinition());
  });
}

} // namespace

std::optional<bool> Needed::virtualStandIn(const CXXRecordDecl *record) const {
  bool hasPure = false, hasNeeded = false, hasNeededPure = false, hasAny = false;
  for (const CXXMethodDecl *method : record->methods()) {
    if (!isVirtual(method) || method->isImplicit())
      continue;
    hasAny = true;
    hasPure = hasPure || method->isPureVirtual();
    hasNeeded = hasNeeded || isNeeded(method);
    hasNeededPure = hasNeededPure || (method->isPureVirtual() && isNeeded(method));
  }
  // Where two bases override what they share, the class has the last word.
  const bool isJoint = record->getNumBases() > 1 && record->getNumVBases() != 0 && record->isPolymorphic();
  if (!hasAny && !isJoint)
    return std::nullopt;
  const bool asksForAbstract = closure.asks();
  if (hasPure && asksForAbstract)
    return hasNeededPure ? std::nullopt : std::optional(true);
  const auto isPolymorphic = [](const CXXRecordDecl *each) { return each->isPolymorphic(); };
  const auto isAbstract = [](const CXXRecordDecl *each) { return each->isAbstract(); };
  const bool overridesPure = asksForAbstract && anyInstance(record, [&](const CXXRecordDecl *each) {
                               return !each->isAbstract() && hasBase(each, isAbstract);
                             });
  const bool isFirst = !anyInstance(record, [&](const CXXRecordDecl *each) { return hasBase(each, isPolymorphic); });
  return overridesPure || (isFirst && !hasNeeded) || (isJoint && !record->isAbstract()) ? std::optional(false)
                                                                                        : std::nullopt;
}

bool Needed::isDeclaredOnly(const Decl *member) const {
  if (const auto *friendDecl = dyn_cast<FriendDecl>(member))
    member = friendDecl->getFriendDecl();
  const auto *function = dyn_cast_or_null<FunctionDecl>(member);
  return function && closure.declaredOnly.contains(function);
}

} // namespace rk::transpile
