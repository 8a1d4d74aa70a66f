// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Names.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rk::transpile {

/// Functions of the user's that are named like one of CUDA's, which lie in the global namespace without a header: where
/// one of CUDA's could be taken instead, those of that name get another name, in whatever namespace they are.
class Namesakes {
public:
  explicit Namesakes(const Origins &origins) : origins(origins) {}

  /// A function's name where it is declared, or where lookup has told which function is meant: \p decl, and the
  /// using-declaration's shadow or \p decl itself that has been \p found. \p from: where lookup began, of an
  /// unqualified name that needs no arguments.
  void mention(const clang::NamedDecl *found, const clang::NamedDecl *decl, clang::SourceLocation at,
               const clang::DeclContext *from = nullptr);
  /// A call with numbers only, of which the user's function may make objects of classes.
  void call(const clang::FunctionDecl *callee, const clang::CallExpr *call);
  /// A name in a template, which lookup has found these for. \p findsMore: arguments may find others.
  void mentionUnresolved(clang::DeclarationName name, llvm::ArrayRef<const clang::NamedDecl *> found, bool findsMore,
                         clang::SourceLocation at);

  struct Result {
    std::vector<clang::SourceLocation> renamed; ///< mentions
    std::vector<clang::SourceLocation>
        qualified; ///< mentions of std's functions that could be taken for CUDA's, or not be found
    std::map<std::string, clang::SourceLocation> refused; ///< by name: at one place it means another's function, too
  };
  Result result() const;

private:
  struct Mention {
    std::string name;
    bool isUsers = false;    ///< lookup has told so, in some instance
    bool isAnothers = false; ///< of std, say
    bool isStdTemplate = false;
    bool mayBeUsers = false; ///< in a template
    bool mayBeAnothers = false;
    bool isRenamed() const { return isUsers || (mayBeUsers && !isAnothers); }
    bool isBoth() const { return (isUsers && isAnothers) || (mayBeUsers && mayBeAnothers && !isUsers && !isAnothers); }
  };

  const clang::FunctionDecl *namesake(const clang::NamedDecl *decl) const;
  bool isUsers(const clang::FunctionDecl *function) const;
  Mention &mentionAt(clang::SourceLocation location, clang::DeclarationName name);

  const Origins &origins;
  llvm::DenseMap<clang::SourceLocation, Mention> mentions;
  std::vector<clang::SourceLocation> order;       ///< of mentions
  llvm::SetVector<clang::SourceLocation> foreign; ///< mentions of std's that nothing in the text brings
  std::set<std::string> mistakable;               ///< names of which CUDA's function could be taken for the user's
};

} // namespace rk::transpile
