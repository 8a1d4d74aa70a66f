// SPDX-License-Identifier: Apache-2.0
#include "Parse/Visitor.h"
#include "Model/DeviceStd.h"
#include "Parse/Mentions.h"
#include "Parse/Spelling.h"

#include "clang/AST/ASTLambda.h"
#include "clang/Basic/SourceManager.h"

namespace rk::transpile {
using namespace clang;

SourceRange toModel(clang::SourceRange range) {
  return {{range.getBegin().getRawEncoding()}, {range.getEnd().getRawEncoding()}};
}

bool isSharedType(QualType type) {
  const NamedDecl *named = type->getAsCXXRecordDecl();
  if (const auto *spec = type->getAs<TemplateSpecializationType>(); spec && !named) // in a template, of its parameters
    named = spec->getTemplateName().getAsTemplateDecl();
  std::string name = named ? plainName(named) : std::string();
  return name == "rk::shared_array" || name == "rk::shared_tile";
}

namespace {

bool isFieldType(QualType type) {
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  const std::string name = record ? plainName(record) : std::string();
  return name == "rk::field1" || name == "rk::field2" || name == "rk::field3";
}

} // namespace

bool isSharedVariable(const VarDecl *variable) {
  if (variable->isLocalVarDecl() && isSharedType(variable->getType()))
    return true;
  for (const auto *attr : variable->specific_attrs<AnnotateAttr>())
    if (attr->getAnnotation() == "rk::shared")
      return true;
  return false;
}

void ReachVisitor::find(Finding::Kind kind, clang::SourceRange range, std::string detail, std::string detail2) {
  if (range.isInvalid() && mode.runs) // of a function that nobody wrote, such as a default constructor
    range = closure.declarations[mode.function]->getSourceRange();
  if (mode.runs && mode.report && !closure.origins.inStandardMacro(range.getBegin()))
    closure.functions[mode.function].findings.push_back({kind, toModel(range), std::move(detail), std::move(detail2)});
}

// What the text names of std it includes; inside of std, that is the library's own affair.
void ReachVisitor::require(const Decl *decl) {
  if (!mode.isStd || closure.origins.of(decl) != Origin::Std)
    closure.require(decl);
}

void ReachVisitor::name(const NamedDecl *found, const NamedDecl *decl, const Expr *e) {
  const clang::SourceRange range = e->getSourceRange();
  if (const auto *shadow = dyn_cast_or_null<UsingShadowDecl>(found))
    require(shadow->getIntroducer());
  if (closure.origins.of(decl) == Origin::Std)
    nameStd(decl);
  if (const auto *function = dyn_cast<FunctionDecl>(decl); function && requiresDepth)
    closure.requireFound(function);
  else
    require(decl);
  if (const auto *function = dyn_cast<FunctionDecl>(decl))
    useFunction(function, range, !callees.contains(e));
  else if (const auto *variable = dyn_cast<VarDecl>(decl))
    useVariable(variable, range);
}

void ReachVisitor::nameType(const NamedDecl *type, clang::SourceRange range) {
  if (closure.origins.of(type) == Origin::Std) {
    const auto *alias = dyn_cast<TypedefNameDecl>(type);
    const auto *named = alias ? alias->getUnderlyingType()->getAsCXXRecordDecl() : nullptr;
    find(Finding::Kind::StdUse, range, plainName(type), named ? plainName(named) : std::string());
    if (mode.written && !mode.runs && !bodyDepth)
      refuse(type, range);
    nameStd(type);
  }
  require(type);
}

// A template's head, a constraint, an alias and a signature are read anew on the device. A body says it with its
// instance.
void ReachVisitor::refuse(const NamedDecl *named, clang::SourceRange range) {
  if (closure.origins.of(named) == Origin::Std && !hasDeviceMeaning(plainName(named)))
    closure.hostNames.push_back({HostName::Kind::Type, plainName(named), toModel(range), {}, field});
}

// Whose address a constant holds may be called at any time.
void ReachVisitor::useFunction(const FunctionDecl *function, clang::SourceRange range, bool isAddress) {
  if (!mode.runs)
    return;
  closure.call(mode.function, function, mode.report ? range : mode.from, mode.report,
               (mode.isConstant && !isAddress) || function->isConsteval());
  if (const CallExpr *e = std::exchange(calledIn, nullptr); e && e->getDirectCallee() == function)
    addArguments(closure.functions[mode.function].intrinsics.back(), e, function);
}

void ReachVisitor::useVariable(const VarDecl *variable, clang::SourceRange range) {
  if (!mode.runs || variable->hasLocalStorage() || variable->isStaticLocal())
    return;
  if (closure.origins.of(variable) != Origin::User) {
    if (closure.origins.of(variable) == Origin::Std)
      find(Finding::Kind::StdUse, range, plainName(variable));
    return;
  }
  if (variable->getTLSKind() != VarDecl::TLS_None)
    return find(Finding::Kind::ThreadLocal, range, qualifiedName(variable));
  QualType type = variable->getType();
  if (!variable->isConstexpr() && !type.isConstQualified())
    return find(Finding::Kind::MutableGlobal, range, qualifiedName(variable));
  followInitializer(variable, range);
  if (type->isDependentType() || variable->isConstexpr())
    return;
  const VarDecl *definition = variable->getInitializingDeclaration();
  const Expr *init = definition ? definition->getInit() : nullptr;
  if (const VarDecl *pattern = variable->getTemplateInstantiationPattern(); pattern && !definition)
    definition = pattern->getInitializingDeclaration();
  if (!definition)
    find(Finding::Kind::UndefinedGlobal, range, qualifiedName(variable));
  if (init && !init->isValueDependent() && !definition->hasConstantInitialization())
    find(Finding::Kind::DynamicGlobal, range, qualifiedName(variable));
}

// A table of functions: who reads it may call them.
void ReachVisitor::followInitializer(const VarDecl *variable, clang::SourceRange range) {
  const Expr *init = variable->getAnyInitializer();
  if (init && !init->isValueDependent() &&
      closure.initializersFollowed.insert({variable->getCanonicalDecl(), mode.function}).second)
    ReachVisitor(closure,
                 {.runs = true, .isConstant = true, .function = mode.function, .from = mode.report ? range : mode.from})
        .TraverseStmt(const_cast<Expr *>(init));
}

void ReachVisitor::destroy(QualType type, clang::SourceRange range, bool isPart) {
  if (!mode.runs || type->isDependentType())
    return;
  const CXXRecordDecl *record = type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || record->hasTrivialDestructor())
    return;
  const bool isInside = isPart && closure.origins.of(record) == Origin::Std; // std's own affair
  if (const CXXDestructorDecl *destructor = record->getDestructor(); destructor && !isInside) {
    require(destructor);
    useFunction(destructor, range);
  }
  if (record->isUnion())
    return;
  // Behind its body a destructor destroys members and bases, of which no tree says a word.
  for (const FieldDecl *field : record->getDefinition()->fields())
    destroy(field->getType(), range, true);
  for (const CXXBaseSpecifier &base : record->getDefinition()->bases())
    destroy(base.getType(), range, true);
}

const DeclContext *ReachVisitor::lookupBegin(const DeclRefExpr *e) const {
  const Decl *user = mode.runs ? closure.declarations[mode.function] : mode.writer;
  return user && !e->hasQualifier() && e != byArguments ? user->getDeclContext() : nullptr;
}

bool ReachVisitor::VisitDeclRefExpr(DeclRefExpr *e) {
  const auto *of = dyn_cast<ClassTemplateSpecializationDecl>(e->getDecl()->getDeclContext());
  if (of && of->isInStdNamespace() && of->getName() == "numeric_limits")
    if (const TemplateArgument &type = of->getTemplateArgs()[0]; type.getKind() == TemplateArgument::Type)
      checkWidth(type.getAsType(), e->getSourceRange());
  name(e->getFoundDecl(), e->getDecl(), e);
  if (mode.written && isa<FunctionDecl>(e->getDecl()) && closure.origins.of(e->getDecl()) == Origin::Dsl)
    closure.intrinsicNames.push_back({e, mode.writer});
  if (!mode.isArgument)
    closure.namesakes.mention(e->getFoundDecl(), e->getDecl(), e->getLocation(), lookupBegin(e));
  return true;
}

bool ReachVisitor::VisitMemberExpr(MemberExpr *e) {
  name(e->getFoundDecl().getDecl(), e->getMemberDecl(), e);
  return true;
}

bool ReachVisitor::VisitOverloadExpr(OverloadExpr *e) {
  std::vector<const NamedDecl *> found;
  for (NamedDecl *decl : e->decls()) {
    if (isa<UsingShadowDecl>(decl))
      require(cast<UsingShadowDecl>(decl)->getIntroducer());
    found.push_back(decl->getUnderlyingDecl());
    if (mode.written && closure.origins.of(found.back()) == Origin::Std)
      require(found.back()); // the header that has it: no instance may tell
    askFor(found.back());
    if (mode.written && !mode.runs && !bodyDepth)
      refuse(found.back(), e->getSourceRange());
  }
  // An operator of a template's parameters may be the language's own, and its arguments find what else there is.
  const auto *lookup = dyn_cast<UnresolvedLookupExpr>(e);
  const bool findsMore = lookup && lookup->requiresADL() && !lookup->hasExplicitTemplateArgs();
  closure.namesakes.mentionUnresolved(e->getName(), found, findsMore, e->getNameLoc());
  const bool chooses = mode.written && (requiresDepth || !bodyDepth) && found.size() > 1;
  if (e->getName().getNameKind() != DeclarationName::CXXOperatorName)
    closure.candidates.push_back({std::move(found), findsMore, chooses});
  askFor(e->getName());
  if (findsMore)
    closure.calledByArguments.insert(e->getName());
  return true;
}

// A template's head and a requires-expression ask whether a call is well-formed; in a body it is one.
void ReachVisitor::askFor(DeclarationName name) {
  if (requiresDepth || (mode.written && !bodyDepth))
    closure.askedNames.insert(name);
  if (requiresDepth)
    closure.requiredNames.insert(name);
}

// In a body, too: a function that only a constraint calls has no instance that would tell.
void ReachVisitor::askFor(const NamedDecl *decl) {
  const auto *templ = dyn_cast<RedeclarableTemplateDecl>(decl);
  const Origin origin = templ ? closure.origins.of(templ) : Origin::Builtin;
  if (mode.written && (origin == Origin::User || origin == Origin::Std)) // of std's there may be specialisations
    closure.askedTemplates.insert(cast<RedeclarableTemplateDecl>(templ->getCanonicalDecl()));
}

bool ReachVisitor::VisitBinaryOperator(BinaryOperator *e) {
  if (e->isTypeDependent() && BinaryOperator::getOverloadedOperator(e->getOpcode()) != OO_None)
    askFor(closure.context.DeclarationNames.getCXXOperatorName(BinaryOperator::getOverloadedOperator(e->getOpcode())));
  return true;
}

static bool isCalledByTable(const CXXMethodDecl *method) {
  return method->isVirtual() && !method->hasAttr<FinalAttr>() && !method->getParent()->hasAttr<FinalAttr>();
}

bool ReachVisitor::VisitUnaryOperator(UnaryOperator *e) {
  if (e->isTypeDependent() && UnaryOperator::getOverloadedOperator(e->getOpcode()) != OO_None)
    askFor(closure.context.DeclarationNames.getCXXOperatorName(UnaryOperator::getOverloadedOperator(e->getOpcode())));
  // A pointer to a virtual member calls what overrides it, too.
  if (const auto *named = dyn_cast<DeclRefExpr>(e->getSubExpr()->IgnoreParens()); named && e->getOpcode() == UO_AddrOf)
    if (const auto *method = dyn_cast<CXXMethodDecl>(named->getDecl()); method && isCalledByTable(method)) {
      const bool isHeld = mode.isConstant && !mode.report && mode.from.isValid(); // by a constant that the user names there
      with(&Mode::report, mode.report || isHeld, [&] {
        find(Finding::Kind::VirtualCall, isHeld ? mode.from : e->getSourceRange(), qualifiedName(method));
        return true;
      });
    }
  return true;
}

bool ReachVisitor::VisitCXXDependentScopeMemberExpr(CXXDependentScopeMemberExpr *e) {
  askFor(e->getMember());
  return true;
}

template <class Traverse> bool ReachVisitor::inside(std::string_view what, Traverse traverse) {
  const std::string_view around = std::exchange(constraint, what);
  const bool result = traverse();
  constraint = around;
  return result;
}

template <class Traverse> bool ReachVisitor::with(bool Mode::*flag, bool value, Traverse traverse) {
  bool before = std::exchange(mode.*flag, value);
  bool result = traverse();
  mode.*flag = before;
  return result;
}

// What an unevaluated operand names has to be declared, and does not run: it may have no body, or none of this
// instance.
template <class Traverse> bool ReachVisitor::unevaluated(Traverse traverse) {
  return with(&Mode::runs, false, traverse);
}

bool ReachVisitor::VisitDependentScopeDeclRefExpr(DependentScopeDeclRefExpr *e) {
  nameQualified(e->getQualifier(), e->getDeclName());
  return true;
}

// In a body the instances that run say what is meant.
bool ReachVisitor::TraverseCompoundStmt(CompoundStmt *s) {
  ++bodyDepth;
  bool result = inside({}, [&] { return RecursiveASTVisitor::TraverseCompoundStmt(s); });
  --bodyDepth;
  return result;
}

// What throws is refused where it does. So no handler of exceptions ever runs, and the block is all that is left.
bool ReachVisitor::TraverseCXXTryStmt(CXXTryStmt *s) {
  if (mode.written)
    closure.tryStatements.push_back(s);
  SourceLocation handler = s->getHandler(0)->getCatchLoc();
  if (!closure.context.getSourceManager().isInSystemHeader(handler))
    find(Finding::Kind::Catch, {handler, handler});
  return TraverseStmt(s->getTryBlock());
}

void ReachVisitor::nameQualified(const NestedNameSpecifier *qualifier, DeclarationName name) {
  if (qualifier && qualifier->isDependent())
    askFor(name);
  const Type *type = mode.written && qualifier ? qualifier->getAsType() : nullptr;
  const auto *spec = type ? type->getAs<TemplateSpecializationType>() : nullptr;
  auto *templ = spec ? dyn_cast_or_null<ClassTemplateDecl>(spec->getTemplateName().getAsTemplateDecl()) : nullptr;
  if (templ && closure.origins.of(templ) == Origin::User)
    closure.qualified.insert({templ->getCanonicalDecl(), name});
}

// What a requires-expression asks for must still be there on the device, or a concept would change its answer.
bool ReachVisitor::TraverseRequiresExpr(RequiresExpr *e) {
  closure.asksForMembers = closure.asksForMembers || mode.written;
  ++requiresDepth;
  bool result = inside("a requires-expression", [&] {
    return unevaluated([&] { return RecursiveASTVisitor::TraverseRequiresExpr(e); });
  });
  --requiresDepth;
  return result;
}

void ReachVisitor::traverseChoice(std::string_view what, const TemplateArgumentLoc &argument) {
  inside(what, [&] { return TraverseTemplateArgumentLoc(argument); });
}

void ReachVisitor::traverseHead(std::string_view what, const TemplateParameterList &head) {
  for (NamedDecl *parameter : head)
    TraverseDecl(parameter);
  if (Expr *clause = const_cast<Expr *>(head.getRequiresClause()))
    inside(what, [&] { return TraverseStmt(clause); });
}

bool ReachVisitor::TraverseConceptDecl(ConceptDecl *d) {
  return inside("a concept", [&] { return RecursiveASTVisitor::TraverseConceptDecl(d); });
}

bool ReachVisitor::TraverseFunctionTemplateDecl(FunctionTemplateDecl *d) {
  return inside("the head of a function template", [&] { return RecursiveASTVisitor::TraverseFunctionTemplateDecl(d); });
}

bool ReachVisitor::TraverseParmVarDecl(ParmVarDecl *d) {
  return inside(requiresDepth > 0 ? constraint : std::string_view(), [&] { return RecursiveASTVisitor::TraverseParmVarDecl(d); });
}

bool ReachVisitor::TraverseConstructorInitializer(CXXCtorInitializer *init) {
  return inside({}, [&] { return RecursiveASTVisitor::TraverseConstructorInitializer(init); });
}

bool ReachVisitor::TraverseFieldDecl(FieldDecl *d) {
  const SourceRange around =
      std::exchange(field, toModel({d->getParent()->getLocation(), d->getParent()->getLocation()}));
  bool result = RecursiveASTVisitor::TraverseFieldDecl(d);
  field = around;
  return result;
}

bool ReachVisitor::TraverseSubstNonTypeTemplateParmExpr(SubstNonTypeTemplateParmExpr *e) {
  return with(&Mode::isArgument, true, [&] { return RecursiveASTVisitor::TraverseSubstNonTypeTemplateParmExpr(e); });
}

bool ReachVisitor::TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *e) {
  checkWidth(e->getTypeOfArgument(), e->getSourceRange());
  return unevaluated([&] { return RecursiveASTVisitor::TraverseUnaryExprOrTypeTraitExpr(e); });
}

bool ReachVisitor::TraverseCXXNoexceptExpr(CXXNoexceptExpr *e) {
  return unevaluated([&] { return RecursiveASTVisitor::TraverseCXXNoexceptExpr(e); });
}

// What the compiler computes: its value is a part of the text, or as good as that.
template <class Traverse> bool ReachVisitor::constant(Traverse traverse) {
  return with(&Mode::isConstant, true, traverse);
}

// A case label, an enumerator, a call of a consteval function.
bool ReachVisitor::TraverseConstantExpr(ConstantExpr *e) {
  return constant([&] { return RecursiveASTVisitor::TraverseConstantExpr(e); });
}

bool ReachVisitor::TraverseStaticAssertDecl(StaticAssertDecl *d) {
  return constant([&] { return RecursiveASTVisitor::TraverseStaticAssertDecl(d); });
}

bool ReachVisitor::TraverseConstantArrayTypeLoc(ConstantArrayTypeLoc loc) {
  return constant([&] { return RecursiveASTVisitor::TraverseConstantArrayTypeLoc(loc); });
}

// What is discarded outside of a template has been compiled for the host, and nothing on the device needs it.
bool ReachVisitor::TraverseIfStmt(IfStmt *s) {
  std::optional<const Stmt *> taken;
  if (s->isConstexpr() && !s->getCond()->isValueDependent())
    taken = s->getNondiscardedCase(closure.context);
  if (!taken)
    return RecursiveASTVisitor::TraverseIfStmt(s);
  const Stmt *dropped = *taken == s->getThen() ? s->getElse() : s->getThen();
  if (mode.written && dropped)
    closure.discarded.push_back(dropped);
  return TraverseStmt(s->getInit()) && TraverseStmt(s->getConditionVariableDeclStmt()) &&
         constant([&] { return TraverseStmt(s->getCond()); }) && TraverseStmt(const_cast<Stmt *>(*taken));
}

bool ReachVisitor::TraverseVarDecl(VarDecl *d) {
  if (!d->isConstexpr())
    return RecursiveASTVisitor::TraverseVarDecl(d);
  return constant([&] { return RecursiveASTVisitor::TraverseVarDecl(d); });
}

// What its body calls runs when it is called, wherever the lambda is made.
bool ReachVisitor::TraverseLambdaExpr(LambdaExpr *e) {
  if (mode.written && !constraint.empty())
    closure.constraintLambdas.insert({e->getBeginLoc(), constraint});
  return with(&Mode::isConstant, false, [&] { return RecursiveASTVisitor::TraverseLambdaExpr(e); });
}

bool ReachVisitor::TraverseDecltypeTypeLoc(DecltypeTypeLoc loc) {
  return unevaluated([&] { return RecursiveASTVisitor::TraverseDecltypeTypeLoc(loc); });
}

bool ReachVisitor::TraverseDecltypeType(DecltypeType *type) {
  return unevaluated([&] { return RecursiveASTVisitor::TraverseDecltypeType(type); });
}

// A default argument of std's is std's own affair, and has no place in the user's code.
bool ReachVisitor::TraverseCXXDefaultArgExpr(CXXDefaultArgExpr *e) {
  if (closure.origins.of(e->getParam()) != Origin::User)
    return true;
  return RecursiveASTVisitor::TraverseCXXDefaultArgExpr(e);
}

bool ReachVisitor::VisitTypeTraitExpr(TypeTraitExpr *) {
  closure.asksForMembers = closure.asksForMembers || mode.written;
  return true;
}

// "std::is_constructible_v<T, int>" in the text is asked anew on the device.
void ReachVisitor::nameStd(const NamedDecl *decl) {
  if (!mode.written || !closure.namedStd.insert(decl).second)
    return;
  const std::string name = plainName(decl);
  closure.asksForMembers = closure.asksForMembers || asksForMembers(name);
  if (const std::string header = deviceHeaderOf(name); header == "ranges" || header == "span")
    askForRange();
}

bool ReachVisitor::VisitConceptReference(ConceptReference *reference) {
  const ConceptDecl *named = reference->getNamedConcept();
  if (closure.origins.of(named) == Origin::Std && mode.written) {
    const std::string name = plainName(named);
    if (!hasDeviceMeaning(name))
      closure.hostNames.push_back({HostName::Kind::Concept, name, toModel(reference->getSourceRange())});
    closure.asksForMembers = true;
    nameStd(named);
  }
  require(named);
  if (const ASTTemplateArgumentListInfo *arguments = reference->getTemplateArgsAsWritten())
    for (const TemplateArgumentLoc &argument : arguments->arguments())
      closure.give(argument.getArgument());
  return true;
}

// Concepts of ranges and iterators ask for members by name, and for what an iterator says of itself.
void ReachVisitor::askForRange() {
  for (const char *member :
       {"begin", "end", "size", "data", "iterator_concept", "iterator_category", "difference_type", "value_type"})
    closure.askedNames.insert(&closure.context.Idents.get(member));
}

bool ReachVisitor::TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc loc) {
  if (loc && loc.getNestedNameSpecifier()->getKind() == NestedNameSpecifier::NamespaceAlias)
    require(loc.getNestedNameSpecifier()->getAsNamespaceAlias());
  return RecursiveASTVisitor::TraverseNestedNameSpecifierLoc(loc);
}

bool ReachVisitor::VisitTypedefTypeLoc(TypedefTypeLoc loc) {
  nameType(loc.getTypedefNameDecl(), loc.getSourceRange());
  return true;
}

bool ReachVisitor::VisitUsingTypeLoc(UsingTypeLoc loc) {
  require(loc.getFoundDecl()->getIntroducer());
  nameType(loc.getFoundDecl()->getTargetDecl(), loc.getSourceRange());
  return true;
}

bool ReachVisitor::VisitTagTypeLoc(TagTypeLoc loc) {
  nameType(loc.getDecl(), loc.getSourceRange());
  return true;
}

bool ReachVisitor::VisitTemplateSpecializationTypeLoc(TemplateSpecializationTypeLoc loc) {
  if (const TemplateDecl *templ = loc.getTypePtr()->getTemplateName().getAsTemplateDecl()) {
    nameType(templ, loc.getSourceRange());
    if (loc.getType()->isDependentType())
      askFor(templ);
  }
  if (const CXXRecordDecl *record = loc.getType()->getAsCXXRecordDecl())
    require(record);
  return true;
}

bool ReachVisitor::VisitDeducedTemplateSpecializationTypeLoc(DeducedTemplateSpecializationTypeLoc loc) {
  if (const TemplateDecl *templ = loc.getTypePtr()->getTemplateName().getAsTemplateDecl())
    nameType(templ, loc.getSourceRange());
  if (const CXXRecordDecl *record = loc.getType()->getAsCXXRecordDecl())
    require(record);
  return true;
}

bool ReachVisitor::VisitDependentNameTypeLoc(DependentNameTypeLoc loc) {
  nameQualified(loc.getTypePtr()->getQualifier(), loc.getTypePtr()->getIdentifier());
  return true;
}

bool ReachVisitor::VisitDependentTemplateSpecializationTypeLoc(DependentTemplateSpecializationTypeLoc loc) {
  nameQualified(loc.getTypePtr()->getQualifier(), loc.getTypePtr()->getIdentifier());
  return true;
}

// Behind an alias template's name there are types without places.
bool ReachVisitor::VisitTypedefType(TypedefType *type) {
  require(type->getDecl());
  return true;
}

bool ReachVisitor::VisitTagType(TagType *type) {
  require(type->getDecl());
  return true;
}

bool ReachVisitor::VisitTemplateSpecializationType(TemplateSpecializationType *type) {
  const TemplateDecl *alias = type->isTypeAlias() ? type->getTemplateName().getAsTemplateDecl() : nullptr;
  if (alias && !type->isDependentType() && closure.origins.of(alias) == Origin::User)
    TraverseType(type->getAliasedType());
  return true;
}

// The name of a template may come by a using-declaration, which is then a part of the text, and may be an argument.
bool ReachVisitor::TraverseTemplateName(TemplateName name) {
  if (const UsingShadowDecl *shadow = name.getAsUsingShadowDecl())
    require(shadow->getIntroducer());
  if (const TemplateDecl *templ = name.getAsTemplateDecl()) {
    require(templ);
    askFor(templ);
  }
  return RecursiveASTVisitor::TraverseTemplateName(name);
}

bool ReachVisitor::TraverseTemplateArgumentLoc(const TemplateArgumentLoc &argument) {
  if (argument.getArgument().getKind() == TemplateArgument::Template && mode.written && !mode.runs && !bodyDepth)
    if (const TemplateDecl *templ = argument.getArgument().getAsTemplate().getAsTemplateDecl())
      refuse(templ, argument.getSourceRange());
  return RecursiveASTVisitor::TraverseTemplateArgumentLoc(argument);
}

void ReachVisitor::addArguments(IntrinsicUse &use, const CallExpr *e, const FunctionDecl *callee) const {
  for (unsigned i = 0; i < callee->getNumParams() && i < e->getNumArgs(); ++i) {
    const ParmVarDecl *parameter = callee->getParamDecl(i);
    const QualType type = parameter->getType();
    const SourceRange range = toModel(e->getArg(i)->getSourceRange());
    Expr::EvalResult value;
    const bool isConstant = type->isIntegralOrEnumerationType() && !e->getArg(i)->isValueDependent() &&
                            e->getArg(i)->EvaluateAsInt(value, closure.context);
    if (isConstant && type->isIntegerType() && value.Val.getInt().getSignificantBits() <= 64)
      use.integers.push_back({parameter->getNameAsString(), value.Val.getInt().getExtValue(), range});
    const auto *enumeration = type->getAs<EnumType>();
    std::string name = enumeration ? plainName(enumeration->getDecl()) : std::string();
    if (name != "rk::memory_order" && name != "rk::scope" && name != "rk::reduction_op")
      continue;
    EnumArgument argument{name, std::nullopt, range};
    if (isConstant)
      for (const EnumConstantDecl *enumerator : enumeration->getDecl()->enumerators())
        if (llvm::APSInt::isSameValue(enumerator->getInitVal(), value.Val.getInt()))
          argument.value = enumerator->getNameAsString();
    use.enums.push_back(std::move(argument));
  }
  if (!use.enums.empty())
    use.operand = spellType(callee->getParamDecl(0)->getType().getNonReferenceType(), closure.context);
}

bool ReachVisitor::VisitCallExpr(CallExpr *e) {
  const FunctionDecl *callee = e->getDirectCallee();
  if (!callee)
    return true;
  const Expr *named = e->getCallee()->IgnoreParenImpCasts();
  callees.insert(named);
  byArguments = e->usesADL() ? named : nullptr;
  if (!isa<CXXOperatorCallExpr>(e) && !e->isTypeDependent())
    closure.namesakes.call(callee, e);
  if (e->usesADL())
    closure.calledByArguments.insert(callee->getDeclName());
  // The callee's name, which is visited next, is the use itself; what it is called with belongs to it.
  if (mode.runs && mode.report && closure.origins.of(callee) == Origin::Dsl)
    calledIn = e;
  if (mode.written && !e->isTypeDependent() && closure.origins.of(callee) == Origin::Dsl)
    closure.intrinsicCalls.push_back({e, mode.writer});
  if (const auto *member = dyn_cast<CXXMemberCallExpr>(e)) {
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(member->getMethodDecl());
    const auto *access = dyn_cast<MemberExpr>(member->getCallee()->IgnoreParenImpCasts());
    bool qualified = access && access->hasQualifier();
    if (method && isCalledByTable(method) && !qualified)
      find(Finding::Kind::VirtualCall, e->getSourceRange(), qualifiedName(method));
  }
  return true;
}

bool ReachVisitor::VisitCXXConstructExpr(CXXConstructExpr *e) {
  require(e->getConstructor());
  useFunction(e->getConstructor(), e->getSourceRange());
  if (plainName(e->getConstructor()->getParent()) == "rk::dynamic_shared")
    find(Finding::Kind::DynamicShared, e->getSourceRange());
  return true;
}

// The elements that a list does not write out are made all the same.
bool ReachVisitor::VisitInitListExpr(InitListExpr *e) { return TraverseStmt(e->getArrayFiller()); }
bool ReachVisitor::VisitCXXParenListInitExpr(CXXParenListInitExpr *e) { return TraverseStmt(e->getArrayFiller()); }

// `using base::base;`: what the derived class's constructor of that kind calls.
bool ReachVisitor::VisitCXXInheritedCtorInitExpr(CXXInheritedCtorInitExpr *e) {
  require(e->getConstructor());
  useFunction(e->getConstructor(), e->getSourceRange());
  return true;
}

bool ReachVisitor::VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *e) {
  destroy(e->getType(), e->getSourceRange());
  return true;
}

bool ReachVisitor::VisitFunctionDecl(FunctionDecl *d) {
  if (!mode.written || d->isImplicit())
    return true;
  if (const auto *method = dyn_cast<CXXMethodDecl>(d); method && isLambdaCallOperator(method))
    return true;
  closure.functionSites.push_back(d);
  if (const Expr *condition = ExplicitSpecifier::getFromDecl(d).getExpr())
    constant([&] { return TraverseStmt(const_cast<Expr *>(condition)); });
  closure.namesakes.mention(d, d, d->getLocation());
  return true;
}

bool ReachVisitor::VisitUsingDecl(UsingDecl *d) {
  for (const UsingShadowDecl *shadow : d->shadows()) {
    closure.namesakes.mention(shadow, shadow->getTargetDecl(), d->getLocation());
    // Whatever is meant by the name, the text needs the header that has this one.
    if (mode.written && closure.origins.of(shadow->getTargetDecl()) == Origin::Std)
      require(shadow->getTargetDecl());
  }
  return true;
}

bool ReachVisitor::VisitVarDecl(VarDecl *d) {
  if (const auto *made = d->getInit() ? dyn_cast<CXXConstructExpr>(d->getInit()->IgnoreImplicit()) : nullptr;
      made && d->isLocalVarDecl() && made->getNumArgs() > 0 && !made->getConstructor()->isCopyOrMoveConstructor() &&
      closure.origins.of(made->getConstructor()) == Origin::Dsl && isFieldType(d->getType()) &&
      keepsMembers(d, cast<FunctionDecl>(d->getDeclContext())->getBody()))
    find(Finding::Kind::LocalField, {d->getLocation(), d->getLocation()}, d->getNameAsString(),
         spellType(d->getType().getUnqualifiedType(), closure.context));
  if (isSharedVariable(d)) {
    if (mode.written)
      closure.sharedVariables.push_back(d);
    if (mode.runs) {
      auto &users = closure.sharedUsers[d->getLocation()]; // an instance lies where its pattern does
      if (users.empty() || users.back() != mode.function)
        users.push_back(mode.function);
    }
  } else if (d->isStaticLocal()) {
    if (d->getTLSKind() != VarDecl::TLS_None) {
      find(Finding::Kind::ThreadLocal, d->getSourceRange(), d->getNameAsString());
    } else if (!d->isConstexpr() && !d->getType().isConstQualified()) {
      find(Finding::Kind::StaticLocal, d->getSourceRange(), d->getNameAsString());
    }
  }
  if (const auto *cleanup = d->getAttr<CleanupAttr>())
    find(Finding::Kind::Attribute, cleanup->getRange(), "cleanup");
  if (d->hasLocalStorage())
    destroy(d->getType(), d->getSourceRange());
  return true;
}

// Arguments of a class type are converted to it, and no expression says by which constructor.
bool ReachVisitor::VisitNonTypeTemplateParmDecl(NonTypeTemplateParmDecl *d) {
  const CXXRecordDecl *record = d->getType()->getAsCXXRecordDecl();
  if (const DeducedType *deduced = d->getType()->getContainedDeducedType())
    if (const auto *ofTemplate = dyn_cast<DeducedTemplateSpecializationType>(deduced))
      if (const auto *templ = dyn_cast_or_null<ClassTemplateDecl>(ofTemplate->getTemplateName().getAsTemplateDecl()))
        record = templ->getTemplatedDecl();
  record = record ? record->getDefinition() : nullptr;
  if (record)
    for (const Decl *member : record->decls())
      if (const FunctionDecl *function = member->getAsFunction();
          isa_and_nonnull<CXXConstructorDecl>(function) && function->isConstexpr() && !function->isImplicit())
        require(function);
  return true;
}

bool ReachVisitor::VisitCXXRecordDecl(CXXRecordDecl *d) {
  if (mode.written && d->isThisDeclarationADefinition() && d->getParentFunctionOrMethod() && !d->isLambda())
    closure.localRecords.insert(d);
  return true;
}

bool ReachVisitor::VisitDecompositionDecl(DecompositionDecl *d) {
  for (const BindingDecl *binding : d->bindings())
    if (VarDecl *holding = binding->getHoldingVar()) {
      if (Expr *init = holding->getInit())
        TraverseStmt(init);
      if (const CXXRecordDecl *record = d->getType().getNonReferenceType()->getAsCXXRecordDecl())
        closure.requireTupleProtocol(record);
    }
  return true;
}

bool ReachVisitor::VisitExpr(Expr *e) {
  const QualType type = e->getType(); // the message of a static_assert has none
  if (!mode.runs || !mode.report || type.isNull())
    return true;
  if (type->isVectorType())
    findVector(type, e->getSourceRange());
  if (!type->isSpecificBuiltinType(BuiltinType::LongDouble) || e->isValueDependent() || e->isEvaluatable(closure.context))
    return true;
  findLongDouble(e->getSourceRange());
  return true;
}

/// The size of the type and its limits differ: constants, which no arithmetic shows.
void ReachVisitor::checkWidth(QualType type, clang::SourceRange range) {
  if (mode.runs && mode.report && type->isSpecificBuiltinType(BuiltinType::LongDouble))
    findLongDouble(range);
}

/// Once a function.
void ReachVisitor::findLongDouble(clang::SourceRange range) {
  if (closure.declarations[mode.function]->getLiteralIdentifier())
    return; // the language asks for long double there
  const std::vector<Finding> &findings = closure.functions[mode.function].findings;
  if (llvm::none_of(findings, [](const Finding &finding) { return finding.kind == Finding::Kind::LongDouble; }))
    find(Finding::Kind::LongDouble, range);
}

/// Once a function.
void ReachVisitor::findVector(QualType type, clang::SourceRange range) {
  const std::vector<Finding> &findings = closure.functions[mode.function].findings;
  if (llvm::none_of(findings, [](const Finding &finding) { return finding.kind == Finding::Kind::Attribute && finding.detail != "cleanup"; }))
    find(Finding::Kind::Attribute, range, type->isExtVectorType() ? "ext_vector_type" : "vector_size");
}

bool ReachVisitor::VisitAbstractConditionalOperator(AbstractConditionalOperator *e) {
  for (auto [branch, other] : {std::pair(e->getTrueExpr(), e->getFalseExpr()), {e->getFalseExpr(), e->getTrueExpr()}})
    if (const auto *thrown = dyn_cast<CXXThrowExpr>(branch->IgnoreParenImpCasts());
        thrown && !isa<CXXThrowExpr>(other->IgnoreParenImpCasts()))
      thrownOperands[thrown] = other;
  return true;
}

// Where it runs it is refused, and with it what it throws; elsewhere something else stands for it in the text.
bool ReachVisitor::TraverseCXXThrowExpr(CXXThrowExpr *e) {
  find(Finding::Kind::Throw, e->getSourceRange());
  if (mode.written)
    closure.throws.push_back({e, thrownOperands.lookup(e)});
  return true;
}

bool ReachVisitor::VisitCXXTypeidExpr(CXXTypeidExpr *e) {
  find(Finding::Kind::Typeid, e->getSourceRange());
  return true;
}

bool ReachVisitor::VisitCXXDynamicCastExpr(CXXDynamicCastExpr *e) {
  find(Finding::Kind::DynamicCast, e->getSourceRange());
  return true;
}

bool ReachVisitor::VisitCXXNewExpr(CXXNewExpr *e) {
  // Placement new allocates nothing, and a library's own is a function like any other.
  const FunctionDecl *allocation = e->getOperatorNew();
  if (allocation && allocation->isReservedGlobalPlacementOperator())
    return true;
  if (allocation && closure.origins.of(allocation) == Origin::User) {
    require(allocation);
    useFunction(allocation, e->getSourceRange());
  } else {
    find(Finding::Kind::New, e->getSourceRange());
  }
  return true;
}

bool ReachVisitor::VisitCXXDeleteExpr(CXXDeleteExpr *e) {
  find(Finding::Kind::Delete, e->getSourceRange());
  destroy(e->getDestroyedType(), e->getSourceRange());
  return true;
}

bool ReachVisitor::VisitAtomicExpr(AtomicExpr *e) {
  find(Finding::Kind::HostFunction, e->getSourceRange(), e->getOpAsString().str());
  return true;
}

bool ReachVisitor::VisitAsmStmt(AsmStmt *s) {
  find(Finding::Kind::InlineAssembly, {s->getAsmLoc(), s->getAsmLoc()});
  return true;
}

bool ReachVisitor::VisitCoroutineBodyStmt(CoroutineBodyStmt *s) {
  find(Finding::Kind::Coroutine, s->getBody()->getSourceRange(), "co_await");
  return true;
}

bool ReachVisitor::VisitCXXForRangeStmt(CXXForRangeStmt *s) {
  if (mode.written && s->getInit())
    closure.rangeForInits.push_back(s);
  return true;
}

bool ReachVisitor::VisitAttributedStmt(AttributedStmt *s) {
  if (mode.written)
    closure.loopHints.push_back(s);
  return true;
}

} // namespace rk::transpile

template class clang::RecursiveASTVisitor<rk::transpile::ReachVisitor>;
