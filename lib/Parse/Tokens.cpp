// SPDX-License-Identifier: Apache-2.0
#include "Parse/Tokens.h"

#include "clang/Lex/Lexer.h"

#include <algorithm>

namespace rk::transpile {
using namespace clang;

TokenMap::TokenMap(const syntax::TokenBuffer &buffer, const Preprocessor &preprocessor, const Origins &origins)
    : buffer(buffer), preprocessor(preprocessor), origins(origins), sources(buffer.sourceManager()),
      langOpts(preprocessor.getLangOpts()), tokens(buffer.expandedTokens()), standardMacro(tokens.size()) {
  for (std::uint32_t i = 0; i < tokens.size(); ++i)
    positions[tokens[i].location()] = i;
  findStandardMacros();
}

std::optional<std::uint32_t> TokenMap::indexOf(SourceLocation loc) const {
  if (loc.isInvalid())
    return std::nullopt;
  if (auto it = positions.find(loc); it != positions.end())
    return it->second;
  // The halves of a '>>' that closes two template argument lists have places of their own.
  SourceLocation spelled = sources.getSpellingLoc(loc);
  for (unsigned back = 0; back < 3; ++back)
    if (auto it = positions.find(spelled.getLocWithOffset(-static_cast<int>(back))); it != positions.end())
      return it->second;
  return std::nullopt;
}

std::optional<TokenRange> TokenMap::rangeOf(clang::SourceRange range) const {
  auto begin = indexOf(range.getBegin());
  auto end = indexOf(range.getEnd());
  if (!begin || !end || *end < *begin)
    return std::nullopt;
  return TokenRange{*begin, *end + 1};
}

std::uint32_t TokenMap::declarationBegin(std::uint32_t i) const {
  while (i > 0) {
    const syntax::Token &before = tokens[i - 1];
    if (before.kind() == tok::semi || before.kind() == tok::l_brace || before.kind() == tok::r_brace)
      break;
    if (before.kind() == tok::l_paren && i > 1) { // in the head of a statement
      tok::TokenKind keyword = tokens[i - 2].kind();
      if (keyword == tok::kw_for || keyword == tok::kw_if || keyword == tok::kw_constexpr || keyword == tok::kw_switch)
        break;
    }
    if (before.kind() == tok::colon && i > 1) {
      tok::TokenKind access = tokens[i - 2].kind();
      if (access == tok::kw_public || access == tok::kw_private || access == tok::kw_protected)
        break;
    }
    --i;
  }
  return i;
}

std::uint32_t TokenMap::statementEnd(std::uint32_t last) const {
  return last + 1 < tokens.size() && tokens[last + 1].kind() == tok::semi ? last + 2 : last + 1;
}

std::uint32_t TokenMap::declarationEnd(std::uint32_t last, bool functionBody) const {
  if (functionBody && tokens[last].kind() == tok::r_brace)
    return last + 1;
  unsigned depth = 0;
  for (std::uint32_t i = last; i < tokens.size(); ++i) {
    switch (tokens[i].kind()) {
    case tok::l_paren:
    case tok::l_brace:
    case tok::l_square:
      ++depth;
      break;
    case tok::r_paren:
    case tok::r_brace:
    case tok::r_square:
      if (depth > 0)
        --depth;
      break;
    case tok::semi:
      if (depth == 0)
        return i + 1;
      break;
    case tok::eof:
      return last + 1;
    default:
      break;
    }
  }
  return last + 1;
}

std::vector<FileID> TokenMap::macroFiles(std::uint32_t begin, std::uint32_t end) const {
  std::vector<FileID> files;
  for (std::uint32_t i = begin; i < end; ++i)
    if (standardMacro[i])
      files.push_back(standardMacros[standardMacro[i] - 1].definedIn);
  return files;
}

TokenMap::Place TokenMap::placeOf(std::uint32_t i) const {
  CharSourceRange range = sources.getExpansionRange(tokens[i].location());
  auto [file, begin] = sources.getDecomposedLoc(range.getBegin());
  unsigned end = sources.getDecomposedLoc(range.getEnd()).second;
  end += tokens[i].location().isFileID() ? tokens[i].length()
                                         : Lexer::MeasureTokenLength(range.getEnd(), sources, langOpts);
  return {file, begin, end};
}

std::vector<Token> TokenMap::slice(std::uint32_t begin, std::uint32_t end,
                                   const std::function<std::uint32_t(FileID)> &fileIndex) const {
  std::vector<Token> result;
  for (std::uint32_t i = begin; i < end; ++i) {
    Token token;
    PresumedLoc line = sources.getPresumedLoc(sources.getExpansionLoc(tokens[i].location()));
    token.line = line.isValid() ? line.getLine() : 0;
    token.file = fileIndex(sources.getFileID(sources.getExpansionLoc(tokens[i].location())));
    bool continuesMacro = standardMacro[i] && i > begin && standardMacro[i - 1] == standardMacro[i];
    if (!continuesMacro) {
      token.leading = leading(i, i == begin);
      token.text = standardMacro[i] ? standardMacros[standardMacro[i] - 1].text : text(i).str();
    }
    result.push_back(std::move(token));
  }
  return result;
}

std::string TokenMap::trailingComment(std::uint32_t end) const {
  Place place = placeOf(end - 1);
  llvm::StringRef text = sources.getBufferData(place.file).substr(place.end);
  llvm::StringRef line = text.take_until([](char c) { return c == '\n'; });
  llvm::StringRef rest = line.ltrim(" \t");
  if (rest.starts_with("//"))
    return line.rtrim().str();
  return {};
}

std::string TokenMap::leading(std::uint32_t i, bool first) const {
  Place here = placeOf(i);
  if (i == 0)
    return {};
  Place before = placeOf(i - 1);
  if (before.file == here.file && before.begin == here.begin && tokens[i].location().isMacroID())
    return innerSpace(i);
  if (before.file == here.file && before.end <= here.begin)
    return gap(here.file, before.end, here.begin, first);
  return first ? gap(here.file, 0, here.begin, true) : " ";
}

// Between two tokens of one macro use: what the macro's body or argument has there, on one line.
std::string TokenMap::innerSpace(std::uint32_t i) const {
  auto before = sources.getDecomposedSpellingLoc(tokens[i - 1].location());
  auto here = sources.getDecomposedSpellingLoc(tokens[i].location());
  if (before.first == here.first && before.second + tokens[i - 1].length() == here.second)
    return {};
  // Where the parts come from different places there is nothing to measure.
  tok::TokenKind kind = tokens[i].kind(), last = tokens[i - 1].kind();
  bool closes = kind == tok::comma || kind == tok::semi || kind == tok::r_paren || kind == tok::r_square;
  bool opens = last == tok::l_paren || last == tok::l_square;
  bool calls = kind == tok::l_paren && last == tok::identifier;
  return closes || opens || calls ? "" : " ";
}

namespace {

bool isDirective(llvm::StringRef buffer, unsigned offset) {
  if (buffer[offset] != '#')
    return false;
  llvm::StringRef line = buffer.take_front(offset);
  line = line.substr(line.rfind('\n') == llvm::StringRef::npos ? 0 : line.rfind('\n') + 1);
  return line.trim(" \t").empty();
}

unsigned endOfDirective(llvm::StringRef buffer, unsigned offset) {
  for (;;) {
    std::size_t newline = buffer.find('\n', offset);
    if (newline == llvm::StringRef::npos)
      return static_cast<unsigned>(buffer.size());
    if (newline == 0 || buffer[newline - 1] != '\\')
      return static_cast<unsigned>(newline);
    offset = static_cast<unsigned>(newline + 1);
  }
}

} // namespace

// Blanks and comments between two tokens. Directives, code that a directive switches off, and macros that expand to
// nothing are spelled there, too, and go.
std::string TokenMap::gap(FileID file, unsigned begin, unsigned end, bool first) const {
  llvm::StringRef text = sources.getBufferData(file);
  auto spelled = buffer.spelledTokens(file);
  auto offset = [&](const syntax::Token &t) { return sources.getFileOffset(t.location()); };
  auto from = std::partition_point(spelled.begin(), spelled.end(), [&](const auto &t) { return offset(t) < begin; });

  std::string kept;
  unsigned at = begin;
  std::optional<unsigned> afterDirective;
  for (auto it = from; it != spelled.end() && offset(*it) < end; ++it) {
    unsigned start = offset(*it);
    if (isDirective(text, start)) {
      if (!afterDirective)
        kept += text.slice(at, start).str();
      afterDirective = endOfDirective(text, start);
      at = *afterDirective;
      continue;
    }
    if (start < at)
      continue; // inside a directive
    if (!afterDirective)
      kept += text.slice(at, start).str();
    at = start + it->length();
  }
  std::string tail = text.slice(at, std::max(at, end)).str();
  // In front of a declaration, comments above the last directive belong to the file (its licence, its includes).
  if (first && afterDirective)
    kept.clear();
  return kept + tail;
}

} // namespace rk::transpile
