// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Function.h"
#include "Parse/Misreadings.h"
#include "Parse/Names.h"
#include "Parse/Namesakes.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace clang {
class Sema;
}

namespace rk::transpile {
class Availability;
}

namespace rk::transpile {

/// What the handlers reach. Two questions are answered at once, because they differ in templates:
///
/// * what must be *written*: every declaration that the text of a reached declaration names, taken as the user wrote it
///   (a template's pattern);
/// * what *runs*: the call graph over functions with bodies, template instances included.
///
/// Findings and intrinsic uses belong to the second, calls to be substituted to the first.
class Closure {
public:
  Closure(clang::Sema &sema, clang::ASTContext &context, const Origins &origins)
      : namesakes(origins), sema(sema), context(context), origins(origins) {}

  /// A function that the generated loop calls. Returns its index in functions.
  std::size_t addEntry(const clang::FunctionDecl *function);
  /// A type that the generated loop names.
  void addType(clang::QualType type);
  /// Follows everything. Call once, after all entries.
  void run();

  // ---- results
  std::vector<Function> functions;
  std::vector<const clang::FunctionDecl *> declarations; ///< canonical, of each of functions
  llvm::SetVector<const clang::Decl *> written;          ///< canonical declarations, patterns
  /// Uses of the DSL in written text, and the declaration that the text belongs to.
  std::vector<std::pair<const clang::CallExpr *, const clang::Decl *>> intrinsicCalls;
  std::vector<std::pair<const clang::DeclRefExpr *, const clang::Decl *>> intrinsicNames;
  llvm::DenseMap<const clang::Decl *, std::vector<std::size_t>> instancesOf; ///< written function to those that run
  std::vector<const clang::FunctionDecl *> functionSites; ///< every function declaration in written text
  std::vector<const clang::VarDecl *> sharedVariables;    ///< as written
  llvm::DenseMap<clang::SourceLocation, std::vector<std::size_t>> sharedUsers; ///< to functions
  std::vector<const clang::AttributedStmt *> loopHints;
  std::vector<const clang::CXXTryStmt *> tryStatements;
  std::vector<std::pair<const clang::CXXThrowExpr *, const clang::Expr *>> throws; ///< of `c ? v : throw e` with `v`
  std::vector<const clang::CXXForRangeStmt *> rangeForInits;
  std::vector<const clang::Stmt *> discarded;                              ///< branches of `if constexpr`
  std::vector<std::pair<const clang::Stmt *, std::size_t>> unboundedLoops; ///< their bodies, and whose they are
  llvm::DenseSet<const clang::NamedDecl *> namedStd; ///< of std, what the written text has asked so far
  std::set<const clang::Decl *> stdUses;             ///< what the written text names of std
  std::vector<HostName> hostNames;
  std::map<clang::SourceLocation, std::string_view> constraintLambdas; ///< and in what each stands
  llvm::SetVector<const clang::CXXRecordDecl *> localRecords; ///< defined in written functions
  std::map<clang::SourceLocation, Misread> misreadings; ///< of classes
  std::vector<const clang::NamespaceAliasDecl *> namespaceAliases;
  Namesakes namesakes;
  /// Members and friends that nothing reaches and that are declared all the same, because the text asks what a class
  /// can do: std::is_trivially_copyable without them would answer otherwise.
  llvm::SetVector<const clang::FunctionDecl *> declaredOnly;
  /// A value that a function sends to the host: `ctx.emit(value)`.
  struct Sent {
    std::size_t function = 0;
    clang::QualType type;
    clang::SourceRange range;
  };
  std::vector<Sent> sent;

  /// Index in functions of one that runs; nothing for lambdas and what is not the user's.
  std::optional<std::size_t> indexOf(const clang::FunctionDecl *function) const {
    auto it = functionIndex.find(function->getCanonicalDecl());
    return it == functionIndex.end() ? std::nullopt : std::optional<std::size_t>(it->second);
  }
  /// Whether the text asks what a type has.
  bool asks() const { return asksForMembers || !askedNames.empty(); }
  bool isWritten(const clang::Decl *decl) const { return written.contains(patternOf(decl)); }

private:
  friend class ReachVisitor;

  void require(const clang::Decl *decl);
  void requireInstance(const clang::Decl *decl);
  void requireRecordParts(const clang::CXXRecordDecl *record);
  void requireMembers(const clang::CXXRecordDecl *instance);
  void requireDefaults(clang::TemplateDecl *templ, const clang::TemplateArgumentList &arguments);
  void write(const clang::Decl *decl);
  void writeRecord(const clang::CXXRecordDecl *record);
  std::size_t enter(const clang::FunctionDecl *function);
  void follow(const clang::FunctionDecl *function, std::size_t index);
  void call(std::size_t caller, const clang::FunctionDecl *callee, clang::SourceRange range, bool direct,
            bool isConstant);
  void callOperation(std::size_t caller, const clang::FunctionDecl *callee, clang::SourceRange range);
  void settleCandidates();
  bool isThere(const clang::NamedDecl *decl) const;
  void settleInstances();
  void settleQualified();
  void give(const clang::TemplateArgument &argument);
  void give(const clang::TemplateArgumentList &arguments);
  bool isGiven(const clang::TemplateArgument &argument) const;
  bool isGiven(llvm::ArrayRef<clang::TemplateArgument> arguments) const;
  bool isGiven(const clang::TagDecl *type) const;
  bool isEmptyOfWritten(const clang::CXXRecordDecl *record) const;
  bool isWrittenType(clang::QualType type) const;
  bool isNamed(const clang::NamedDecl *decl) const;
  bool isEachWritten(llvm::ArrayRef<clang::TemplateArgument> arguments) const;
  void settleNames();
  const clang::NamedDecl *askedMember(const clang::Decl *member) const;
  void requireAsked(const clang::NamedDecl *asked, const clang::CXXRecordDecl *record, Availability &has);
  void reportAsked(const clang::NamedDecl *asked, const clang::TagDecl *of, const clang::NamedDecl *lack);
  void addHostName(const clang::NamedDecl *asked, const clang::NamedDecl *lack, bool isCertain);
  void requireFound(const clang::FunctionDecl *function);
  Availability availability() const;
  void collectUsingDeclarations(const clang::DeclContext *scope);
  void settleUsingDeclarations();
  void requireNext(const clang::UsingDecl *usingDecl);
  void requireSiblings(const clang::Decl *member);
  void settleAsked();
  void declareAsked(const clang::CXXRecordDecl *record);
  void declareAround(const clang::TagDecl *type);
  void settlePadding();
  void keepPadding(const clang::CXXRecordDecl *of);
  void requireFriend(const clang::FunctionDecl *function);
  void requireTemplate(const clang::Decl *decl);
  bool wasTried(const clang::FunctionTemplateDecl *templ) const;
  void declare(const clang::FunctionDecl *function, const clang::TagDecl *asked);
  bool isAvailable(clang::QualType type) const;
  bool isAvailable(llvm::ArrayRef<clang::TemplateArgument> arguments) const;
  void settleSpecializations();
  void requireSpecialization(const clang::NamedDecl *spec, llvm::ArrayRef<clang::TemplateArgument> arguments,
                             const clang::RedeclarableTemplateDecl *templ, Availability &has);
  void requireTupleProtocol(const clang::CXXRecordDecl *record);

  clang::Sema &sema;
  clang::ASTContext &context;
  const Origins &origins;
  std::deque<const clang::Decl *> toWrite;
  std::deque<std::pair<const clang::FunctionDecl *, std::size_t>> toFollow;
  llvm::DenseMap<const clang::FunctionDecl *, std::size_t> functionIndex;
  llvm::SetVector<const clang::CXXRecordDecl *> instances;
  std::size_t settledInstances = 0; ///< of instances: whose bases and fields have been followed
  /// Of an unresolved name in a template.
  struct Candidates {
    std::vector<const clang::NamedDecl *> found;
    bool findsMore = false; ///< an unqualified call, whose arguments find what lookup has not
    bool chooses = false;   ///< a constraint or a template's head asks which it is
  };
  std::vector<Candidates> candidates;
  bool asksForMembers = false;                          ///< a trait or requires-expression in the text does
  llvm::SetVector<clang::DeclarationName> askedNames;   ///< of calls and members whose being well-formed it asks
  llvm::DenseSet<clang::DeclarationName> requiredNames; ///< of those, the ones in requires-expressions
  llvm::DenseSet<const clang::NamedDecl *> lackingMembers;
  std::vector<const clang::UsingDecl *> usingDeclarations;  ///< at namespace scope
  llvm::DenseSet<clang::DeclarationName> calledByArguments; ///< or may be, in templates
  llvm::DenseSet<std::pair<const clang::FunctionDecl *, std::size_t>> stdFollowed;
  llvm::DenseSet<std::pair<const clang::VarDecl *, std::size_t>> initializersFollowed; ///< of constants, by function
  llvm::DenseSet<const clang::Decl *> followed;                                        ///< instances
  llvm::DenseSet<const clang::Type *> given; ///< to templates, as arguments; canonical
  llvm::SetVector<std::pair<const clang::ClassTemplateDecl *, clang::DeclarationName>> qualified;
  llvm::SetVector<const clang::RedeclarableTemplateDecl *> askedTemplates; ///< of unknown arguments
  llvm::DenseSet<const clang::Decl *> askedSpecializations;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> edges; ///< caller and callee, to the call
};

/// True for one of the DSL's types that lie in shared memory.
bool isSharedType(clang::QualType type);
/// True for a variable that RK_SHARED marks, and for a local one of such a type.
bool isSharedVariable(const clang::VarDecl *variable);

/// True for a member that a template can ask for without what the host keeps in it: a variable has to be a constant.
bool isTypeOrConstant(const clang::NamedDecl *decl);

SourceRange toModel(clang::SourceRange range);

} // namespace rk::transpile
