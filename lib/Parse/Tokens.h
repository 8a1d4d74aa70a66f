// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Source.h"
#include "Parse/Names.h"

#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Syntax/Tokens.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rk::transpile {

/// The expanded tokens of the translation unit, by position, and the text that belongs to each.
///
/// A macro's tokens come out expanded, with one exception: macros that a standard header defines (INFINITY, assert,
/// UINT32_MAX) stay as they are spelled, because what they expand to is the host's own. Their arguments are the user's
/// code again: expanded where other macros are in them.
class TokenMap {
public:
  TokenMap(const clang::syntax::TokenBuffer &buffer, const clang::Preprocessor &preprocessor, const Origins &origins);

  std::size_t size() const { return tokens.size(); }
  llvm::StringRef text(std::size_t i) const { return tokens[i].text(sources); }
  clang::tok::TokenKind kind(std::size_t i) const { return tokens[i].kind(); }
  clang::SourceLocation location(std::size_t i) const { return tokens[i].location(); }

  /// Position of the token at \p loc, or of the token that \p loc lies in (a split '>>').
  std::optional<std::uint32_t> indexOf(clang::SourceLocation loc) const;
  /// Positions of a closed source range.
  std::optional<TokenRange> rangeOf(clang::SourceRange range) const;

  /// First token of the declaration that contains token \p i at its own nesting level: specifiers, attributes and
  /// template headers in front of \p i included.
  std::uint32_t declarationBegin(std::uint32_t i) const;
  /// One past the declaration's last token, its semicolon included, when \p last is the last token that Clang knows.
  std::uint32_t declarationEnd(std::uint32_t last, bool functionBody) const;
  /// One past the statement's last token, a semicolon included.
  std::uint32_t statementEnd(std::uint32_t last) const;

  /// True when the token is part of a standard macro's expansion, and thus not written out by itself.
  bool insideStandardMacro(std::uint32_t i) const { return standardMacro[i] != 0; }

  /// Files that define a standard macro used in [begin, end).
  std::vector<clang::FileID> macroFiles(std::uint32_t begin, std::uint32_t end) const;

  /// The tokens of [begin, end) as the model keeps them. \p fileIndex numbers the files.
  std::vector<Token> slice(std::uint32_t begin, std::uint32_t end,
                           const std::function<std::uint32_t(clang::FileID)> &fileIndex) const;
  /// The comment behind the last token on the same line, or nothing.
  std::string trailingComment(std::uint32_t end) const;

private:
  /// Place of a token in its file: of the macro's use, where it comes from a macro.
  struct Place {
    clang::FileID file;
    unsigned begin = 0;
    unsigned end = 0;
  };
  Place placeOf(std::uint32_t i) const;
  void findStandardMacros();
  const clang::SrcMgr::ExpansionInfo *standardExpansion(std::uint32_t i, clang::FileID &expansion) const;
  bool isFileMacro(const clang::SrcMgr::ExpansionInfo &expansion) const;
  std::optional<std::string> macroText(std::uint32_t begin, std::uint32_t end, clang::FileID expansion) const;
  std::string argumentText(llvm::ArrayRef<std::uint32_t> expanded) const;
  std::string leading(std::uint32_t i, bool first) const;
  std::string innerSpace(std::uint32_t i) const;
  std::string gap(clang::FileID file, unsigned begin, unsigned end, bool first) const;

  struct StandardMacro {
    clang::SourceLocation use; ///< first character of the macro's name where it is used
    std::string text;          ///< name and arguments
    clang::FileID definedIn;
  };

  const clang::syntax::TokenBuffer &buffer;
  const clang::Preprocessor &preprocessor;
  const Origins &origins;
  const clang::SourceManager &sources;
  const clang::LangOptions &langOpts;
  llvm::ArrayRef<clang::syntax::Token> tokens;
  llvm::DenseMap<clang::SourceLocation, std::uint32_t> positions;
  std::vector<std::uint32_t> standardMacro; ///< 0, or 1 + index into standardMacros
  std::vector<StandardMacro> standardMacros;
};

} // namespace rk::transpile
