// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "llvm/ADT/DenseMap.h"

#include <string>
#include <vector>

namespace rk::transpile {

/// Where a declaration comes from, which decides what becomes of it.
enum class Origin {
  User,   ///< the module's sources and the libraries that they include: emitted
  Dsl,    ///< rk/...: the device headers have their own
  Std,    ///< the standard library, C's and the system's included: comes by #include
  Builtin ///< the compiler's own
};

/// Tells where declarations come from, by the files that they are in. A library that is installed among the system's
/// headers is the user's code like any other: only its files say so, for C has no namespaces.
class Origins {
public:
  /// \p systemDirectories is where the compiler looks for <...>.
  Origins(const clang::SourceManager &sources, std::vector<std::string> dslDirectories,
          const std::vector<std::string> &systemDirectories, const std::string &resourceDirectory);

  Origin of(const clang::Decl *decl) const;
  bool isDslFile(clang::FileID file) const;
  /// True for what of the DSL device code can name; a host program has more of it.
  bool isOfActors(const clang::Decl *decl) const;
  /// True for headers of the C++ and C libraries, of the compiler and of the operating system.
  bool isStandardFile(clang::FileID file) const;
  /// True for what a macro of a standard file spells out; its arguments are their writer's.
  bool inStandardMacro(clang::SourceLocation location) const;

private:
  Origin ofPlace(const clang::Decl *decl) const;
  bool computeIsStandard(clang::FileID file) const;

  const clang::SourceManager &sources;
  std::vector<std::string> dslDirectories;
  std::vector<std::string> systemDirectories;
  std::vector<std::string> standardDirectories; ///< of those, what holds nothing but standard headers
  mutable llvm::DenseMap<clang::FileID, bool> standardFiles;
};

/// "bank::ledger<float>::on": qualified, without a leading "::" and without inline namespaces.
std::string qualifiedName(const clang::NamedDecl *decl);

/// The same without template arguments: "std::array::at".
std::string plainName(const clang::NamedDecl *decl);

/// The declaration of a template that an instance was made from, or the declaration itself.
const clang::Decl *patternOf(const clang::Decl *decl);

/// The classes that Clang has made of a template, of a part of one, or of a class inside of one.
std::vector<const clang::CXXRecordDecl *> instancesOf(const clang::CXXRecordDecl *pattern);

/// True for declarations inside of a function: they are emitted with it.
bool isLocal(const clang::Decl *decl);

} // namespace rk::transpile
