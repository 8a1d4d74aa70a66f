// SPDX-License-Identifier: Apache-2.0
#include "Parse/Closure.h"
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
      settleNames();
      if (toWrite.empty() && toFollow.empty())
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
  if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(decl); spec && !spec->isExplicitSpecialization())
    instances.insert(spec);
  // What an alias means in an instance may be a type that its pattern cannot name yet.
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl);
      alias && alias->getCanonicalDecl() != pattern && instancesNamed.insert(alias).second)
    ReachVisitor(*this, {}).TraverseTypeLoc(alias->getTypeSourceInfo()->getTypeLoc());
  // So may what a constant is made from.
  if (const auto *variable = dyn_cast<VarDecl>(decl);
      variable && variable->getCanonicalDecl() != pattern && instancesNamed.insert(variable->getCanonicalDecl()).second)
    if (const Expr *init = variable->getAnyInitializer())
      ReachVisitor(*this, {}).TraverseStmt(const_cast<Expr *>(init));
  // And what a function's parameters and result are, even where its body is not needed.
  if (const auto *function = dyn_cast<FunctionDecl>(decl);
      function && function->getCanonicalDecl() != pattern && function->getTypeSourceInfo() &&
      instancesNamed.insert(function->getCanonicalDecl()).second)
    ReachVisitor(*this, {}).TraverseTypeLoc(function->getTypeSourceInfo()->getTypeLoc());
  if (isLocal(pattern) || !written.insert(pattern))
    return;
  toWrite.push_back(pattern);
  if (const auto *parent = dyn_cast<CXXRecordDecl>(pattern->getDeclContext()))
    require(parent);
}

void Closure::write(const Decl *decl) {
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    return writeRecord(record);
  if (const auto *spec = dyn_cast<VarTemplateSpecializationDecl>(decl))
    require(spec->getSpecializedTemplate());
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
}

// A class is written without the members that nothing reaches, so only what stays is looked at here.
void Closure::writeRecord(const CXXRecordDecl *record) {
  record = record->getDefinition() ? record->getDefinition() : record;
  ReachVisitor visitor(*this, {.written = true});
  if (const ClassTemplateDecl *templ = record->getDescribedClassTemplate()) {
    for (NamedDecl *parameter : *templ->getTemplateParameters())
      visitor.TraverseDecl(parameter);
    if (Expr *clause = templ->getTemplateParameters()->getRequiresClause())
      visitor.TraverseStmt(clause);
    for (NamedDecl *guide : templ->getDeclContext()->lookup(
             context.DeclarationNames.getCXXDeductionGuideName(const_cast<ClassTemplateDecl *>(templ)))) {
      const FunctionDecl *function = guide->getAsFunction();
      if (function && !function->isImplicit())
        require(guide);
    }
  }
  if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(record)) {
    require(spec->getSpecializedTemplate());
    // What std asks of its specialisations no text names.
    if (origins.of(spec->getSpecializedTemplate()) == Origin::Std)
      for (const Decl *member : record->decls())
        if (const auto *named = dyn_cast<NamedDecl>(member); named && !member->isImplicit())
          require(named);
    if (const ASTTemplateArgumentListInfo *arguments = spec->getTemplateArgsAsWritten())
      for (const TemplateArgumentLoc &argument : arguments->arguments())
        visitor.TraverseTemplateArgumentLoc(argument);
    if (const auto *partial = dyn_cast<ClassTemplatePartialSpecializationDecl>(spec))
      for (NamedDecl *parameter : *partial->getTemplateParameters())
        visitor.TraverseDecl(parameter);
  }
  if (record->isThisDeclarationADefinition())
    requireRecordParts(record);
}

void Closure::requireRecordParts(const CXXRecordDecl *record) {
  record = record->getDefinition();
  if (!record)
    return; // an instance that is only named
  bool instance = isa<ClassTemplateSpecializationDecl>(record) && patternOf(record) != record->getCanonicalDecl();
  ReachVisitor visitor(*this, {.written = !instance});
  for (const CXXBaseSpecifier &base : record->bases())
    visitor.TraverseTypeLoc(base.getTypeSourceInfo()->getTypeLoc());
  for (FieldDecl *field : record->fields()) {
    if (field->isAnonymousStructOrUnion())
      require(field->getType()->getAsCXXRecordDecl());
    else
      visitor.TraverseDecl(field);
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
    functions.push_back({qualifiedName(function), toModel({loc, loc}), {}, {}, {}, {}});
    declarations.push_back(function);
    toFollow.push_back({function, it->second});
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

void Closure::call(std::size_t caller, const FunctionDecl *callee, clang::SourceRange range, bool direct) {
  if (callee->isDependentContext() || callee->isDeleted())
    return;
  bool instance = callee->isTemplateInstantiation();
  // A standard macro stays as it is spelled, and CUDA's headers have one of their own.
  direct = direct && !origins.inStandardMacro(range.getBegin());
  if (isLocal(callee) && !instance)
    return; // a lambda or a local class: its body is part of the function that we are in
  switch (origins.of(callee)) {
  case Origin::Dsl:
    functions[caller].intrinsics.push_back({plainName(callee), toModel(range)});
    return;
  case Origin::Builtin:
    if (direct && callee->getBuiltinID() != 0)
      functions[caller].findings.push_back(
          {Finding::Kind::HostFunction, toModel(range), callee->getNameAsString(), {}});
    return;
  case Origin::Std:
    if (direct)
      functions[caller].findings.push_back({isHeapFunction(callee) ? Finding::Kind::HeapFunction : Finding::Kind::StdUse,
                                            toModel(range), plainName(callee), {}});
    // What std does inside is its own affair, but its templates call functions of the user's: comparisons, visitors.
    if (const FunctionDecl *body = nullptr; instance && callee->isDefined(body) &&
                                            stdFollowed.insert({callee->getCanonicalDecl(), caller}).second)
      ReachVisitor(*this, {.runs = true, .function = caller, .from = range})
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
  if (callee->isVariadic())
    functions[caller].findings.push_back({Finding::Kind::VarArgs, toModel(range), qualifiedName(callee), {}});
  std::size_t index = enter(callee);
  if (edges.insert({caller, index}).second)
    functions[caller].calls.push_back({index, toModel(range)});
}

// An unresolved name in a template: its instances have resolved it and required what they need. Where no instance has,
// in a branch that is never taken, the name must still be declared.
void Closure::settleCandidates() {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    bool any = false;
    for (const NamedDecl *decl : candidates[i])
      any = any || origins.of(decl) != Origin::User || isWritten(decl);
    if (!any)
      for (const NamedDecl *decl : candidates[i])
        require(decl);
  }
}

void Closure::settleNames() {
  for (std::size_t i = 0; i < instances.size(); ++i)
    requireRecordParts(instances[i]);
  if (requiredNames.empty())
    return;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto *record = dyn_cast<CXXRecordDecl>(written[i]);
    if (!record || !record->getDefinition())
      continue;
    for (const Decl *member : record->getDefinition()->decls())
      if (const auto *named = dyn_cast<NamedDecl>(member);
          named && !isa<FieldDecl>(named) && requiredNames.contains(named->getNameAsString()))
        require(named);
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
            if (argument.getKind() == TemplateArgument::Type &&
                argument.getAsType()->getAsCXXRecordDecl() == record)
              require(pattern);
        }
}

} // namespace rk::transpile
