// SPDX-License-Identifier: Apache-2.0
#include "Parse/Availability.h"
#include "Model/DeviceStd.h"

#include "clang/AST/DeclFriend.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

namespace rk::transpile {
using namespace clang;

/// Stops at the first thing that is not to be had.
class AvailabilityVisitor : public RecursiveASTVisitor<AvailabilityVisitor> {
public:
  explicit AvailabilityVisitor(Availability &availability) : availability(availability) {}

  const NamedDecl *lack = nullptr;

  bool shouldVisitImplicitCode() const { return true; } // conversions

  bool VisitDeclRefExpr(DeclRefExpr *e) { return name(e->getDecl()); }
  bool VisitMemberExpr(MemberExpr *e) { return name(e->getMemberDecl()); }
  bool VisitCXXConstructExpr(CXXConstructExpr *e) { return name(e->getConstructor()); }
  bool VisitCXXNewExpr(CXXNewExpr *e) {
    return e->getOperatorNew() && e->getOperatorNew()->isReservedGlobalPlacementOperator() ? true
                                                                                           : name(e->getOperatorNew());
  }
  bool VisitTypedefTypeLoc(TypedefTypeLoc loc) { return name(loc.getTypedefNameDecl()); }
  bool VisitUsingTypeLoc(UsingTypeLoc loc) { return name(loc.getFoundDecl()->getTargetDecl()); }
  bool VisitTagTypeLoc(TagTypeLoc loc) { return name(loc.getDecl()); }
  bool VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc loc) {
    return name(loc.getTypePtr()->getTemplateName().getAsTemplateDecl());
  }
  bool VisitDeducedTemplateSpecializationTypeLoc(DeducedTemplateSpecializationTypeLoc loc) {
    return name(loc.getTypePtr()->getTemplateName().getAsTemplateDecl());
  }
  // One of those that lookup finds will do.
  bool VisitOverloadExpr(OverloadExpr *e) {
    const NamedDecl *first = nullptr;
    for (const NamedDecl *found : e->decls())
      if (const NamedDecl *missing = availability.lackOf(found->getUnderlyingDecl()); !missing)
        return true;
      else if (!first)
        first = missing;
    lack = first;
    return !lack;
  }
  // Something else stands for it in the text.
  bool TraverseCXXThrowExpr(CXXThrowExpr *) { return true; }
  bool TraverseCXXTryStmt(CXXTryStmt *s) { return TraverseStmt(s->getTryBlock()); }

private:
  bool name(const NamedDecl *decl) {
    lack = decl ? availability.lackOf(decl) : nullptr;
    return !lack;
  }

  Availability &availability;
};

const NamedDecl *Availability::lackOf(const NamedDecl *decl) {
  const Decl *pattern = patternOf(decl);
  switch (origins.of(pattern)) {
  case Origin::Std:
    return hasDeviceMeaning(plainName(decl)) ? nullptr : decl;
  case Origin::Dsl:
  case Origin::Builtin:
    return nullptr;
  case Origin::User:
    break;
  }
  if (const auto *usingDecl = dyn_cast<BaseUsingDecl>(pattern)) {
    const NamedDecl *lack = nullptr;
    for (const UsingShadowDecl *shadow : usingDecl->shadows())
      lack = lack ? lack : lackOf(shadow->getTargetDecl());
    return lack;
  }
  if (isLocal(pattern) ||
      isa<TemplateTypeParmDecl, NonTypeTemplateParmDecl, TemplateTemplateParmDecl, FieldDecl, EnumConstantDecl>(
          pattern) ||
      isWritten(pattern))
    return nullptr;
  auto [it, isNew] = known.try_emplace(pattern, nullptr); // of what mentions itself the rest decides
  if (!isNew)
    return it->second;
  ++depth;
  const NamedDecl *lack = computeLackOf(cast<NamedDecl>(pattern));
  --depth;
  known[pattern] = lack;
  open.push_back(pattern);
  if (depth == 0) {
    for (const Decl *asked : open)
      if (lack && !known[asked])
        known.erase(asked); // it may mention what turned out to lack something
    open.clear();
  }
  return lack;
}

const NamedDecl *Availability::lackOfSignature(const FunctionDecl *function) {
  AvailabilityVisitor visitor(*this);
  if (const TypeSourceInfo *type = function->getTypeSourceInfo())
    visitor.TraverseTypeLoc(type->getTypeLoc());
  return visitor.lack;
}

const NamedDecl *Availability::computeLackOf(const NamedDecl *pattern) {
  AvailabilityVisitor visitor(*this);
  auto *mutablePattern = const_cast<NamedDecl *>(pattern);
  if (auto *function = dyn_cast<FunctionDecl>(mutablePattern)) {
    const FunctionDecl *definition = nullptr;
    visitor.TraverseDecl(function->isDefined(definition) ? const_cast<FunctionDecl *>(definition) : function);
  } else if (auto *record = dyn_cast<CXXRecordDecl>(mutablePattern)) {
    record = record->getDefinition();
    if (!record)
      return nullptr;
    for (const CXXBaseSpecifier &base : record->bases())
      if (!visitor.lack)
        visitor.TraverseTypeLoc(base.getTypeSourceInfo()->getTypeLoc());
    for (FieldDecl *field : record->fields())
      if (!visitor.lack)
        visitor.TraverseDecl(field);
  } else {
    visitor.TraverseDecl(mutablePattern);
  }
  return visitor.lack;
}

} // namespace rk::transpile
