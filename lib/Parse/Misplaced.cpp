// SPDX-License-Identifier: Apache-2.0
#include "Parse/Misplaced.h"
#include "Parse/Annotations.h"
#include "Parse/Closure.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// An annotation, and what it is for.
struct Annotation {
  StringRef name;
  StringRef macro;
  bool (*belongsTo)(const Decl *);
  StringRef where;
};

bool isActorClass(const Decl *decl) { return isa<CXXRecordDecl>(decl) && !isLocal(decl); }
bool isMemberOfActor(const Decl *decl) {
  const auto *method = dyn_cast<CXXMethodDecl>(decl);
  return method && annotation(method->getParent(), "rk::actor");
}
bool isKernel(const Decl *decl) { return isa<FunctionDecl>(decl) && cast<FunctionDecl>(decl)->isDefined(); }
bool isRingKernel(const Decl *decl) { return isKernel(decl) && !isa<CXXMethodDecl>(decl); }

constexpr Annotation annotations[] = {
    {"rk::actor", "RK_ACTOR", isActorClass,
     "a struct, behind that word: 'struct RK_ACTOR() name { ... };'; a free function becomes one by "
     "'RK_RING_KERNEL()'"},
    {"rk::handler", "RK_HANDLER", isMemberOfActor,
     "a member function of an RK_ACTOR, which may call a base class's; a free function becomes an actor by "
     "'RK_RING_KERNEL()'"},
    {"rk::step", "RK_STEP", isMemberOfActor,
     "a member function of an RK_ACTOR: 'RK_STEP void step(rk::context& ctx) { ... }'"},
    {"rk::ring_kernel", "RK_RING_KERNEL", isRingKernel, "a free function with its body"},
    {"rk::global_kernel", "RK_GLOBAL_KERNEL", isKernel, "a free function with its body"},
    {"rk::stencil", "RK_STENCIL", isKernel, "a free function with its body"},
};

StringRef kindOf(const Decl *decl) {
  if (isa<EnumDecl>(decl))
    return "enumeration";
  if (isa<CXXRecordDecl>(decl))
    return "class";
  if (isa<FieldDecl>(decl))
    return "data member";
  if (isa<FunctionDecl>(decl))
    return isa<CXXMethodDecl>(decl) ? "member function" : "free function";
  if (isa<VarDecl>(decl))
    return "variable";
  return isa<TypedefNameDecl>(decl) ? "type name" : "declaration";
}

void consider(const Decl *decl, Module &module) {
  for (const auto *attr : decl->specific_attrs<AnnotateAttr>())
    for (const Annotation &annotation : annotations) {
      if (attr->isInherited() || attr->getAnnotation() != annotation.name || annotation.belongsTo(decl))
        continue;
      const auto *named = dyn_cast<NamedDecl>(decl);
      std::string what = kindOf(decl).str();
      if (named && named->getIdentifier())
        what += " '" + named->getNameAsString() + "'";
      if (annotation.belongsTo == isKernel || annotation.belongsTo == isRingKernel)
        if (const auto *function = dyn_cast<FunctionDecl>(decl); function && !function->isDefined())
          what += " without a body";
      if (isa<CXXRecordDecl>(decl) && isLocal(decl))
        what += " inside of a function";
      if (const auto *method = dyn_cast<CXXMethodDecl>(decl))
        what += " of '" + method->getParent()->getNameAsString() +
                (annotation.belongsTo == isMemberOfActor ? "', which is no RK_ACTOR" : "'");
      module.misplaced.push_back(
          {annotation.macro.str(), what, annotation.where.str(), toModel({decl->getLocation(), decl->getLocation()})});
    }
}

} // namespace

void findMisplaced(Module &module, const DeclContext *scope, const Origins &origins) {
  for (const Decl *decl : scope->decls()) {
    if (decl->isFromASTFile() || decl->isImplicit())
      continue;
    if (const auto *friendly = dyn_cast<FriendDecl>(decl); friendly && friendly->getFriendDecl())
      decl = friendly->getFriendDecl();
    const auto *templ = dyn_cast<TemplateDecl>(decl);
    const Decl *declared = templ && templ->getTemplatedDecl() ? templ->getTemplatedDecl() : decl;
    if (isa<NamespaceDecl, LinkageSpecDecl>(declared)) { // with parts from many files
      findMisplaced(module, cast<DeclContext>(declared), origins);
    } else if (origins.of(declared) == Origin::User) {
      consider(declared, module);
      if (isa<CXXRecordDecl, FunctionDecl>(declared)) // with the classes in its body
        findMisplaced(module, cast<DeclContext>(declared), origins);
    }
  }
}

} // namespace rk::transpile
