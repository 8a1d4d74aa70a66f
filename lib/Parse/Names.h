// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"

#include <string>
#include <vector>

namespace rk::transpile {

/// Where a declaration comes from, which decides what becomes of it.
enum class Origin {
  User,    ///< the module's sources and what they include: emitted
  Dsl,     ///< rk/...: the device headers have their own
  Std,     ///< the standard library, C's included: comes by #include
  Builtin  ///< the compiler's own
};

/// Tells where declarations come from, by the files that they are in.
class Origins {
public:
  Origins(const clang::SourceManager &sources, std::vector<std::string> dslDirectories)
      : sources(sources), dslDirectories(std::move(dslDirectories)) {}

  Origin of(const clang::Decl *decl) const;
  bool isDslFile(clang::FileID file) const;

private:
  const clang::SourceManager &sources;
  std::vector<std::string> dslDirectories;
};

/// "bank::ledger<float>::on": qualified, without a leading "::" and without inline namespaces.
std::string qualifiedName(const clang::NamedDecl *decl);

/// The same without template arguments: "std::array::at".
std::string plainName(const clang::NamedDecl *decl);

/// How emitted text names a type: canonical and fully qualified.
std::string spellType(clang::QualType type, const clang::ASTContext &context);

/// The declaration of a template that an instance was made from, or the declaration itself.
const clang::Decl *patternOf(const clang::Decl *decl);

/// True for declarations inside of a function: they are emitted with it.
bool isLocal(const clang::Decl *decl);

} // namespace rk::transpile
