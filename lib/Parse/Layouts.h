// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"
#include "Parse/Names.h"

#include "llvm/ADT/DenseMap.h"

namespace clang {
class Sema;
}

namespace rk::transpile {

/// Fills Module::layouts with the layouts of messages, replies and states, and of the records inside them.
class LayoutBuilder {
public:
  LayoutBuilder(Module &module, clang::Sema &sema, const Origins &origins);

  /// Index in Module::layouts. \p use is where to complain about a type without a place of its own.
  std::size_t add(clang::QualType type, clang::SourceRange use);

private:
  void fillRecord(std::size_t index, const clang::CXXRecordDecl *record, clang::QualType written,
                  clang::SourceRange use);
  void addField(std::size_t index, const clang::FieldDecl *field, std::uint64_t offset);
  void blame(Layout &layout, clang::QualType type, clang::SourceRange range);
  void blameFunctions(Layout &layout, const clang::CXXRecordDecl *record);

  Module &module;
  clang::Sema &sema;
  const clang::ASTContext &context;
  const Origins &origins;
  llvm::DenseMap<const clang::Type *, std::size_t> known;
};

} // namespace rk::transpile
