// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"

#include "clang/AST/RecursiveASTVisitor.h"

namespace rk::transpile {

/// Looks at one declaration: as written, as something that runs, or as both at once (a function that is no template).
class ReachVisitor : public clang::RecursiveASTVisitor<ReachVisitor> {
public:
  struct Mode {
    bool written = false;
    bool runs = false;
    bool isConstant = false;             ///< the compiler computes it
    bool report = false;                 ///< findings count: the user's own code
    bool isStd = false;                  ///< inside of std: its own names are no one's affair
    bool isArgument = false;             ///< what stands for a template's parameter, at the place of that
    const clang::Decl *writer = nullptr; ///< when written: the declaration that is written
    std::size_t function = 0;            ///< when it runs: whose findings and calls these are
    clang::SourceRange from = {};        ///< inside std: the user's call that led there
  };

  ReachVisitor(Closure &closure, Mode mode) : closure(closure), mode(mode) {}

  bool shouldVisitImplicitCode() const { return true; }
  bool shouldVisitTemplateInstantiations() const { return false; }

  /// What chooses among templates; `what` is that for people.
  void traverseChoice(std::string_view what, const clang::TemplateArgumentLoc &argument);
  void traverseHead(std::string_view what, const clang::TemplateParameterList &head);

  // Names.
  bool VisitDeclRefExpr(clang::DeclRefExpr *e);
  bool VisitMemberExpr(clang::MemberExpr *e);
  bool VisitOverloadExpr(clang::OverloadExpr *e);
  bool VisitBinaryOperator(clang::BinaryOperator *e);
  bool VisitUnaryOperator(clang::UnaryOperator *e);
  bool VisitCXXDependentScopeMemberExpr(clang::CXXDependentScopeMemberExpr *e);
  bool VisitDependentScopeDeclRefExpr(clang::DependentScopeDeclRefExpr *e);
  bool VisitTypeTraitExpr(clang::TypeTraitExpr *e);
  bool VisitConceptReference(clang::ConceptReference *reference);
  bool TraverseNestedNameSpecifierLoc(clang::NestedNameSpecifierLoc loc);
  bool TraverseCXXDefaultArgExpr(clang::CXXDefaultArgExpr *e);
  bool TraverseRequiresExpr(clang::RequiresExpr *e);
  bool TraverseConceptDecl(clang::ConceptDecl *d);
  bool TraverseFunctionTemplateDecl(clang::FunctionTemplateDecl *d);
  bool TraverseParmVarDecl(clang::ParmVarDecl *d);
  bool TraverseConstructorInitializer(clang::CXXCtorInitializer *init);
  bool TraverseFieldDecl(clang::FieldDecl *d);
  bool TraverseSubstNonTypeTemplateParmExpr(clang::SubstNonTypeTemplateParmExpr *e);
  bool TraverseUnaryExprOrTypeTraitExpr(clang::UnaryExprOrTypeTraitExpr *e);
  bool TraverseCXXNoexceptExpr(clang::CXXNoexceptExpr *e);
  bool TraverseConstantExpr(clang::ConstantExpr *e);
  bool TraverseStaticAssertDecl(clang::StaticAssertDecl *d);
  bool TraverseConstantArrayTypeLoc(clang::ConstantArrayTypeLoc loc);
  bool TraverseVarDecl(clang::VarDecl *d);
  bool TraverseIfStmt(clang::IfStmt *s);
  bool TraverseLambdaExpr(clang::LambdaExpr *e);
  bool VisitAbstractConditionalOperator(clang::AbstractConditionalOperator *e);
  bool TraverseDecltypeTypeLoc(clang::DecltypeTypeLoc loc);
  bool TraverseDecltypeType(clang::DecltypeType *type);
  bool TraverseCompoundStmt(clang::CompoundStmt *s);
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt *s);
  bool TraverseCXXTryStmt(clang::CXXTryStmt *s);
  bool TraverseCXXThrowExpr(clang::CXXThrowExpr *e);

  // Types.
  bool VisitTypedefTypeLoc(clang::TypedefTypeLoc loc);
  bool VisitUsingTypeLoc(clang::UsingTypeLoc loc);
  bool VisitTagTypeLoc(clang::TagTypeLoc loc);
  bool VisitTemplateSpecializationTypeLoc(clang::TemplateSpecializationTypeLoc loc);
  bool VisitDeducedTemplateSpecializationTypeLoc(clang::DeducedTemplateSpecializationTypeLoc loc);
  bool VisitDependentNameTypeLoc(clang::DependentNameTypeLoc loc);
  bool VisitDependentTemplateSpecializationTypeLoc(clang::DependentTemplateSpecializationTypeLoc loc);
  bool VisitTypedefType(clang::TypedefType *type);
  bool VisitTagType(clang::TagType *type);
  bool VisitTemplateSpecializationType(clang::TemplateSpecializationType *type);
  bool TraverseTemplateName(clang::TemplateName name);
  bool TraverseTemplateArgumentLoc(const clang::TemplateArgumentLoc &argument);

  // Calls.
  bool VisitCallExpr(clang::CallExpr *e);
  bool VisitCXXConstructExpr(clang::CXXConstructExpr *e);
  bool VisitInitListExpr(clang::InitListExpr *e);
  bool VisitCXXParenListInitExpr(clang::CXXParenListInitExpr *e);
  bool VisitCXXInheritedCtorInitExpr(clang::CXXInheritedCtorInitExpr *e);
  bool VisitCXXBindTemporaryExpr(clang::CXXBindTemporaryExpr *e);

  // Declarations.
  bool VisitFunctionDecl(clang::FunctionDecl *d);
  bool VisitUsingDecl(clang::UsingDecl *d);
  bool VisitVarDecl(clang::VarDecl *d);
  bool VisitNonTypeTemplateParmDecl(clang::NonTypeTemplateParmDecl *d);
  bool VisitCXXRecordDecl(clang::CXXRecordDecl *d);
  bool VisitDecompositionDecl(clang::DecompositionDecl *d);

  // What the device lacks.
  bool VisitExpr(clang::Expr *e);
  bool VisitCXXTypeidExpr(clang::CXXTypeidExpr *e);
  bool VisitCXXDynamicCastExpr(clang::CXXDynamicCastExpr *e);
  bool VisitCXXNewExpr(clang::CXXNewExpr *e);
  bool VisitCXXDeleteExpr(clang::CXXDeleteExpr *e);
  bool VisitAsmStmt(clang::AsmStmt *s);
  bool VisitAtomicExpr(clang::AtomicExpr *e);
  bool VisitCoroutineBodyStmt(clang::CoroutineBodyStmt *s);
  bool VisitAttributedStmt(clang::AttributedStmt *s);

private:
  template <class Traverse> bool with(bool Mode::*flag, bool value, Traverse traverse);
  template <class Traverse> bool inside(std::string_view what, Traverse traverse);
  template <class Traverse> bool unevaluated(Traverse traverse);
  template <class Traverse> bool constant(Traverse traverse);
  void find(Finding::Kind kind, clang::SourceRange range, std::string detail = {}, std::string detail2 = {});
  const clang::DeclContext *lookupBegin(const clang::DeclRefExpr *e) const;
  void name(const clang::NamedDecl *found, const clang::NamedDecl *decl, const clang::Expr *e);
  void askFor(clang::DeclarationName name);
  void askFor(const clang::NamedDecl *decl);
  void askForRange();
  void require(const clang::Decl *decl);
  void nameStd(const clang::NamedDecl *decl);
  void checkWidth(clang::QualType type, clang::SourceRange range);
  void findVector(clang::QualType type, clang::SourceRange range);
  void findLongDouble(clang::SourceRange range);
  void nameType(const clang::NamedDecl *type, clang::SourceRange range);
  void refuse(const clang::NamedDecl *named, clang::SourceRange range);
  void useVariable(const clang::VarDecl *variable, clang::SourceRange range);
  void useFunction(const clang::FunctionDecl *function, clang::SourceRange range, bool isAddress = false);
  void followInitializer(const clang::VarDecl *variable, clang::SourceRange range);
  void addArguments(IntrinsicUse &use, const clang::CallExpr *e, const clang::FunctionDecl *callee) const;
  void destroy(clang::QualType type, clang::SourceRange range, bool isPart = false);
  void nameQualified(const clang::NestedNameSpecifier *qualifier, clang::DeclarationName name);

  Closure &closure;
  Mode mode;
  llvm::DenseMap<const clang::Expr *, const clang::Expr *> thrownOperands; ///< `throw` in `c ? v : throw e`, and `v`
  unsigned requiresDepth = 0;
  unsigned bodyDepth = 0;
  std::string_view constraint; ///< in what overload resolution asks: what that is; else empty
  rk::transpile::SourceRange field = {};       ///< in one: the class that it is of
  llvm::DenseSet<const clang::Expr *> callees; ///< of the calls seen, as they are named
  const clang::Expr *byArguments = nullptr;    ///< the callee visited next, which they have found
  const clang::CallExpr *calledIn = nullptr;   ///< the call of a DSL operation whose name is visited next
};

} // namespace rk::transpile

extern template class clang::RecursiveASTVisitor<rk::transpile::ReachVisitor>; // made once: it takes half a file's time
