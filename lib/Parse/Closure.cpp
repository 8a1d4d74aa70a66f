// SPDX-License-Identifier: Apache-2.0
#include "Parse/Closure.h"
#include "Intrinsics/Intrinsics.h"
#include "Model/DeviceStd.h"
#include "Parse/Availability.h"
#include "Parse/Visitor.h"

#include "clang/Basic/SourceManager.h"

namespace rk::transpile {
using namespace clang;

std::size_t Closure::addEntry(const FunctionDecl *function) {
  require(function);
  return enter(function);
}

void Closure::addType(QualType type) {
  if (const TagDecl *tag = type->getAsTagDecl())
    require(tag);
}

void Closure::run() {
  collectUsingDeclarations(context.getTranslationUnitDecl());
  for (;;) {
    if (!toFollow.empty()) {
      auto [function, index] = toFollow.front();
      toFollow.pop_front();
      follow(function, index);
    } else if (!toWrite.empty()) {
      const Decl *decl = toWrite.front();
      toWrite.pop_front();
      write(decl);
    } else {
      settleCandidates();
      settleInstances();
      settleNames();
      settleUsingDeclarations();
      if (toWrite.empty() && toFollow.empty())
        settleQualified(); // the one that looks at most, and adds least
      if (toWrite.empty() && toFollow.empty())
        settleSpecializations();
      if (toWrite.empty() && toFollow.empty() && asks())
        settleAsked();
      if (toWrite.empty() && toFollow.empty())
        settlePadding();
      if (toWrite.empty() && toFollow.empty() && settledInstances == instances.size())
        return;
    }
  }
}

void Closure::require(const Decl *decl) {
  if (!decl || isa<NamespaceDecl, TemplateTypeParmDecl, NonTypeTemplateParmDecl, TemplateTemplateParmDecl,
                   BuiltinTemplateDecl, TranslationUnitDecl>(decl))
    return;
  if (const auto *shadow = dyn_cast<UsingShadowDecl>(decl)) {
    require(shadow->getIntroducer());
    return require(shadow->getTargetDecl());
  }
  if (isa<FieldDecl, EnumConstantDecl>(decl))
    return require(cast<Decl>(decl->getDeclContext()));
  if (isa<IndirectFieldDecl, BindingDecl>(decl) || isLocal(decl))
    return;
  const Decl *pattern = patternOf(decl);
  // An instance lies where its template does: a specialisation of the user's may be of a template of std.
  Origin origin = origins.of(pattern);
  if (origin == Origin::Std)
    stdUses.insert(decl);
  if (origin != Origin::User)
    return;
  const auto *record = dyn_cast<CXXRecordDecl>(decl);
  if (record && record->isLambda())
    return;
  if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(decl);
      spec && spec->hasDefinition() && !isa<ClassTemplatePartialSpecializationDecl>(spec) &&
      followed.insert(spec).second)
    requireDefaults(spec->getSpecializedTemplate(), spec->getTemplateArgs());
  if (decl->getCanonicalDecl() != pattern)
    requireInstance(decl);
  if (isLocal(pattern) || !written.insert(pattern))
    return;
  toWrite.push_back(pattern);
  if (const auto *parent = dyn_cast<CXXRecordDecl>(pattern->getDeclContext()))
    require(parent);
}

// What a member means in an instance may be what its pattern cannot name yet: the type of an alias, the value of a
// constant or of an enumerator, a function's parameters and result, the base that a using-declaration finds a name in.
void Closure::requireInstance(const Decl *decl) {
  if (const auto *parent = dyn_cast<CXXRecordDecl>(decl->getDeclContext()))
    require(parent);
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl)) {
    instances.insert(record);
    if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(record))
      give(spec->getTemplateArgs());
    return;
  }
  if (!followed.insert(decl->getCanonicalDecl()).second)
    return;
  ReachVisitor visitor(*this, {});
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl)) {
    visitor.TraverseTypeLoc(alias->getTypeSourceInfo()->getTypeLoc());
  } else if (const auto *variable = dyn_cast<VarDecl>(decl)) {
    if (const TypeSourceInfo *type = variable->getTypeSourceInfo())
      visitor.TraverseTypeLoc(type->getTypeLoc());
    if (const Expr *init = variable->getAnyInitializer())
      visitor.TraverseStmt(const_cast<Expr *>(init));
  } else if (const auto *function = dyn_cast<FunctionDecl>(decl)) {
    if (const TypeSourceInfo *type = function->getTypeSourceInfo()) // even where its body is not needed
      visitor.TraverseTypeLoc(type->getTypeLoc());
  } else if (const auto *enumeration = dyn_cast<EnumDecl>(decl)) {
    for (const EnumConstantDecl *enumerator : enumeration->enumerators())
      visitor.TraverseStmt(const_cast<Expr *>(enumerator->getInitExpr()));
  } else if (const auto *usingDecl = dyn_cast<BaseUsingDecl>(decl)) {
    std::vector<const NamedDecl *> targets;
    for (const UsingShadowDecl *shadow : usingDecl->shadows())
      targets.push_back(shadow->getTargetDecl());
    candidates.push_back({std::move(targets), false});
  }
}

/// What declares a specialisation: `template <> int box<int>::get()` is of the `get` in box.
static const Decl *generalFormOf(const Decl *decl) {
  if (const auto *templ = dyn_cast_or_null<RedeclarableTemplateDecl>(decl->getDescribedTemplate()))
    return templ->getInstantiatedFromMemberTemplate();
  if (const auto *function = dyn_cast<FunctionDecl>(decl)) {
    if (const FunctionTemplateDecl *primary = function->getPrimaryTemplate())
      return primary;
    if (const auto *inTemplate = function->getDependentSpecializationInfo();
        inTemplate && !inTemplate->getCandidates().empty())
      return inTemplate->getCandidates().front();
    return function->getInstantiatedFromMemberFunction();
  }
  if (const auto *spec = dyn_cast<VarTemplateSpecializationDecl>(decl))
    return spec->getSpecializedTemplate();
  if (const auto *variable = dyn_cast<VarDecl>(decl))
    return variable->getInstantiatedFromStaticDataMember();
  if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(decl))
    return spec->getSpecializedTemplate();
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    return record->getInstantiatedFromMemberClass();
  if (const auto *enumeration = dyn_cast<EnumDecl>(decl))
    return enumeration->getInstantiatedFromMemberEnum();
  return nullptr;
}

// `static constexpr int rows = 3, columns = 4;` is one piece of text.
void Closure::requireSiblings(const Decl *member) {
  if (const auto *record = dyn_cast<CXXRecordDecl>(member->getDeclContext());
      record && isa<VarDecl, TypedefNameDecl>(member))
    for (const Decl *other : record->decls())
      if (isa<VarDecl, TypedefNameDecl>(other) && other->getBeginLoc() == member->getBeginLoc())
        require(other);
}

void Closure::collectUsingDeclarations(const DeclContext *scope) {
  for (const Decl *decl : scope->decls()) {
    if (const auto *inner = dyn_cast<NamespaceDecl>(decl); inner && origins.of(inner) == Origin::User)
      collectUsingDeclarations(inner);
    if (const auto *usingDecl = dyn_cast<UsingDecl>(decl);
        usingDecl && scope->isNamespace() && origins.of(decl) == Origin::User)
      usingDeclarations.push_back(usingDecl);
  }
}

// The arguments of a call find using-declarations in the namespaces of their types, and Clang tells what these name
// only.
void Closure::settleUsingDeclarations() {
  llvm::DenseSet<const DeclContext *> namespaces; // that have a type in the text
  for (const Decl *decl : written)
    if (isa<TagDecl>(decl))
      namespaces.insert(decl->getDeclContext()->getEnclosingNamespaceContext()->getPrimaryContext());
  for (const UsingDecl *usingDecl : usingDeclarations)
    if (calledByArguments.contains(usingDecl->getDeclName()) &&
        namespaces.contains(usingDecl->getDeclContext()->getPrimaryContext()) &&
        llvm::any_of(usingDecl->shadows(),
                     [this](const UsingShadowDecl *shadow) { return isWritten(shadow->getTargetDecl()); }))
      require(usingDecl);
}

void Closure::write(const Decl *decl) {
  require(generalFormOf(decl));
  requireSiblings(decl);
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    return writeRecord(record);
  for (const Decl *redecl : decl->redecls()) {
    auto *mutableDecl = const_cast<Decl *>(redecl);
    if (auto *function = dyn_cast<FunctionDecl>(mutableDecl)) {
      if (auto *templ = function->getDescribedFunctionTemplate())
        mutableDecl = templ;
    } else if (auto *variable = dyn_cast<VarDecl>(mutableDecl)) {
      if (auto *templ = variable->getDescribedVarTemplate())
        mutableDecl = templ;
    } else if (auto *alias = dyn_cast<TypeAliasDecl>(mutableDecl)) {
      if (auto *templ = alias->getDescribedAliasTemplate())
        mutableDecl = templ;
    }
    ReachVisitor(*this, {.written = true, .writer = decl}).TraverseDecl(mutableDecl);
  }
  if (const auto *alias = dyn_cast<NamespaceAliasDecl>(decl))
    namespaceAliases.push_back(alias);
  if (const auto *usingDecl = dyn_cast<UsingDecl>(decl))
    requireNext(usingDecl);
}

// `using lib::f;` where lib has but `using detail::f;`: Clang tells the end of the chain only.
void Closure::requireNext(const UsingDecl *usingDecl) {
  const NestedNameSpecifier *qualifier = usingDecl->getQualifier();
  const DeclContext *scope = qualifier->getAsNamespace();
  if (const NamespaceAliasDecl *alias = qualifier->getAsNamespaceAlias())
    scope = alias->getNamespace();
  else if (const Type *type = qualifier->getAsType())
    scope = type->getAsCXXRecordDecl();
  if (!scope || (isa<CXXRecordDecl>(scope) && !cast<CXXRecordDecl>(scope)->hasDefinition()))
    return;
  for (const NamedDecl *found : scope->lookup(usingDecl->getDeclName()))
    if (const auto *shadow = dyn_cast<UsingShadowDecl>(found))
      require(shadow->getIntroducer());
}

bool isTypeOrConstant(const NamedDecl *decl) {
  const auto *variable = dyn_cast<VarDecl>(decl);
  return isa<TypeDecl>(decl) || (variable && variable->isConstexpr()) ||
         (variable && variable->getType().isConstQualified() && variable->hasInit());
}

// A class is written without the members that nothing reaches, so only what stays is looked at here.
void Closure::writeRecord(const CXXRecordDecl *record) {
  record = record->getDefinition() ? record->getDefinition() : record;
  ReachVisitor visitor(*this, {.written = true});
  if (const ClassTemplateDecl *templ = record->getDescribedClassTemplate()) {
    for (const RedeclarableTemplateDecl *redecl : templ->redecls()) // default arguments stand at any one of them
      visitor.traverseHead("the head of a class template", *redecl->getTemplateParameters());
    for (NamedDecl *guide : templ->getDeclContext()->lookup(
             context.DeclarationNames.getCXXDeductionGuideName(const_cast<ClassTemplateDecl *>(templ)))) {
      const FunctionDecl *function = guide->getAsFunction();
      if (function && !function->isImplicit())
        require(guide);
    }
  }
  if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(record)) {
    // What std asks of its specialisations no text names.
    if (Availability has = availability(); origins.of(spec->getSpecializedTemplate()) == Origin::Std)
      for (const Decl *member : record->decls())
        if (const auto *named = dyn_cast<NamedDecl>(member);
            named && !member->isImplicit() && (!isTypeOrConstant(named) || !has.lackOf(named)))
          require(named);
    const auto *partial = dyn_cast<ClassTemplatePartialSpecializationDecl>(spec);
    const std::string_view choice = partial ? "a partial specialisation" : "";
    if (const ASTTemplateArgumentListInfo *arguments = spec->getTemplateArgsAsWritten())
      for (const TemplateArgumentLoc &argument : arguments->arguments())
        visitor.traverseChoice(choice, argument);
    if (partial)
      visitor.traverseHead(choice, *partial->getTemplateParameters());
  }
  for (Attr *attr : record->attrs()) // alignas(f())
    visitor.TraverseAttr(attr);
  if (record->isThisDeclarationADefinition())
    requireRecordParts(record);
}

void Closure::requireRecordParts(const CXXRecordDecl *record) {
  record = record->getDefinition();
  if (!record)
    return; // an instance that is only named
  if (origins.of(record) == Origin::User)
    for (auto &[location, misreading] : misreadingsOf(record, context))
      misreadings.try_emplace(location, std::move(misreading));
  bool instance = patternOf(record) != record->getCanonicalDecl();
  ReachVisitor visitor(*this, {.written = !instance});
  for (const CXXBaseSpecifier &base : record->bases())
    visitor.TraverseTypeLoc(base.getTypeSourceInfo()->getTypeLoc());
  for (FieldDecl *field : record->fields()) {
    if (field->isAnonymousStructOrUnion())
      require(field->getType()->getAsCXXRecordDecl());
    else
      visitor.TraverseDecl(field);
  }
  // `using base::base;` stays whether or not an object is made by it.
  for (Decl *member : record->decls())
    if (const auto *named = dyn_cast<NamedDecl>(member);
        named && isa<UsingDecl, UnresolvedUsingValueDecl>(member) &&
        named->getDeclName().getNameKind() == DeclarationName::CXXConstructorName)
      visitor.TraverseDecl(member);
}

// A compiler that makes an instance declares every member that is written there, whoever it is written for.
void Closure::requireMembers(const CXXRecordDecl *instance) {
  instance = instance->getDefinition();
  if (!instance)
    return;
  for (const Decl *member : instance->decls()) {
    // What a using-declaration finds, calls of it do not always say.
    if (const auto *usingDecl = dyn_cast<BaseUsingDecl>(member);
        usingDecl && llvm::any_of(usingDecl->shadows(),
                                  [&](const UsingShadowDecl *shadow) { return isWritten(shadow->getTargetDecl()); }))
      require(usingDecl);
    if (member->isImplicit() || !isWritten(member))
      continue;
    if (isa<TypedefNameDecl, EnumDecl, VarDecl, BaseUsingDecl>(member))
      require(member);
    else if (const FunctionDecl *function = member->getAsFunction();
             function && function->getTypeSourceInfo() && followed.insert(function).second)
      ReachVisitor(*this, {}).TraverseTypeLoc(function->getTypeSourceInfo()->getTypeLoc());
  }
}

// The function that holds the text: of an instance its pattern, of a generic lambda's call the function around it.
static const Decl *outermostPattern(const Decl *function) {
  for (;;) {
    const DeclContext *c = function->getDeclContext();
    while (c && !isa<FunctionDecl>(c))
      c = c->getParent();
    if (!c)
      return patternOf(function);
    function = cast<FunctionDecl>(c);
  }
}

std::size_t Closure::enter(const FunctionDecl *function) {
  function = function->getCanonicalDecl();
  auto [it, isNew] = functionIndex.try_emplace(function, functions.size());
  if (isNew) {
    SourceLocation loc = function->getLocation();
    functions.push_back({qualifiedName(function), toModel({loc, loc})});
    declarations.push_back(function);
    toFollow.push_back({function, it->second});
    if (const TemplateArgumentList *arguments = function->getTemplateSpecializationArgs()) {
      give(*arguments);
      requireDefaults(function->getPrimaryTemplate(), *arguments);
    }
    instancesOf[outermostPattern(function)].push_back(it->second);
  }
  return it->second;
}

void Closure::follow(const FunctionDecl *function, std::size_t index) {
  const FunctionDecl *definition = nullptr;
  if (!function->isDefined(definition))
    return;
  ReachVisitor visitor(*this, {.runs = true, .report = true, .function = index});
  visitor.TraverseDecl(const_cast<FunctionDecl *>(definition));
}

namespace {

bool isHeapFunction(const FunctionDecl *function) {
  if (!function->isExternC())
    return false;
  llvm::StringRef name = function->getName();
  return name == "malloc" || name == "calloc" || name == "realloc" || name == "free" || name == "aligned_alloc";
}

} // namespace

void Closure::call(std::size_t caller, const FunctionDecl *callee, clang::SourceRange range, bool direct,
                   bool isConstant) {
  if (callee->isDependentContext() || callee->isDeleted())
    return;
  // What the compiler makes in an instance is one, too: inherited constructors, copies of all members.
  const bool instance = callee->isTemplateInstantiation() ||
                        (callee->isImplicit() && isa<ClassTemplateSpecializationDecl>(callee->getDeclContext()));
  // A standard macro stays as it is spelled, and CUDA's headers have one of their own.
  direct = direct && !origins.inStandardMacro(range.getBegin());
  if (isLocal(callee) && !instance)
    return; // a lambda or a local class: its body is part of the function that we are in
  switch (origins.of(callee)) {
  case Origin::Dsl:
    return callOperation(caller, callee, range);
  case Origin::Builtin:
    if (direct && callee->getBuiltinID() != 0)
      functions[caller].findings.push_back(
          {Finding::Kind::HostFunction, toModel(range), callee->getNameAsString(), {}});
    return;
  case Origin::Std:
    if (direct)
      functions[caller].findings.push_back(
          {isHeapFunction(callee) ? Finding::Kind::HeapFunction : Finding::Kind::StdUse,
           toModel(range),
           plainName(callee),
           {}});
    // What std does inside is its own affair, but its templates call functions of the user's: comparisons, visitors.
    if (const FunctionDecl *body = nullptr;
        instance && callee->isDefined(body) && stdFollowed.insert({callee->getCanonicalDecl(), caller}).second)
      ReachVisitor(*this, {.runs = true, .isStd = true, .function = caller, .from = range})
          .TraverseDecl(const_cast<FunctionDecl *>(body));
    return;
  case Origin::User:
    break;
  }
  const FunctionDecl *definition = nullptr;
  if (!callee->isDefined(definition)) {
    if (direct && !callee->isDefaulted() && !callee->isPureVirtual())
      functions[caller].findings.push_back({Finding::Kind::HostFunction, toModel(range), qualifiedName(callee), {}});
    return;
  }
  if (std::optional<Misread> misread = misreadingOf(callee))
    functions[caller].findings.push_back({Finding::Kind::Misread, toModel(range), misread->what, misread->instead});
  if (callee->isVariadic())
    functions[caller].findings.push_back({Finding::Kind::VarArgs, toModel(range), qualifiedName(callee), {}});
  std::size_t index = enter(callee);
  std::vector<Call> &calls = functions[caller].calls;
  auto [edge, isNew] = edges.try_emplace({caller, index}, calls.size());
  if (isNew)
    calls.push_back({index, toModel(range), isConstant});
  else if (calls[edge->second].isConstant && !isConstant)
    calls[edge->second] = {index, toModel(range), false};
}

void Closure::callOperation(std::size_t caller, const FunctionDecl *callee, clang::SourceRange range) {
  functions[caller].intrinsics.push_back({plainName(callee), toModel(range)});
  const Intrinsic *row = lookup(functions[caller].intrinsics.back().name, callee->getNumParams());
  const std::vector<Parameter> parameters = row ? row->parameters() : std::vector<Parameter>();
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (!parameters[i].isMessage())
      continue;
    QualType type = callee->getParamDecl(static_cast<unsigned>(i))->getType().getNonReferenceType();
    addType(type);
    sent.push_back({caller, type.getUnqualifiedType(), range});
  }
}

bool Closure::isThere(const NamedDecl *decl) const { return origins.of(decl) != Origin::User || isWritten(decl); }

// An unresolved name in a template: its instances have resolved it and required what they need. Where no instance has,
// in a branch that is never taken, the name must still be declared. Overloads that take or return what no device has
// can be done without.
void Closure::settleCandidates() {
  Availability has = availability();
  auto isHost = [&](const NamedDecl *decl) {
    const FunctionDecl *function = decl->getAsFunction();
    const NamedDecl *lack = function && !isThere(decl) ? has.lackOfSignature(function) : nullptr;
    return lack && origins.of(lack) == Origin::Std;
  };
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto [found, findsMore, chooses] = candidates[i]; // to which `require` adds
    if (chooses) {                                          // each of them may be the one
      for (const NamedDecl *decl : found)
        if (const FunctionDecl *function = decl->getAsFunction(); function && !isThere(decl) && !has.lackOf(decl))
          require(decl);
    }
    if (llvm::any_of(found, [this](const NamedDecl *decl) { return isThere(decl); }))
      continue;
    const bool all = llvm::all_of(found, isHost);
    for (const NamedDecl *decl : found)
      if (all ? !findsMore : !isHost(decl))
        require(decl);
  }
}

void Closure::settleInstances() {
  for (std::size_t i = 0; i < instances.size(); ++i) {
    if (i >= settledInstances)
      requireRecordParts(instances[i]);
    requireMembers(instances[i]);
  }
  settledInstances = instances.size();
}

namespace {

/// The members of that name of a class or, where it has none, of its bases.
void findMembers(const CXXRecordDecl *record, DeclarationName name, std::vector<const NamedDecl *> &found) {
  record = record ? record->getDefinition() : nullptr;
  if (!record)
    return;
  for (const NamedDecl *member : record->lookup(name))
    found.push_back(member);
  for (auto base = record->bases_begin(); found.empty() && base != record->bases_end(); ++base)
    findMembers(base->getType()->getAsCXXRecordDecl(), name, found);
}

} // namespace

void Closure::give(const TemplateArgument &argument) {
  if (argument.getKind() == TemplateArgument::Pack)
    for (const TemplateArgument &each : argument.pack_elements())
      give(each);
  if (argument.getKind() == TemplateArgument::Type)
    given.insert(argument.getAsType().getCanonicalType().getTypePtr());
}

void Closure::give(const TemplateArgumentList &arguments) {
  for (const TemplateArgument &argument : arguments.asArray())
    give(argument);
}

bool Closure::isGiven(const TemplateArgument &argument) const {
  if (argument.getKind() != TemplateArgument::Type)
    return isEachWritten(argument);
  const Type *type = argument.getAsType().getCanonicalType().getTypePtr();
  const auto *spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
  // A class of std's is not made by the way: std::string is no more needed where 'char' is.
  return given.contains(type) ||
         (spec && origins.of(spec) == Origin::User && isGiven(spec->getTemplateArgs().asArray()));
}

/// Made of what a text can name: built-in types, classes and enumerations that it has, and what std has on a device.
bool Closure::isWrittenType(QualType type) const {
  type = type.getCanonicalType();
  while (type->isAnyPointerType() || type->isReferenceType() || type->isArrayType())
    type = type->isArrayType() ? context.getBaseElementType(type) : type->getPointeeType();
  if (const auto *member = type->getAs<MemberPointerType>())
    return isWrittenType(QualType(member->getClass(), 0)) && isWrittenType(member->getPointeeType());
  if (const auto *function = type->getAs<FunctionProtoType>())
    return isWrittenType(function->getReturnType()) &&
           llvm::all_of(function->param_types(), [this](QualType parameter) { return isWrittenType(parameter); });
  const TagDecl *tag = type->getAsTagDecl();
  if (!tag)
    return type->isBuiltinType();
  const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(tag);
  return isNamed(tag) && (!spec || isEachWritten(spec->getTemplateArgs().asArray()));
}

bool Closure::isNamed(const NamedDecl *decl) const {
  switch (origins.of(decl)) {
  case Origin::User:
    return isa<ClassTemplateSpecializationDecl>(decl) || isLocal(decl) || isWritten(decl);
  case Origin::Std:
    return hasDeviceMeaning(plainName(decl));
  case Origin::Dsl: // the host has more of it than actors
    return origins.isOfActors(decl);
  case Origin::Builtin:
    return true;
  }
  return false;
}

bool Closure::isEachWritten(llvm::ArrayRef<TemplateArgument> arguments) const {
  return llvm::all_of(arguments, [this](const TemplateArgument &argument) {
    switch (argument.getKind()) {
    case TemplateArgument::Type:
      return isWrittenType(argument.getAsType());
    case TemplateArgument::Pack:
      return isEachWritten(argument.getPackAsArray());
    case TemplateArgument::Template:
      return argument.getAsTemplate().getAsTemplateDecl() && isNamed(argument.getAsTemplate().getAsTemplateDecl());
    case TemplateArgument::Declaration:
      return isa<FieldDecl>(argument.getAsDecl()) ? isWrittenType(argument.getParamTypeForDecl())
                                                  : isNamed(argument.getAsDecl());
    default:
      return true; // a number
    }
  });
}

/// Without data, as its bases are, and made of types that the text has.
bool Closure::isEmptyOfWritten(const CXXRecordDecl *record) const {
  const auto *spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(record);
  return spec && spec->hasDefinition() && spec->field_empty() && isEachWritten(spec->getTemplateArgs().asArray()) &&
         llvm::all_of(spec->bases(), [this](const CXXBaseSpecifier &base) {
           return isEmptyOfWritten(base.getType()->getAsCXXRecordDecl());
         });
}

/// The class, one that is made of the template, or one that is derived from it; by reference or pointer, too.
bool Closure::isGiven(const TagDecl *tag) const {
  auto isIt = [tag](const TagDecl *other) { return patternOf(other) == tag->getCanonicalDecl(); };
  return llvm::any_of(given, [&](const Type *type) {
    while (type->isPointerType() || type->isReferenceType())
      type = type->getPointeeType().getCanonicalType().getTypePtr();
    const TagDecl *other = type->getAsTagDecl();
    const auto *record = dyn_cast_or_null<CXXRecordDecl>(other);
    bool isBase = false;
    if (record && record->hasDefinition())
      record->forallBases([&](const CXXRecordDecl *base) { return !(isBase = isBase || isIt(base)); });
    return isBase || (other && isIt(other));
  });
}

bool Closure::isGiven(llvm::ArrayRef<TemplateArgument> arguments) const {
  return llvm::all_of(arguments, [this](const TemplateArgument &argument) { return isGiven(argument); });
}

// `traits<T>::flags` in a template's head or in the declaration of a function template: of which classes it is asked,
// no tree says. It is asked of one that the sources have made, of types that the templates around are given.
void Closure::settleQualified() {
  for (std::size_t i = 0; i < qualified.size(); ++i) {
    auto range = qualified[i].first->specializations(); // to which Sema may add while they are looked at
    for (const ClassTemplateSpecializationDecl *spec : std::vector(range.begin(), range.end())) {
      std::vector<const NamedDecl *> found;
      findMembers(spec, qualified[i].second, found);
      // An empty class without that member puts an overload out of the question: it has to be there, too.
      const bool isNeeded = found.empty() ? isEmptyOfWritten(spec) : isGiven(spec->getTemplateArgs().asArray());
      if (!isNeeded)
        continue;
      followed.insert(spec); // its default arguments are not asked for: Sema would make classes that nothing needs
      require(spec);
      for (const NamedDecl *member : found)
        require(member);
    }
  }
}

namespace {

bool isExplicitSpecialization(const Decl *decl) {
  TemplateSpecializationKind kind = TSK_Undeclared;
  if (const auto *function = dyn_cast<FunctionDecl>(decl))
    kind = function->getTemplateSpecializationKind();
  else if (const auto *variable = dyn_cast<VarDecl>(decl))
    kind = variable->getTemplateSpecializationKind();
  else if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    kind = record->getTemplateSpecializationKind();
  return kind == TSK_ExplicitSpecialization;
}

} // namespace

// Without the specialisation that Clang chose, another overload would be called on the device, and nobody would say so.
// Which one a constraint has asked for no tree says: those that are of what the text has. What no device has is the
// host's own, unless what is reached is of the same arguments.
void Closure::requireSpecialization(const NamedDecl *spec, llvm::ArrayRef<TemplateArgument> arguments,
                                    const RedeclarableTemplateDecl *templ, Availability &has) {
  const Decl *pattern = patternOf(spec);
  if (!isEachWritten(arguments) || !askedSpecializations.insert(spec).second)
    return;
  auto isHosts = [&](const NamedDecl *decl) { return has.lackOf(decl) && !isGiven(arguments); };
  if (pattern != patternOf(templ) && origins.of(pattern) == Origin::User && !isHosts(spec)) {
    followed.insert(spec); // its default arguments are not asked for: Sema would make classes that nothing needs
    require(spec);
  }
  const auto *record = dyn_cast<CXXRecordDecl>(spec);
  if (!record || !record->getDefinition())
    return;
  for (const char *name : {"value", "type"}) { // what std's templates ask of their arguments
    std::vector<const NamedDecl *> found;
    findMembers(record, &context.Idents.get(name), found);
    for (const NamedDecl *member : found)
      if (isTypeOrConstant(member) && origins.of(patternOf(member)) == Origin::User && !has.lackOf(member))
        require(member);
  }
  for (const Decl *decl : record->getDefinition()->decls()) // `template <> int box<int>::get()`
    if (const auto *member = dyn_cast<NamedDecl>(decl)) {
      if (isExplicitSpecialization(member) && !member->isImplicit() && !isHosts(member))
        require(member);
      if (const auto *inner = dyn_cast<FunctionTemplateDecl>(member))
        askedTemplates.insert(inner);
    }
}

void Closure::settleSpecializations() {
  Availability has = availability();
  // Sema and `require` may add to each of these lists.
  for (std::size_t i = 0; i < askedTemplates.size(); ++i) {
    const RedeclarableTemplateDecl *templ = askedTemplates[i];
    auto each = [&](const auto *of) {
      auto range = of->specializations();
      for (const auto *spec : std::vector(range.begin(), range.end()))
        if constexpr (std::is_convertible_v<decltype(spec), const FunctionDecl *>) {
          if (isExplicitSpecialization(spec))
            requireSpecialization(spec, spec->getTemplateSpecializationArgs()->asArray(), templ, has);
        } else {
          requireSpecialization(spec, spec->getTemplateArgs().asArray(), templ, has);
        }
    };
    if (const auto *classes = dyn_cast<ClassTemplateDecl>(templ))
      each(classes);
    else if (const auto *variables = dyn_cast<VarTemplateDecl>(templ))
      each(variables);
    else if (const auto *functions = dyn_cast<FunctionTemplateDecl>(templ))
      each(functions);
  }
}

// Structured bindings of a class of the user's go by std::tuple_size and std::tuple_element, which no text names.
void Closure::requireTupleProtocol(const CXXRecordDecl *record) {
  if (origins.of(record) != Origin::User)
    return;
  NamespaceDecl *std = nullptr;
  for (NamedDecl *decl : context.getTranslationUnitDecl()->lookup(&context.Idents.get("std")))
    std = dyn_cast<NamespaceDecl>(decl);
  if (!std)
    return;
  for (const char *name : {"tuple_size", "tuple_element"})
    for (NamedDecl *decl : std->lookup(&context.Idents.get(name)))
      if (const auto *templ = dyn_cast<ClassTemplateDecl>(decl))
        for (const ClassTemplateSpecializationDecl *spec : templ->specializations()) {
          const Decl *pattern = patternOf(spec);
          if (origins.of(pattern) != Origin::User)
            continue;
          for (const TemplateArgument &argument : spec->getTemplateArgs().asArray())
            if (argument.getKind() == TemplateArgument::Type && argument.getAsType()->getAsCXXRecordDecl() == record)
              require(pattern);
        }
}

} // namespace rk::transpile
