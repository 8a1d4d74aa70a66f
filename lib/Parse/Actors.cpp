// SPDX-License-Identifier: Apache-2.0
#include "Parse/Actors.h"
#include "Parse/Annotations.h"
#include "Support/Hash.h"
#include "Support/Text.h"

#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// Where `.block_size = 128` and the like stand between the parentheses of RK_ACTOR(...).
void findWritten(const AnnotateAttr *attr, const ASTContext &context, ActorConfig &config) {
  const SourceManager &sources = context.getSourceManager();
  if (!attr->getLocation().isMacroID())
    return;
  CharSourceRange use = sources.getExpansionRange(attr->getLocation());
  auto [file, offset] = sources.getDecomposedLoc(use.getBegin());
  llvm::StringRef text = sources.getBufferData(file);
  Lexer lexer(sources.getLocForStartOfFile(file), context.getLangOpts(), text.begin(), text.begin() + offset,
              text.end());
  clang::Token token;
  std::string member;
  clang::SourceRange value;
  unsigned depth = 0;
  tok::TokenKind before = tok::unknown;
  do {
    lexer.LexFromRawLexer(token);
    if (token.is(tok::r_paren) || token.is(tok::r_brace))
      --depth;
    if (depth <= 1 && (token.is(tok::comma) || token.is(tok::r_paren))) {
      if (!member.empty() && value.isValid())
        config.written[member] = toModel(value);
      member.clear();
      value = {};
    } else if (token.is(tok::raw_identifier) && before == tok::period && member.empty()) {
      member = token.getRawIdentifier().str();
    } else if (!member.empty() && !(token.is(tok::equal) && value.isInvalid())) {
      value.setBegin(value.getBegin().isValid() ? value.getBegin() : token.getLocation());
      value.setEnd(token.getLocation());
    }
    if (token.is(tok::l_paren) && depth == 0)
      config.list = toModel({token.getLocation(), use.getEnd()});
    if (token.is(tok::l_paren) || token.is(tok::l_brace))
      ++depth;
    before = token.getKind();
  } while (token.getLocation() != use.getEnd() && token.isNot(tok::eof));
}

ActorConfig readConfig(const AnnotateAttr *attr, const ASTContext &context) {
  ActorConfig config;
  findWritten(attr, context, config);
  forEachConfigMember(attr, [&](const ConfigMember &member) {
    if (member.name == "id")
      config.id = member.text();
    else if (member.name == "block_size")
      config.blockSize = member.number();
    else if (member.name == "cluster_size")
      config.clusterSize = member.number();
    else if (member.name == "min_arch")
      config.minArchitecture = member.number();
    else if (member.name == "mailbox_capacity")
      config.mailboxCapacity = member.number();
    else if (member.name == "scope")
      config.setScope(member.enumerator().str());
  });
  return config;
}

class ActorCollector {
public:
  ActorCollector(Module &module, ASTContext &context, const Origins &origins, Files &files, LayoutBuilder &layouts,
                 Closure &closure)
      : module(module), context(context), origins(origins), files(files), layouts(layouts), closure(closure) {}

  void visit(const DeclContext *scope) {
    for (const Decl *decl : scope->decls()) {
      if (const auto *inner = dyn_cast<NamespaceDecl>(decl))
        visit(inner);
      else if (const auto *inner = dyn_cast<LinkageSpecDecl>(decl))
        visit(inner);
      else if (!decl->isFromASTFile() && origins.of(decl) == Origin::User)
        consider(decl); // a precompiled header was a translation unit of its own
    }
  }

private:
  void consider(const Decl *decl) {
    if (!considered.insert(decl).second)
      return; // an explicit instantiation is in the scope and among the template's instances
    if (const auto *templ = dyn_cast<ClassTemplateDecl>(decl)) {
      // The options may depend on the arguments: read the instances.
      bool isMade = false;
      for (const ClassTemplateSpecializationDecl *instance : templ->specializations())
        if (instance->isCompleteDefinition()) {
          consider(instance);
          isMade = true;
        }
      if (!isMade && templ->isThisDeclarationADefinition() && annotation(templ->getTemplatedDecl(), "rk::actor"))
        module.unmadeActors.push_back({"RK_ACTOR", "class template '" + templ->getNameAsString() + "', of which nothing makes an instance",
                                       "a struct, or name the instances: 'template struct " + templ->getNameAsString() + "<int>;'",
                                       toModel({templ->getLocation(), templ->getLocation()})});
    } else if (const auto *record = dyn_cast<CXXRecordDecl>(decl)) {
      if (!record->isThisDeclarationADefinition() || record->isDependentContext())
        return;
      if (const AnnotateAttr *attr = annotation(record, "rk::actor"))
        addStruct(record, readConfig(attr, context));
      visit(record);
    } else if (const auto *function = dyn_cast<FunctionDecl>(decl)) {
      if (const AnnotateAttr *attr = annotation(function, "rk::ring_kernel");
          attr && function->isThisDeclarationADefinition() && !isa<CXXMethodDecl>(function))
        addRingKernel(function, readConfig(attr, context));
    } else if (const auto *templ = dyn_cast<FunctionTemplateDecl>(decl)) {
      const FunctionDecl *function = templ->getTemplatedDecl();
      if (annotation(function, "rk::ring_kernel") && function->isThisDeclarationADefinition())
        module.misplaced.push_back({"RK_RING_KERNEL", "function template '" + templ->getNameAsString() + "'",
                                    "a function that calls it: a ring kernel has one state and one message type",
                                    toModel({templ->getLocation(), templ->getLocation()})});
    }
  }

  Actor &addActor(Actor::Kind kind, const NamedDecl *decl, ActorConfig config) {
    Actor &actor = module.actors.emplace_back();
    actor.kind = kind;
    actor.name = qualifiedName(decl);
    actor.spelling = actor.name;
    if (config.id.empty())
      config.id = decl->getNameAsString();
    actor.config = std::move(config);
    actor.typeId = typeId(actor.name);
    actor.range = toModel({decl->getLocation(), decl->getLocation()});
    const SourceManager &sources = context.getSourceManager();
    actor.file = files.sourceOf(sources.getFileID(sources.getExpansionLoc(decl->getLocation())));
    return actor;
  }

  void addStruct(const CXXRecordDecl *record, ActorConfig config) {
    std::size_t index = module.actors.size();
    addActor(Actor::Kind::Struct, record, std::move(config));
    closure.addType(context.getRecordType(record));
    std::size_t state = layouts.add(context.getRecordType(record), record->getLocation());
    module.actors[index].state = state;
    for (const Decl *member : record->decls()) {
      const auto *method = dyn_cast_or_null<CXXMethodDecl>(member->getAsFunction());
      if (!method)
        continue;
      if (annotation(method, "rk::handler"))
        module.actors[index].handlers.push_back(makeHandler(method, 1));
      else if (annotation(method, "rk::step"))
        addStep(index, method);
      else if (takesMessage(method) && !method->isDeleted() && !method->isReferenced())
        module.actors[index].unmarked.push_back(unmarked(method));
    }
  }

  /// `void on(rk::context&, const message&)`.
  bool takesMessage(const CXXMethodDecl *method) const {
    if (method->getNumParams() != 2 || method->isTemplated() || !isContextReference(method->getParamDecl(0)->getType()))
      return false;
    const QualType type = method->getParamDecl(1)->getType();
    const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
    return type->isLValueReferenceType() && type.getNonReferenceType().isConstQualified() && record &&
           origins.of(record) == Origin::User;
  }

  static Handler unmarked(const CXXMethodDecl *method) {
    Handler handler;
    handler.name = qualifiedName(method);
    handler.range = toModel({method->getLocation(), method->getLocation()});
    return handler;
  }

  void addStep(std::size_t actor, const CXXMethodDecl *method) {
    Handler step = makeHandler(method, 0);
    // A second step is kept, too: Analyze complains about it.
    if (module.actors[actor].step)
      module.actors[actor].extraSteps.push_back(std::move(step));
    else
      module.actors[actor].step = std::move(step);
  }

  void addRingKernel(const FunctionDecl *function, ActorConfig config) {
    Actor &actor = addActor(Actor::Kind::RingKernel, function, std::move(config));
    std::size_t index = static_cast<std::size_t>(&actor - module.actors.data());
    actor.spelling = actor.name = plainName(function);
    actor.typeId = typeId(actor.name);
    unsigned message = function->getNumParams() == 3 ? 2 : 1;
    Handler handler = makeHandler(function, message);
    if (function->getNumParams() == 3) {
      const ParmVarDecl *parameter = function->getParamDecl(1);
      handler.stateByReference = parameter->getType()->isLValueReferenceType();
      if (const TypeSourceInfo *written = parameter->getTypeSourceInfo();
          written && !parameter->getType()->isReferenceType() && !parameter->getType()->isPointerType())
        handler.stateType = toModel(written->getTypeLoc().getSourceRange());
      QualType state = function->getParamDecl(1)->getType().getNonReferenceType().getUnqualifiedType();
      std::size_t layout = layouts.add(state, function->getParamDecl(1)->getSourceRange());
      module.actors[index].state = layout;
      closure.addType(state);
    }
    module.actors[index].handlers.push_back(std::move(handler));
    for (const NamedDecl *other : function->getDeclContext()->getRedeclContext()->lookup(function->getDeclName()))
      if (other->getCanonicalDecl() != function->getCanonicalDecl())
        module.actors[index].overloads.push_back(toModel({other->getLocation(), other->getLocation()}));
  }

  /// \p message is the position of the message's parameter; 0 where there is none.
  Handler makeHandler(const FunctionDecl *function, unsigned message) {
    Handler handler;
    handler.name = function->getNameAsString();
    handler.range = toModel({function->getLocation(), function->getLocation()});
    handler.parameters = function->getNumParams();
    handler.accessible = function->getAccess() == AS_public || function->getAccess() == AS_none;
    if (const auto *method = dyn_cast<CXXMethodDecl>(function))
      handler.isStatic = method->isStatic();
    handler.isTemplate = function->isTemplated() && function->isDependentContext();
    handler.isDefined = function->isDefined();
    if (handler.parameters > 0)
      handler.takesContext = isContextReference(function->getParamDecl(0)->getType());
    if (handler.isTemplate)
      return handler; // no one knows its message, nor what it calls
    handler.function = closure.addEntry(function);
    const bool isSwapped = !handler.takesContext && message < handler.parameters &&
                           isContextReference(function->getParamDecl(message)->getType());
    if (message > 0 && message < handler.parameters && !isSwapped) {
      const ParmVarDecl *parameter = function->getParamDecl(message);
      QualType type = parameter->getType();
      handler.messageByConstReference = type->isLValueReferenceType() && type.getNonReferenceType().isConstQualified();
      handler.messageByReference = type->isLValueReferenceType();
      handler.messageIsConst = type.getNonReferenceType().isConstQualified();
      bool isPlain = !type->isAnyPointerType() && !type->isRValueReferenceType();
      if (const TypeSourceInfo *written = parameter->getTypeSourceInfo(); written && isPlain)
        handler.messageType = toModel(written->getTypeLoc().getSourceRange());
      QualType bare = type.getNonReferenceType().getUnqualifiedType();
      handler.message = layouts.add(bare, parameter->getSourceRange());
      handler.typeId = typeId(module.layouts[*handler.message].name);
      closure.addType(bare);
    }
    if (message == 0 && handler.parameters > 1)
      handler.message.reset();
    if (QualType reply = function->getReturnType(); !reply->isVoidType()) {
      handler.reply = layouts.add(reply.getNonReferenceType(), function->getReturnTypeSourceRange());
      closure.addType(reply.getNonReferenceType());
      handler.replyIsReference = reply->isReferenceType();
    }
    return handler;
  }

  bool isContextReference(QualType type) const {
    if (!type->isLValueReferenceType())
      return false;
    const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
    return record && origins.of(record) == Origin::Dsl && plainName(record) == "rk::context";
  }

  Module &module;
  ASTContext &context;
  const Origins &origins;
  Files &files;
  LayoutBuilder &layouts;
  Closure &closure;
  llvm::DenseSet<const Decl *> considered;
};

} // namespace

void collectActors(Module &module, ASTContext &context, const Origins &origins, Files &files, LayoutBuilder &layouts,
                   Closure &closure) {
  auto hashActor = [&](Actor &actor) {
    std::string text;
    auto add = [&](const std::optional<std::size_t> &layout) {
      text += layout ? hex(module.layouts[*layout].hash, 16) : "-";
    };
    add(actor.state);
    for (const Handler &handler : actor.handlers) {
      add(handler.message);
      add(handler.reply);
    }
    actor.layoutHash = fnv1a64(text);
  };
  ActorCollector(module, context, origins, files, layouts, closure).visit(context.getTranslationUnitDecl());
  for (Actor &actor : module.actors)
    hashActor(actor);
}

} // namespace rk::transpile
