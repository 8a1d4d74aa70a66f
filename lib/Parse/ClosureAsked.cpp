// SPDX-License-Identifier: Apache-2.0
// What nothing reaches and templates ask for: traits, requires-expressions and heads whose answers depend on what a
// class has.
#include "Model/DeviceStd.h"
#include "Parse/Availability.h"
#include "Parse/Visitor.h"

#include "clang/AST/Attr.h"
#include "clang/AST/RecordLayout.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// A class that says of itself what iterators do: iterator_traits and the concepts read it, and each library calls
/// other operators of it.
bool isIterator(const CXXRecordDecl *record) {
  bool says = false, points = false;
  for (const Decl *member : record->decls()) {
    if (const auto *alias = dyn_cast<TypedefNameDecl>(member))
      says = says || llvm::is_contained({"iterator_category", "iterator_concept", "difference_type"}, alias->getName());
    else if (const FunctionDecl *function = member->getAsFunction())
      points = points || (function->getOverloadedOperator() == OO_Star && function->param_empty());
  }
  return says && points;
}

bool isOfIterator(const Decl *member) {
  if (const auto *alias = dyn_cast<TypedefNameDecl>(member))
    return llvm::is_contained(
        {"iterator_category", "iterator_concept", "difference_type", "value_type", "pointer", "reference"},
        alias->getName());
  if (const auto *friendDecl = dyn_cast<FriendDecl>(member))
    member = friendDecl->getFriendDecl();
  const auto *function = member ? member->getAsFunction() : nullptr;
  return function && function->getOverloadedOperator() != OO_None && !function->isDeleted();
}

} // namespace

namespace {

/// How a class is made, copied, destroyed, converted, compared and called is what traits ask, and requires-expressions
/// what they name. A virtual function would need its body, and a template's head may name anything.
const FunctionDecl *declarable(const Decl *decl) {
  const auto *friendDecl = dyn_cast<FriendDecl>(decl);
  if (friendDecl)
    decl = friendDecl->getFriendDecl();
  const auto *function = dyn_cast_or_null<FunctionDecl>(decl);
  if (friendDecl && function && function->isDependentContext())
    return nullptr; // without its body it would be a declaration of a function that is no template
  if (!function || function->isImplicit() || function->isDefaulted() || function->isDeleted() ||
      !function->getTypeSourceInfo() || function->isFunctionTemplateSpecialization() ||
      function->getDescribedFunctionTemplate() || function->getTemplateInstantiationPattern())
    return nullptr;
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  return method && method->isVirtual() ? nullptr : function;
}

bool isAlwaysAsked(const FunctionDecl *function) {
  return isa<CXXConstructorDecl, CXXDestructorDecl, CXXConversionDecl>(function) ||
         function->getOverloadedOperator() != OO_None;
}

bool takes(const FunctionDecl *function, const TagDecl *of) {
  return llvm::any_of(function->parameters(), [of](const ParmVarDecl *parameter) {
    const TagDecl *type = parameter->getType().getNonReferenceType()->getAsTagDecl();
    return type && type->getCanonicalDecl() == of->getCanonicalDecl();
  });
}

} // namespace

void Closure::settleNames() {
  Availability has = availability();
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto *record = dyn_cast<CXXRecordDecl>(written[i]);
    if (!record || !record->getDefinition())
      continue;
    const bool iterates = isIterator(record->getDefinition());
    for (const Decl *member : record->getDefinition()->decls()) {
      if (iterates && isOfIterator(member))
        require(isa<FriendDecl>(member) ? cast<FriendDecl>(member)->getFriendDecl() : member);
      if (const NamedDecl *asked = askedMember(member))
        requireAsked(asked, record, has);
    }
  }
}

/// The member, if the text asks for it by its name: a function in requires-expressions, else a type or a constant.
const NamedDecl *Closure::askedMember(const Decl *member) const {
  const auto *named = dyn_cast<NamedDecl>(member);
  if (!named || isa<FieldDecl>(named) || named->isImplicit())
    return nullptr;
  if (const auto *enumeration = dyn_cast<EnumDecl>(named); enumeration && !enumeration->isScoped())
    for (const EnumConstantDecl *each : enumeration->enumerators())
      if (askedNames.contains(each->getDeclName()))
        return named;
  if (!askedNames.contains(named->getDeclName()))
    return nullptr;
  return isTypeOrConstant(named) || isa<ClassTemplateDecl, TypeAliasTemplateDecl>(named) ||
                 requiredNames.contains(named->getDeclName())
             ? named
             : nullptr;
}

void Closure::requireAsked(const NamedDecl *asked, const CXXRecordDecl *record, Availability &has) {
  const NamedDecl *lack = has.lackOf(asked);
  if (!lack)
    return require(asked);
  const FunctionDecl *function = asked->getAsFunction();
  if (function && declarable(asked) && !function->getReturnType()->isUndeducedType()) {
    lack = has.lackOfSignature(function);
    if (!lack)
      return; // declareAsked finds it
  }
  reportAsked(asked, record, lack);
}

/// Without it the device's compiler would answer otherwise than Clang did. Clang marks what such a question has found,
/// and besides it what the host's code uses.
void Closure::reportAsked(const NamedDecl *asked, const TagDecl *of, const NamedDecl *lack) {
  const FunctionDecl *function = asked->getAsFunction();
  const bool isCertain = function && !asked->isTemplated() && function->isReferenced() && !function->isUsed();
  if (isCertain || ((asked->isTemplated() || asked->isReferenced()) && of && isGiven(of)))
    addHostName(asked, lack, isCertain);
}

void Closure::addHostName(const NamedDecl *asked, const NamedDecl *lack, bool isCertain) {
  if (origins.of(lack) == Origin::Std && lackingMembers.insert(asked).second)
    hostNames.push_back({isCertain ? HostName::Kind::AskedFor : HostName::Kind::MayBeAsked, plainName(lack),
                         toModel({asked->getLocation(), asked->getLocation()}), qualifiedName(asked)});
}

/// A function that a requires-expression names in an instance.
void Closure::requireFound(const FunctionDecl *function) {
  const auto *pattern = cast<FunctionDecl>(patternOf(function));
  if (origins.of(pattern) != Origin::User)
    return require(function);
  Availability has = availability();
  const NamedDecl *lack = has.lackOf(pattern);
  if (lack && !pattern->getReturnType()->isUndeducedType() && declarable(pattern) && !has.lackOfSignature(pattern))
    return declare(pattern, dyn_cast<CXXRecordDecl>(pattern->getDeclContext()));
  if (lack && origins.of(lack) == Origin::Std)
    return addHostName(pattern, lack, true);
  require(function);
}

Availability Closure::availability() const {
  return Availability(origins, [this](const Decl *decl) { return isWritten(decl); });
}

void Closure::settleAsked() {
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto *record = dyn_cast<CXXRecordDecl>(written[i]);
    if (record && record->getDefinition())
      declareAsked(record);
    else if (const auto *enumeration = dyn_cast<EnumDecl>(written[i]))
      declareAround(enumeration);
  }
}

void Closure::declareAsked(const CXXRecordDecl *record) {
  for (const Decl *member : record->getDefinition()->decls())
    if (const FunctionDecl *function = declarable(member);
        function && (isAlwaysAsked(function) || askedNames.contains(function->getDeclName())))
      declare(function, record);
    else
      requireTemplate(member);
  declareAround(record);
}

/// What follows a base, or a member without an address of its own, lies in its padding, unless it is a POD (Itanium C++
/// ABI, "POD for the purpose of layout"): that a constructor is there which nothing calls decides where.
void Closure::settlePadding() {
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto *record = dyn_cast<CXXRecordDecl>(written[i]);
    if (!record || !record->getDefinition())
      continue;
    auto keep = [this](const CXXRecordDecl *of) {
      if (!of->hasDefinition())
        return;
      for (const CXXBaseSpecifier &base : of->bases())
        keepPadding(base.getType()->getAsCXXRecordDecl());
      for (const FieldDecl *field : of->fields())
        if (field->hasAttr<NoUniqueAddressAttr>())
          keepPadding(field->getType()->getAsCXXRecordDecl());
    };
    keep(record->getDefinition());
    for (const CXXRecordDecl *instance : rk::transpile::instancesOf(record))
      keep(instance);
  }
}

void Closure::keepPadding(const CXXRecordDecl *of) {
  const CXXRecordDecl *record = of ? of->getDefinition() : nullptr;
  if (!record || record->isDependentContext() || record->isInvalidDecl() || record->isPOD() ||
      origins.of(record) != Origin::User)
    return;
  const ASTRecordLayout &layout = context.getASTRecordLayout(record);
  if (layout.getDataSize() == layout.getSize())
    return;
  const auto *pattern = cast<CXXRecordDecl>(patternOf(record));
  for (const Decl *member : pattern->getDefinition()->decls()) {
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(declarable(member));
    if (method && (isa<CXXConstructorDecl, CXXDestructorDecl>(method) || method->isCopyAssignmentOperator()))
      declare(method, pattern);
  }
}

/// Arguments of a type find what is in the namespace around it.
void Closure::declareAround(const TagDecl *type) {
  const DeclContext *around = type->getDeclContext()->getEnclosingNamespaceContext();
  auto declareFree = [&](DeclarationName name) {
    for (const NamedDecl *found : around->lookup(name)) {
      const NamedDecl *target = found->getUnderlyingDecl();
      if (const FunctionDecl *function = declarable(target);
          function && origins.of(function) == Origin::User && takes(function, type))
        declare(function, type);
      else
        requireTemplate(target);
      const auto *shadow = dyn_cast<UsingShadowDecl>(found);
      if (shadow && (isWritten(target) || declaredOnly.contains(target->getAsFunction())))
        require(shadow->getIntroducer());
    }
  };
  for (OverloadedOperatorKind op :
       {OO_EqualEqual, OO_ExclaimEqual, OO_Less, OO_Greater, OO_LessEqual, OO_GreaterEqual, OO_Spaceship})
    declareFree(context.DeclarationNames.getCXXOperatorName(op));
  for (DeclarationName name : askedNames)
    declareFree(name);
}

/// Whether Clang has deduced its arguments, which are of what the text has: whatever a trait asks for it does that.
bool Closure::wasTried(const FunctionTemplateDecl *templ) const {
  auto isTried = [this](const FunctionTemplateDecl *of) {
    return llvm::any_of(of->specializations(), [this](const FunctionDecl *spec) {
      return isEachWritten(spec->getTemplateSpecializationArgs()->asArray());
    });
  };
  if (isTried(templ))
    return true;
  // Also by its pattern: a constructor's and a conversion's name is another in each instance.
  if (const auto *record = dyn_cast<CXXRecordDecl>(templ->getDeclContext()))
    for (const CXXRecordDecl *instance : rk::transpile::instancesOf(record))
      for (const Decl *member : instance->decls())
        if (const auto *inner = dyn_cast<FunctionTemplateDecl>(member);
            inner && (inner->getDeclName() == templ->getDeclName() || patternOf(inner) == patternOf(templ)) &&
            isTried(inner))
          return true;
  return false;
}

namespace {

/// The friends of instances that this one, with its body in a class template, stands for, and that Clang has chosen: to
/// answer a question, or to call them.
std::vector<const FunctionDecl *> chosenFriends(const FunctionDecl *pattern) {
  std::vector<const FunctionDecl *> chosen;
  if (const auto *record = dyn_cast<CXXRecordDecl>(pattern->getLexicalDeclContext()))
    for (const CXXRecordDecl *instance : instancesOf(record))
      for (const FriendDecl *each : instance->friends())
        if (const auto *function = dyn_cast_or_null<FunctionDecl>(each->getFriendDecl());
            function && function->isReferenced() && function->getTemplateInstantiationPattern() == pattern)
          chosen.push_back(function);
  return chosen;
}

} // namespace

void Closure::requireFriend(const FunctionDecl *function) {
  if (isWritten(function) || !(isAlwaysAsked(function) || askedNames.contains(function->getDeclName())))
    return;
  const std::vector<const FunctionDecl *> chosen = chosenFriends(function);
  if (chosen.empty())
    return;
  Availability has = availability();
  const NamedDecl *lack = has.lackOf(function);
  if (!lack)
    return require(function);
  // What the host's code calls may be asked for as well: Clang does not tell.
  if (llvm::none_of(chosen, [](const FunctionDecl *each) { return each->isUsed(); }))
    addHostName(function, lack, true);
  else
    reportAsked(function, dyn_cast<CXXRecordDecl>(function->getLexicalDeclContext()), lack);
}

// A template cannot be declared alone: what its instances return may stand in its body.
void Closure::requireTemplate(const Decl *decl) {
  const auto *friendDecl = dyn_cast<FriendDecl>(decl);
  if (friendDecl)
    decl = friendDecl->getFriendDecl();
  if (const auto *function = dyn_cast_or_null<FunctionDecl>(decl);
      friendDecl && function && function->isThisDeclarationADefinition() && function->isDependentContext())
    return requireFriend(function);
  const auto *templ = dyn_cast_or_null<FunctionTemplateDecl>(decl);
  if (!templ || origins.of(templ) != Origin::User || isWritten(patternOf(templ)) ||
      templ->getTemplatedDecl()->isDeleted())
    return;
  const FunctionDecl *function = templ->getTemplatedDecl();
  if ((isAlwaysAsked(function) || askedNames.contains(function->getDeclName())) && wasTried(templ))
    if (Availability has = availability(); !has.lackOf(function))
      require(function);
}

// Only where all that the declaration names is there: it must not bring anything along that no device has.
void Closure::declare(const FunctionDecl *function, const TagDecl *asked) {
  if (isWritten(function) || declaredOnly.contains(function))
    return;
  if (!isAvailable(function->getReturnType()) ||
      !llvm::all_of(function->parameters(), [this](const ParmVarDecl *p) { return isAvailable(p->getType()); })) {
    if (requiredNames.contains(function->getDeclName()) && !isa<CXXMethodDecl>(function))
      if (const NamedDecl *lack = availability().lackOfSignature(function))
        reportAsked(function, asked, lack);
    return;
  }
  declaredOnly.insert(function);
  ReachVisitor visitor(*this, {.written = true, .writer = asked});
  visitor.VisitFunctionDecl(const_cast<FunctionDecl *>(function));
  visitor.TraverseTypeLoc(function->getTypeSourceInfo()->getTypeLoc());
  if (Expr *clause = const_cast<Expr *>(function->getTrailingRequiresClause()))
    visitor.TraverseStmt(clause);
}

/// The text has all that the type is made of, or gets it from a header.
bool Closure::isAvailable(QualType type) const {
  type = type.getCanonicalType().getNonReferenceType();
  if (const auto *pack = dyn_cast<PackExpansionType>(type))
    return isAvailable(pack->getPattern());
  if (type->isPointerType())
    return isAvailable(type->getPointeeType());
  if (type->isArrayType())
    return isAvailable(context.getBaseElementType(type));
  if (const auto *function = type->getAs<FunctionProtoType>())
    return isAvailable(function->getReturnType()) &&
           llvm::all_of(function->param_types(), [this](QualType parameter) { return isAvailable(parameter); });
  if (const auto *member = type->getAs<DependentNameType>()) { // "typename traits<T>::type"
    const Type *of = member->getQualifier()->getAsType();
    return of && isAvailable(QualType(of, 0));
  }
  const NamedDecl *named = type->getAsTagDecl();
  llvm::ArrayRef<TemplateArgument> arguments;
  if (const auto *spec = type->getAs<TemplateSpecializationType>()) {
    named = spec->getTemplateName().getAsTemplateDecl();
    arguments = spec->template_arguments();
  } else if (const auto *instance = dyn_cast_or_null<ClassTemplateSpecializationDecl>(named)) {
    arguments = instance->getTemplateArgs().asArray();
  } else if (const auto *injected = type->getAs<InjectedClassNameType>()) {
    named = injected->getDecl();
  }
  if (!named)
    return type->isBuiltinType() || type->isTemplateTypeParmType();
  switch (origins.of(named)) {
  case Origin::User:
    return isWritten(named) && isAvailable(arguments);
  case Origin::Std:
    return hasDeviceMeaning(plainName(named)) && isAvailable(arguments);
  default:
    return true;
  }
}

bool Closure::isAvailable(llvm::ArrayRef<TemplateArgument> arguments) const {
  return llvm::all_of(arguments, [this](const TemplateArgument &argument) {
    if (argument.getKind() == TemplateArgument::Pack)
      return isAvailable(argument.pack_elements());
    return argument.getKind() == TemplateArgument::Type ? isAvailable(argument.getAsType())
                                                        : argument.getKind() == TemplateArgument::Integral;
  });
}

} // namespace rk::transpile
