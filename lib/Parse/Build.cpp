// SPDX-License-Identifier: Apache-2.0
#include "Parse/DeviceTokens.h"
#include "Parse/Build.h"
#include "Model/DeviceStd.h"
#include "Parse/Includes.h"
#include "Parse/Needed.h"
#include "Parse/Spelling.h"
#include "Support/Text.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclFriend.h"

#include <algorithm>
#include <map>

namespace rk::transpile {
using namespace clang;

namespace {

/// A namespace-scope declaration in the token stream. Declarations that share tokens (`int a, b;`, `struct S {} s;`)
/// are one chunk, and come out once.
struct Chunk {
  std::uint32_t end = 0;
  const Decl *decl = nullptr;
};

class Builder {
public:
  Builder(Module &module, ASTContext &context, const Origins &origins, Files &files, const TokenMap &tokens,
          Closure &closure, const std::vector<const FunctionDecl *> &kernels)
      : module(module), context(context), origins(origins), files(files), tokens(tokens), closure(closure),
        kernels(kernels), needed(closure) {}

  void run() {
    for (const Decl *decl : closure.written)
      addChunks(decl);
    for (const FunctionDecl *function : closure.declaredOnly)
      if (atNamespaceScope(function) && !closure.isWritten(function))
        addChunk(function);
    addUsingDirectives(context.getTranslationUnitDecl());
    dropContainedChunks();
    for (const auto &[begin, chunk] : chunks)
      addDeclaration(begin, chunk);
    addFunctionSites();
    for (const FunctionDecl *function : closure.declaredOnly)
      if (!closure.isWritten(function))
        addBody(function);
    addKernels();
    addVariables();
    addUnreachedMembers();
    addLayoutAttributes();
    addIntrinsics();
    addShared();
    addLoopHints();
    addExceptionHandling();
    addRangeForInits();
    addDiscarded();
    addNamesakes();
    addSharedMembers();
    addHostNames();
    addUnboundedLoops();
    addIncludes(module, context, files, closure);
    module.functions = std::move(closure.functions);
  }

private:
  // ---- chunks

  static bool atNamespaceScope(const Decl *decl) {
    return decl->getLexicalDeclContext()->getRedeclContext()->isFileContext();
  }

  void addChunks(const Decl *decl) {
    for (const Decl *redecl : decl->redecls())
      if (atNamespaceScope(redecl) && origins.of(redecl) == Origin::User)
        addChunk(redecl);
  }

  void addChunk(const Decl *decl) {
    SourceLocation start = decl->getBeginLoc();
    if (const auto *declarator = dyn_cast<DeclaratorDecl>(decl))
      start = declarator->getOuterLocStart();
    auto first = tokens.indexOf(start);
    auto last = tokens.indexOf(decl->getEndLoc());
    if (!first || !last)
      return;
    // Between `template` and the name there may be braces: of a lambda, of a class's value, of a requires-expression.
    if (const TemplateDecl *templ = decl->getDescribedTemplate())
      if (auto header = tokens.indexOf(templ->getBeginLoc()))
        first = std::min(*first, *header);
    std::uint32_t begin = tokens.declarationBegin(*first);
    std::uint32_t end = tokens.declarationEnd(*last, isa<FunctionDecl>(decl));
    Chunk &chunk = chunks[begin];
    if (end > chunk.end)
      chunk = {end, decl};
  }

  void dropContainedChunks() {
    std::uint32_t reached = 0;
    for (auto it = chunks.begin(); it != chunks.end();) {
      if (it->second.end <= reached) {
        it = chunks.erase(it);
        continue;
      }
      reached = it->second.end;
      ++it;
    }
  }

  /// `using namespace x;` of the user's, where x is std or has something in it that is written.
  void addUsingDirectives(const DeclContext *scope) {
    for (const Decl *decl : scope->decls()) {
      if (const auto *inner = dyn_cast<NamespaceDecl>(decl))
        addUsingDirectives(inner);
      const auto *directive = dyn_cast<UsingDirectiveDecl>(decl);
      if (!directive || directive->isImplicit() || origins.of(directive) != Origin::User)
        continue;
      const NamespaceDecl *target = directive->getNominatedNamespace();
      bool isUsed = target->isStdNamespace() ? !closure.stdUses.empty() : origins.of(target) == Origin::Dsl;
      for (const Decl *written : closure.written)
        isUsed = isUsed || target->Encloses(written->getDeclContext());
      if (isUsed)
        addChunk(directive);
    }
  }

  // ---- declarations

  std::vector<Scope> nominatedScopes(const NamespaceDecl *target) const {
    return origins.of(target) == Origin::User ? scopesOf(target) : std::vector<Scope>();
  }

  static std::vector<Scope> scopesOf(const DeclContext *context) {
    std::vector<Scope> scopes;
    for (const DeclContext *c = context; c; c = c->getLexicalParent()) {
      if (const auto *ns = dyn_cast<NamespaceDecl>(c))
        scopes.insert(scopes.begin(),
                      {ns->isInline() ? Scope::Kind::InlineNamespace : Scope::Kind::Namespace, ns->getNameAsString()});
      else if (const auto *linkage = dyn_cast<LinkageSpecDecl>(c); linkage && linkage->hasBraces())
        scopes.insert(scopes.begin(), {Scope::Kind::ExternC, ""});
    }
    return scopes;
  }

  static bool isAllocation(OverloadedOperatorKind op) {
    return op == OO_New || op == OO_Delete || op == OO_Array_New || op == OO_Array_Delete;
  }

  static std::string kindOf(const Decl *decl) {
    if (isa<FunctionDecl, FunctionTemplateDecl>(decl))
      return "function";
    if (isa<RecordDecl>(decl))
      return "class";
    if (isa<EnumDecl>(decl))
      return "enum";
    if (isa<TypedefNameDecl>(decl))
      return "alias";
    if (isa<ConceptDecl>(decl))
      return "concept";
    if (isa<NamespaceAliasDecl>(decl))
      return "namespace alias";
    return isa<VarDecl>(decl) ? "variable" : "using";
  }

  void addDeclaration(std::uint32_t begin, const Chunk &chunk) {
    Declaration declaration;
    const auto *named = dyn_cast<NamedDecl>(chunk.decl);
    declaration.name = named ? plainName(named) : "";
    declaration.kind = kindOf(chunk.decl);
    declaration.range = toModel({chunk.decl->getLocation(), chunk.decl->getLocation()});
    // `template <> struct std::tuple_size<mine>` outside of std, and `void *operator new(std::size_t, mine &)`.
    const FunctionDecl *function = chunk.decl->getAsFunction();
    declaration.isFixed =
        (chunk.decl->isInStdNamespace() && !chunk.decl->getLexicalDeclContext()->isStdNamespace()) ||
        (function && !isa<CXXMethodDecl>(function) && isAllocation(function->getOverloadedOperator()));
    declaration.scopes = scopesOf(chunk.decl->getLexicalDeclContext());
    if (const auto *directive = dyn_cast<UsingDirectiveDecl>(chunk.decl))
      declaration.nominated = nominatedScopes(directive->getNominatedNamespace());
    else if (const auto *alias = dyn_cast<NamespaceAliasDecl>(chunk.decl))
      declaration.nominated = nominatedScopes(alias->getNamespace());
    declaration.tokens = tokens.slice(begin, chunk.end, [&](FileID file) { return files.index(file); });
    spellForDevice(declaration.tokens);
    declaration.trailing = tokens.trailingComment(chunk.end);
    if (const auto *enumeration = dyn_cast<EnumDecl>(chunk.decl); enumeration && !enumeration->isScoped())
      for (const EnumConstantDecl *each : enumeration->enumerators())
        declaration.enumerators.push_back(
            {each->getNameAsString(), toModel({each->getLocation(), each->getLocation()})});
    findAnnotations(declaration, begin, chunk.end);
    for (std::uint32_t i = begin; i < chunk.end; ++i) {
      if (tokens.kind(i) == tok::identifier)
        module.declaredNames.insert(tokens.text(i).str());
      module.usesExtensions = module.usesExtensions || isExtension(declaration.tokens[i - begin].text);
      module.usesTraitBuiltins = module.usesTraitBuiltins || isTraitBuiltin(declaration.tokens[i - begin].text);
      if (tokens.kind(i) == tok::spaceship)
        module.includes.insert("compare");
      else if (isReversal(tokens.text(i)))
        module.includes.insert("iterator");
    }
    for (FileID file : tokens.macroFiles(begin, chunk.end))
      if (std::string include = Files::cxxName(files.includeOf(file)); isDeviceHeader(include))
        module.includes.insert(include);
    module.declarations.push_back(std::move(declaration));
  }

  static bool isExtension(llvm::StringRef token) {
    return token.starts_with("__builtin_") || token == "__extension__" || token.starts_with("__typeof") ||
           token.starts_with("__alignof") || token == "__int128_t" || token == "__uint128_t";
  }

  /// What an array has of <iterator>.
  static bool isReversal(llvm::StringRef token) {
    token.consume_front("c");
    token.consume_front("onst_");
    return token == "rbegin" || token == "rend" || token == "reverse_iterator";
  }

  /// Some of these the other compilers have, too.
  static bool isTraitBuiltin(llvm::StringRef token) {
    if (!token.consume_front("__"))
      return false;
    for (llvm::StringRef prefix : {"is_", "remove_", "add_", "make_", "array_"})
      if (token.starts_with(prefix))
        return true;
    return token == "decay" || token == "type_pack_element";
  }

  /// `__attribute__((annotate("rk::...", ...)))`, from its keyword to the last parenthesis.
  void findAnnotations(Declaration &declaration, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i + 6 < end; ++i) {
      if (tokens.kind(i) != tok::kw___attribute || tokens.text(i + 3) != "annotate" ||
          !tokens.text(i + 5).starts_with("\"rk::"))
        continue;
      declaration.annotations.push_back({i - begin, closingParenthesis(i + 1) + 1 - begin});
    }
  }

  // ---- facts

  struct Position {
    Declaration *declaration = nullptr;
    std::uint32_t begin = 0; ///< of the declaration in the token stream
    explicit operator bool() const { return declaration != nullptr; }
  };

  /// The declaration that a token belongs to.
  Position find(std::optional<std::uint32_t> token) {
    if (!token)
      return {};
    auto it = chunks.upper_bound(*token);
    if (it == chunks.begin())
      return {};
    --it;
    if (*token >= it->second.end)
      return {};
    return {&module.declarations[static_cast<std::size_t>(std::distance(chunks.begin(), it))], it->first};
  }

  static TokenRange shift(TokenRange range, std::uint32_t begin) { return {range.begin - begin, range.end - begin}; }

  void addFunctionSites() {
    for (const FunctionDecl *function : closure.functionSites) {
      auto at = tokens.indexOf(function->getInnerLocStart());
      Position position = find(at);
      if (!position || isa<CXXDeductionGuideDecl>(function))
        continue;
      FunctionSite site;
      site.at = skipAttributes(*at) - position.begin;
      site.needsDevice =
          !function->isExplicitlyDefaulted() && !function->isDeletedAsWritten() && !function->isConsteval();
      const auto *method = dyn_cast<CXXMethodDecl>(function);
      site.needsVirtual = method && !method->isVirtualAsWritten() && needed.overridesNothing(method);
      auto &sites = position.declaration->functions;
      if (std::none_of(sites.begin(), sites.end(), [&](const FunctionSite &s) { return s.at == site.at; }))
        sites.push_back(site);
    }
  }

  void addKernels() {
    for (std::size_t i = 0; i < kernels.size(); ++i) {
      Kernel &kernel = module.kernels[i];
      const FunctionDecl *function = kernels[i];
      auto at = tokens.indexOf(function->getInnerLocStart());
      auto name = tokens.indexOf(function->getLocation());
      Position position = find(at);
      if (!position || !name || !kernel.obstacle.empty())
        continue;
      kernel.declaration = static_cast<std::size_t>(position.declaration - module.declarations.data());
      kernel.site = skipAttributes(*at) - position.begin;
      for (std::uint32_t t = *at; t < *name; ++t)
        if (tokens.kind(t) == tok::kw_inline)
          kernel.inlineToken = t - position.begin;
      if (auto body = tokens.indexOf(function->getBody()->getBeginLoc()))
        kernel.bodyToken = *body - position.begin;
      const std::size_t first = kernel.dimensions == 0 ? 0 : 1;
      for (unsigned p = 0; p < function->getNumParams(); ++p)
        if (auto range = tokens.rangeOf(function->getParamDecl(p)->getSourceRange()))
          (p < first ? kernel.positionTokens : kernel.parameters[p - first].tokens) = shift(*range, position.begin);
    }
  }

  /// C++11 attributes come before the specifiers, and so in front of `__device__`.
  std::uint32_t skipAttributes(std::uint32_t at) const {
    while (tokens.kind(at) == tok::l_square && tokens.kind(at + 1) == tok::l_square) {
      unsigned depth = 0;
      do {
        if (tokens.kind(at) == tok::l_square)
          ++depth;
        else if (tokens.kind(at) == tok::r_square)
          --depth;
        ++at;
      } while (depth > 0);
    }
    return at;
  }

  void addVariables() {
    for (const Decl *decl : closure.written) {
      const auto *variable = dyn_cast<VarDecl>(decl);
      if (!variable)
        continue;
      for (const VarDecl *redecl : variable->redecls()) {
        auto at = tokens.indexOf(redecl->getInnerLocStart());
        if (const auto *partial = dyn_cast<VarTemplatePartialSpecializationDecl>(redecl)) // in which that is `template`
          if (auto last = tokens.indexOf(partial->getTemplateParameters()->getRAngleLoc()))
            at = *last + 1;
        Position position = find(at);
        if (!position || !atNamespaceScope(redecl) || variable->isStaticDataMember())
          continue;
        VariableSite site;
        site.at = skipAttributes(*at) - position.begin;
        QualType type = variable->getType();
        site.needsDevice = !type->isIntegralOrEnumerationType() && !type->isFloatingType();
        const auto &all = position.declaration->tokens;
        for (std::uint32_t i = 0; i < all.size() && all[i].text != "=" && all[i].text != "{"; ++i)
          if (all[i].text == "inline")
            site.inlineToken = i;
        auto &sites = position.declaration->variables;
        if (std::none_of(sites.begin(), sites.end(), [&](const VariableSite &s) { return s.at == site.at; }))
          sites.push_back(site);
      }
    }
  }

  // ---- members that nothing reaches

  void addUnreachedMembers() {
    for (const Decl *decl : closure.written)
      if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
        if (const CXXRecordDecl *definition = record->getDefinition()) {
          for (const Decl *member : definition->decls()) {
            if (needed.isNeeded(member))
              addUnneededOverride(member);
            else if (!addUnneededDeclarators(member))
              addUnreached(member);
          }
          addVirtualStandIn(definition);
        }
    for (const Decl *decl : closure.written)
      if (isa<UsingDecl>(decl) && !decl->getDeclContext()->isRecord())
        addUnneededDeclarators(decl);
  }

  /// Of `using a::f, b::g;` what the text does without. False where that is all of it.
  bool addUnneededDeclarators(const Decl *usingDecl) {
    if (!isUsing(usingDecl))
      return false;
    std::vector<const Decl *> group;
    for (const Decl *other : usingDecl->getLexicalDeclContext()->decls())
      if (isUsing(other) && other->getBeginLoc() == usingDecl->getBeginLoc())
        group.push_back(other);
    if (llvm::none_of(group, [this](const Decl *each) { return needed.isNeeded(each); }))
      return false;
    bool isBehind = false; // one that stays
    for (const Decl *each : group) {
      if (needed.isNeeded(each)) {
        isBehind = true;
        continue;
      }
      auto first = tokens.indexOf(declaratorBegin(each));
      auto last = tokens.indexOf(each->getEndLoc());
      Position position = find(first);
      if (!position || !last)
        continue;
      TokenRange range = isBehind ? TokenRange{*first - 1, *last + 1} : TokenRange{*first, *last + 2}; // with a comma
      range = shift(range, position.begin);
      auto &unneeded = position.declaration->unneeded;
      if (llvm::none_of(unneeded, [&](TokenRange other) { return other.begin == range.begin; }))
        unneeded.push_back(range);
    }
    return true;
  }

  /// `override` and `final` of a function that overrides what nothing reaches: that is not there.
  void addUnneededOverride(const Decl *member) {
    const auto *method = dyn_cast<CXXMethodDecl>(member);
    if (!method || !needed.overridesNothing(method))
      return;
    for (const Attr *attribute : method->attrs())
      if (isa<OverrideAttr, FinalAttr>(attribute))
        if (auto at = tokens.indexOf(attribute->getLocation()))
          if (Position position = find(at))
            position.declaration->unneeded.push_back(shift({*at, *at + 1}, position.begin));
  }

  void addVirtualStandIn(const CXXRecordDecl *record) {
    auto last = tokens.indexOf(record->getBraceRange().getEnd());
    const std::optional<bool> isPure = needed.virtualStandIn(record);
    if (Position position = find(last); position && isPure)
      position.declaration->virtualStandIns.push_back({*last - position.begin, *isPure});
  }

  static bool isUsing(const Decl *decl) {
    return isa<UsingDecl, UnresolvedUsingValueDecl, UnresolvedUsingTypenameDecl>(decl);
  }

  static SourceLocation declaratorBegin(const Decl *usingDecl) {
    if (const auto *type = dyn_cast<UnresolvedUsingTypenameDecl>(usingDecl))
      return type->getTypenameLoc();
    const auto *value = dyn_cast<UnresolvedUsingValueDecl>(usingDecl);
    return (value ? value->getQualifierLoc() : cast<UsingDecl>(usingDecl)->getQualifierLoc()).getBeginLoc();
  }

  void addBody(const FunctionDecl *function) {
    if (!function->doesThisDeclarationHaveABody())
      return;
    auto first = tokens.indexOf(function->getBody()->getBeginLoc());
    auto last = tokens.indexOf(function->getBody()->getEndLoc());
    if (const auto *constructor = dyn_cast<CXXConstructorDecl>(function))
      for (const CXXCtorInitializer *init : constructor->inits())
        if (auto at = init->isWritten() ? tokens.indexOf(init->getSourceRange().getBegin()) : std::nullopt; at && first)
          first = std::min(*first, *at - 1); // the colon, or a comma, in front of it
    if (Position position = find(first); position && last)
      position.declaration->bodies.push_back(shift({*first, *last + 1}, position.begin));
  }

  void addUnreached(const Decl *member) {
    const Decl *inner = member;
    if (const auto *friendDecl = dyn_cast<FriendDecl>(member); friendDecl && friendDecl->getFriendDecl())
      inner = friendDecl->getFriendDecl();
    const FunctionDecl *function = inner->getAsFunction();
    auto first = tokens.indexOf(member->getBeginLoc());
    auto last = tokens.indexOf(inner->getEndLoc());
    Position position = find(first);
    if (!position || !last)
      return;
    std::uint32_t begin = tokens.declarationBegin(*first);
    std::uint32_t end = tokens.declarationEnd(*last, function && function->doesThisDeclarationHaveABody());
    // `struct { int a; } x, y;` and the like: a member that shares its tokens with one that stays, stays.
    if (begin <= position.begin)
      return;
    if (isa<TagDecl>(member) && tokens.text(end - 1) == ";" && tokens.text(end - 2) != "}" && !isForward(member))
      return;
    position.declaration->unreached.push_back(shift({begin, end}, position.begin));
  }

  static bool isForward(const Decl *member) {
    const auto *tag = dyn_cast<TagDecl>(member);
    return tag && !tag->isThisDeclarationADefinition();
  }

  // ---- attributes of layout

  void addLayoutAttributes() {
    for (auto &[begin, chunk] : chunks)
      if (Position position = find(begin))
        for (std::uint32_t i = begin; i < chunk.end; ++i)
          if (std::optional<std::uint32_t> brace = bodyOf(i, chunk.end))
            addTrailingAttribute(position, i, *brace, chunk.end);
    for (const Decl *decl : closure.written)
      if (const auto *record = dyn_cast<CXXRecordDecl>(decl); record && record->getDefinition())
        addPack(record->getDefinition());
    for (const CXXRecordDecl *record : closure.localRecords)
      addPack(record);
  }

  /// The brace of the class or enumeration that the keyword at \p keyword begins, if it is a definition.
  std::optional<std::uint32_t> bodyOf(std::uint32_t keyword, std::uint32_t end) const {
    const bool isOfEnum = keyword > 0 && tokens.kind(keyword - 1) == tok::kw_enum; // `enum class`
    if ((!isClassKey(keyword) || isOfEnum) && tokens.kind(keyword) != tok::kw_enum)
      return std::nullopt;
    bool hasBases = false;
    for (std::uint32_t i = keyword + 1; i < end; ++i) {
      if (tokens.kind(i) == tok::l_brace)
        return i;
      hasBases = hasBases || tokens.kind(i) == tok::colon;
      if (isOneOf(i, {tok::kw_alignas, tok::kw___attribute, tok::kw_decltype}))
        i = closingParenthesis(i + 1);
      else if (isOneOf(i, {tok::semi, tok::equal, tok::r_brace}) ||
               (!hasBases && isOneOf(i, {tok::comma, tok::l_paren, tok::r_paren})))
        return std::nullopt;
    }
    return std::nullopt;
  }

  bool isOneOf(std::uint32_t token, std::initializer_list<tok::TokenKind> kinds) const {
    return llvm::is_contained(kinds, tokens.kind(token));
  }
  bool isClassKey(std::uint32_t token) const { return isOneOf(token, {tok::kw_struct, tok::kw_class, tok::kw_union}); }

  /// `struct {...} __attribute__((packed))`.
  void addTrailingAttribute(Position position, std::uint32_t keyword, std::uint32_t brace, std::uint32_t end) {
    std::uint32_t last = brace;
    for (unsigned depth = 0;; ++last)
      if (tokens.kind(last) == tok::l_brace)
        ++depth;
      else if (tokens.kind(last) == tok::r_brace && --depth == 0)
        break;
    if (last + 1 >= end || tokens.kind(last + 1) != tok::kw___attribute)
      return;
    const bool isScoped = tokens.kind(keyword) == tok::kw_enum && isClassKey(keyword + 1);
    position.declaration->layoutAttributes.push_back(
        {keyword + (isScoped ? 2 : 1) - position.begin,
         shift({last + 1, closingParenthesis(last + 2) + 1}, position.begin)});
  }

  void addPack(const CXXRecordDecl *record) {
    const auto *pack = record->getAttr<MaxFieldAlignmentAttr>();
    auto keyword = pack ? tokens.indexOf(record->getInnerLocStart()) : std::nullopt;
    Position position = find(keyword);
    if (!position)
      return;
    while (!isClassKey(*keyword))
      ++*keyword;
    if (pack->getAlignment() == 8)
      position.declaration->layoutAttributes.push_back({*keyword + 1 - position.begin, {}});
    else if (record->getParentFunctionOrMethod())
      module.misreadings.push_back({"the layout of '" + record->getNameAsString() + "', which a #pragma inside of a function makes",
                                    "define it in front of the function",
                                    toModel({record->getLocation(), record->getLocation()})});
    else
      position.declaration->pack = pack->getAlignment() / 8;
  }

  std::uint32_t closingParenthesis(std::uint32_t open) const {
    unsigned depth = 0;
    for (std::uint32_t i = open;; ++i) {
      if (tokens.kind(i) == tok::l_paren)
        ++depth;
      else if (tokens.kind(i) == tok::r_paren && --depth == 0)
        return i;
    }
  }

  // ---- intrinsics

  void addIntrinsics() {
    for (auto [call, writer] : closure.intrinsicCalls)
      addIntrinsic(call, writer);
  }

  /// Which parameter of a kernel is mentioned; those of a lambda inside of it are not its own.
  std::optional<unsigned> kernelParameter(const DeclRefExpr *mention) const {
    const auto *parameter = dyn_cast<ParmVarDecl>(mention->getDecl());
    if (!parameter || !llvm::is_contained(kernels, dyn_cast<FunctionDecl>(parameter->getDeclContext())))
      return std::nullopt;
    return parameter->getFunctionScopeIndex();
  }

  void addIntrinsic(const CallExpr *call, const Decl *writer) {
    auto range = tokens.rangeOf(call->getSourceRange());
    if (!range)
      return;
    Position position = find(range->begin);
    if (!position)
      return;
    for (std::uint32_t i = range->begin; i < range->end; ++i)
      if (tokens.insideStandardMacro(i))
        return; // written as spelled: the prelude's functions serve it
    const FunctionDecl *callee = call->getDirectCallee();
    IntrinsicCall entry;
    entry.name = plainName(callee);
    entry.range = shift(*range, position.begin);
    if (const auto *member = dyn_cast<MemberExpr>(call->getCallee()->IgnoreParenImpCasts())) {
      auto object = member->isImplicitAccess() ? std::nullopt : tokens.rangeOf(member->getBase()->getSourceRange());
      if (!object)
        return;
      entry.object = shift(*object, position.begin);
      if (const auto *mention = dyn_cast<DeclRefExpr>(member->getBase()->IgnoreParenImpCasts()))
        entry.objectParameter = kernelParameter(mention);
      // An object with side effects has to be evaluated.
      if (!isa<DeclRefExpr, MemberExpr>(member->getBase()->IgnoreParenImpCasts()))
        return;
    } else if (!isa<DeclRefExpr>(call->getCallee()->IgnoreParenImpCasts())) {
      return; // through a pointer or an operator
    }
    for (const ParmVarDecl *parameter : callee->parameters())
      entry.parameterTypes.push_back(
          spellType(parameter->getType().getNonReferenceType().getUnqualifiedType(), context));
    for (const Expr *argument : call->arguments()) {
      if (isa<CXXDefaultArgExpr>(argument))
        break;
      auto argumentRange = tokens.rangeOf(argument->getSourceRange());
      if (!argumentRange || argumentRange->begin < range->begin || argumentRange->end > range->end)
        return;
      entry.arguments.push_back(shift(*argumentRange, position.begin));
      entry.argumentIsPure.push_back(!argument->HasSideEffects(context));
      const auto *mention = dyn_cast<DeclRefExpr>(argument->IgnoreParenImpCasts());
      entry.argumentParameters.push_back(mention ? kernelParameter(mention) : std::nullopt);
      Expr::EvalResult value;
      bool isConstant = argument->getType()->isIntegerType() && !argument->isValueDependent() &&
                        argument->EvaluateAsInt(value, context);
      entry.argumentValues.push_back(isConstant ? std::optional(value.Val.getInt().getExtValue()) : std::nullopt);
      QualType written = argument->IgnoreImpCasts()->getType().getUnqualifiedType();
      entry.argumentTypes.push_back(spellType(written, context));
    }
    if (auto it = closure.instancesOf.find(writer); it != closure.instancesOf.end())
      entry.functions = it->second;
    position.declaration->intrinsics.push_back(std::move(entry));
  }

  // ---- shared variables and loop hints

  void addShared() {
    for (const VarDecl *variable : closure.sharedVariables) {
      auto name = tokens.indexOf(variable->getLocation());
      auto last = tokens.indexOf(variable->getEndLoc());
      Position position = find(name);
      if (!position || !last)
        continue;
      QualType type = variable->getType();
      SharedVariable shared;
      shared.name = variable->getNameAsString();
      shared.statement = shift({tokens.declarationBegin(*name), tokens.declarationEnd(*last, false)}, position.begin);
      shared.range = toModel({variable->getLocation(), variable->getLocation()});
      shared.dependent = type->isDependentType();
      if (const auto *function = dyn_cast<FunctionDecl>(variable->getDeclContext()))
        shared.function = function->getNameAsString();
      if (!shared.dependent) {
        shared.type = spellType(type, context);
        shared.size = static_cast<std::uint64_t>(context.getTypeSizeInChars(type).getQuantity());
        shared.align = static_cast<std::uint64_t>(context.getDeclAlign(variable, /*ForAlignof=*/true).getQuantity());
        shared.isOverAligned =
            shared.align > static_cast<std::uint64_t>(context.getTypeAlignInChars(type).getQuantity());
        if (const TagDecl *tag = context.getBaseElementType(type)->getAsTagDecl())
          if (auto brace = tokens.indexOf(tag->getBraceRange().getEnd()))
            shared.definesType = *brace + 1 == *name;
        shared.builtin = isBuiltin(context.getBaseElementType(type));
        shared.trivial = context.getBaseElementType(type).isTrivialType(context);
      }
      const Expr *init = variable->getInit();
      // Of a class without an initialiser Clang knows the call of the default constructor.
      const auto *made = init ? dyn_cast<CXXConstructExpr>(init->IgnoreImplicit()) : nullptr;
      shared.hasInitializer = init && !(made && made->getNumArgs() == 0 && !made->isListInitialization());
      if (auto it = closure.sharedUsers.find(variable->getLocation()); it != closure.sharedUsers.end())
        shared.functions = it->second;
      position.declaration->shared.push_back(std::move(shared));
    }
  }

  /// Made of built-in types and the DSL's own.
  static bool isBuiltin(QualType type) {
    const auto *spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
    if (spec && isSharedType(type))
      return spec->getTemplateArgs()[0].getAsType()->isArithmeticType();
    return type->isArithmeticType();
  }

  void addLoopHints() {
    for (const AttributedStmt *statement : closure.loopHints)
      for (const Attr *attr : statement->getAttrs()) {
        const auto *hint = dyn_cast<LoopHintAttr>(attr);
        auto at = tokens.indexOf(statement->getSubStmt()->getBeginLoc());
        Position position = find(at);
        if (!hint || !position)
          continue;
        std::string text;
        if (hint->getOption() == LoopHintAttr::UnrollCount && hint->getValue()) {
          llvm::raw_string_ostream out(text);
          hint->getValue()->printPretty(out, nullptr, PrintingPolicy(context.getLangOpts()));
          text = "#pragma unroll " + out.str();
        } else if (hint->getOption() == LoopHintAttr::Unroll) {
          text = hint->getState() == LoopHintAttr::Disable ? "#pragma unroll 1" : "#pragma unroll";
        } else {
          continue;
        }
        position.declaration->unroll.push_back({*at - position.begin, text});
      }
  }

  void addExceptionHandling() {
    for (const CXXTryStmt *statement : closure.tryStatements) {
      auto keyword = tokens.indexOf(statement->getTryLoc());
      auto blockEnd = tokens.indexOf(statement->getTryBlock()->getEndLoc());
      auto last = tokens.indexOf(statement->getEndLoc());
      Position position = find(keyword);
      if (!position || !blockEnd || !last)
        continue;
      position.declaration->tryStatements.push_back(
          {shift({*keyword, *keyword + 1}, position.begin), shift({*blockEnd + 1, *last + 1}, position.begin)});
    }
    for (const auto &[thrown, other] : closure.throws) {
      auto range = tokens.rangeOf(thrown->getSourceRange());
      Position position = range ? find(range->begin) : Position{};
      if (!position)
        continue;
      Throw &entry = position.declaration->throws.emplace_back();
      entry.range = shift(*range, position.begin);
      if (auto value = other ? tokens.rangeOf(other->getSourceRange()) : std::nullopt)
        entry.value = shift(*value, position.begin);
    }
  }

  void addRangeForInits() {
    llvm::DenseSet<const Stmt *> hinted; // a pragma has to stand in front of the loop itself
    for (const AttributedStmt *statement : closure.loopHints)
      if (llvm::any_of(statement->getAttrs(), [](const Attr *attr) { return isa<LoopHintAttr>(attr); }))
        hinted.insert(statement->getSubStmt());
    for (const CXXForRangeStmt *statement : closure.rangeForInits) {
      if (hinted.contains(statement))
        continue;
      auto keyword = tokens.indexOf(statement->getForLoc());
      auto semicolon = tokens.indexOf(statement->getInit()->getEndLoc());
      auto last = tokens.indexOf(statement->getBody()->getEndLoc());
      Position position = find(keyword);
      if (!position || !semicolon || !last)
        continue;
      position.declaration->rangeForInits.push_back(
          {shift({*keyword, tokens.statementEnd(*last)}, position.begin),
           shift({*keyword + 2, tokens.statementEnd(*semicolon)}, position.begin)});
    }
  }

  void addDiscarded() {
    for (const Stmt *branch : closure.discarded) {
      auto first = tokens.indexOf(branch->getBeginLoc());
      auto last = tokens.indexOf(branch->getEndLoc());
      if (Position position = find(first); position && last)
        position.declaration->discarded.push_back(shift({*first, tokens.statementEnd(*last)}, position.begin));
    }
  }

  void addNamesakes() {
    const Namesakes::Result result = closure.namesakes.result();
    auto add = [&](SourceLocation location, std::vector<std::uint32_t> Declaration::*to) {
      auto at = tokens.indexOf(location);
      if (Position position = find(at))
        (position.declaration->*to).push_back(*at - position.begin);
    };
    for (SourceLocation location : result.renamed)
      add(location, &Declaration::namesakes);
    for (SourceLocation location : result.qualified)
      add(location, &Declaration::stdNamesakes);
    for (const auto &[name, location] : result.refused)
      module.refusedNamesakes.push_back({name, toModel({location, location})});
    for (const auto &[location, what] : closure.constraintLambdas)
      module.constraintLambdas.push_back({std::string(what), toModel({location, location})});
    for (const auto &[location, misreading] : closure.misreadings)
      module.misreadings.push_back({misreading.what, misreading.instead, toModel({location, location})});
    if (llvm::any_of(closure.namedStd, [](const NamedDecl *named) { return isOfUnderlyingType(named); }))
      for (const Decl *decl : closure.written)
        if (const auto *enumeration = dyn_cast<EnumDecl>(decl))
          if (std::optional<Misread> misread = misreadingOfUnderlyingType(enumeration))
            module.misreadings.push_back({misread->what, misread->instead, toModel({enumeration->getLocation(), enumeration->getLocation()})});
  }

  void addSharedMembers() {
    for (const Decl *decl : closure.written)
      if (const auto *record = dyn_cast<CXXRecordDecl>(decl); record && record->hasDefinition())
        for (const FieldDecl *field : record->getDefinition()->fields())
          if (isSharedType(context.getBaseElementType(field->getType())))
            module.sharedMembers.push_back({field->getNameAsString(), qualifiedName(record),
                                            toModel({field->getLocation(), field->getLocation()})});
  }

  void addHostNames() {
    std::set<std::pair<std::string, std::uint32_t>> said; // a declaration may be written for several instances
    for (HostName &used : closure.hostNames)
      if (said.emplace(used.name, used.range.begin.raw).second)
        module.hostNames.push_back(std::move(used));
  }

  void addUnboundedLoops() {
    for (auto [body, function] : closure.unboundedLoops) {
      auto at = tokens.indexOf(body->getBeginLoc());
      Position position = find(at);
      if (!position)
        continue;
      auto &loops = position.declaration->unboundedLoops;
      std::uint32_t token = *at - position.begin;
      auto it = std::find_if(loops.begin(), loops.end(), [&](const UnboundedLoop &loop) { return loop.body == token; });
      if (it == loops.end())
        it = loops.insert(loops.end(), {token, isa<CompoundStmt>(body), {}});
      it->functions.push_back(function);
    }
  }

  Module &module;
  ASTContext &context;
  const Origins &origins;
  Files &files;
  const TokenMap &tokens;
  Closure &closure;
  const std::vector<const FunctionDecl *> &kernels;
  const Needed needed;
  std::map<std::uint32_t, Chunk> chunks; ///< by first token
};

} // namespace

void buildDeclarations(Module &module, ASTContext &context, const Origins &origins, Files &files,
                       const TokenMap &tokens, Closure &closure, const std::vector<const FunctionDecl *> &kernels) {
  Builder(module, context, origins, files, tokens, closure, kernels).run();
}

} // namespace rk::transpile
