// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/DeclCXX.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rk::transpile {

/// What NVRTC makes something else of than C++ says, without a word.
struct Misread {
  std::string what;
  std::string instead; ///< what to write
};

/// Of a call of \p callee: a defaulted `<=>` or `<` compares no element of a C array.
std::optional<Misread> misreadingOf(const clang::FunctionDecl *callee);

/// Of the layout of \p record: empty parts of one type lie apart where the host's compilers move the first.
std::vector<std::pair<clang::SourceLocation, Misread>> misreadingsOf(const clang::CXXRecordDecl *record,
                                                                     const clang::ASTContext &context);

/// Whether the text asks for some enumeration's type by this name of std.
bool isOfUnderlyingType(const clang::NamedDecl *ofStd);
/// Where an enumeration's type is the compiler's to choose, NVRTC chooses `int`.
std::optional<Misread> misreadingOfUnderlyingType(const clang::EnumDecl *enumeration);

} // namespace rk::transpile
