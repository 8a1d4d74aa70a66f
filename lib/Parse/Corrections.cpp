// SPDX-License-Identifier: Apache-2.0
#include "Parse/Corrections.h"
#include "Parse/Operations.h"

#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Sema/ExternalSemaSource.h"
#include "clang/Sema/Lookup.h"
#include "clang/Sema/Sema.h"
#include "clang/Sema/TypoCorrection.h"

namespace rk::transpile {
using namespace clang;

namespace {

class Corrections : public ExternalSemaSource {
public:
  void InitializeSema(Sema &of) override { sema = &of; }
  void ForgetSema() override { sema = nullptr; }

  /// Called where nothing is found, before a correction is looked for.
  bool LookupUnqualified(LookupResult &result, Scope *) override {
    const IdentifierInfo *name = result.getLookupName().getAsIdentifierInfo();
    if (sema && name)
      sema->DisableTypoCorrection = !hintFor(name->getName()).empty() && !meantBy(*name, findOurs(), false);
    return false;
  }

  void goOn() {
    if (sema)
      sema->DisableTypoCorrection = false;
  }

  TypoCorrection CorrectTypo(const DeclarationNameInfo &typo, int, Scope *, CXXScopeSpec *qualifier,
                             CorrectionCandidateCallback &, DeclContext *memberContext, bool,
                             const ObjCObjectPointerType *) override {
    const IdentifierInfo *asked = typo.getName().getAsIdentifierInfo();
    NamespaceDecl *ours = sema && asked ? findOurs() : nullptr;
    if (!ours)
      return {};
    DeclContext *scope = ours;
    NestedNameSpecifier *added = nullptr;
    if (memberContext) {
      const auto *record = dyn_cast<CXXRecordDecl>(memberContext);
      if (!record || record->getName() != "context" || !isOurs(record->getDeclContext(), ours))
        return {};
      scope = memberContext;
    } else if (qualifier && qualifier->isSet()) {
      if (!isOurs(sema->computeDeclContext(*qualifier), ours))
        return {};
    } else {
      added = NestedNameSpecifier::Create(sema->Context, nullptr, ours);
    }
    NamedDecl *meant = meantBy(*asked, scope, memberContext != nullptr);
    if (!meant)
      return {};
    TypoCorrection correction(meant, added);
    correction.setCorrectionRange(qualifier, typo);
    return correction;
  }

private:
  /// Of several overloads the compiler would call the first, whatever the arguments: those are for the hints to name.
  NamedDecl *meantBy(const IdentifierInfo &asked, const DeclContext *scope, bool isMember) const {
    const std::string name = operationMeantBy(asked.getName(), isMember);
    if (name.empty() || !scope)
      return nullptr;
    const auto found = scope->lookup(&sema->Context.Idents.get(name));
    return found.isSingleResult() ? found.front() : nullptr;
  }

  NamespaceDecl *findOurs() const {
    for (NamedDecl *found : sema->Context.getTranslationUnitDecl()->lookup(&sema->Context.Idents.get("rk")))
      if (auto *space = dyn_cast<NamespaceDecl>(found))
        return space;
    return nullptr;
  }

  /// The namespace itself, or the inline one in it.
  static bool isOurs(const DeclContext *scope, const NamespaceDecl *ours) {
    if (const auto *space = dyn_cast_or_null<NamespaceDecl>(scope); space && space->isInline())
      scope = space->getParent();
    return scope && scope->getPrimaryContext() == const_cast<NamespaceDecl *>(ours)->getPrimaryContext();
  }

  Sema *sema = nullptr;
};

} // namespace

std::function<void()> installCorrections(CompilerInstance &compiler) {
  auto corrections = llvm::makeIntrusiveRefCnt<Corrections>();
  compiler.setExternalSemaSource(corrections);
  return [corrections] { corrections->goOn(); };
}

} // namespace rk::transpile
