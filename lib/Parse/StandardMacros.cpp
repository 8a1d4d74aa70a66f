// SPDX-License-Identifier: Apache-2.0
// Part of TokenMap: how uses of standard macros are written.
#include "Parse/Tokens.h"

#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroInfo.h"

#include <map>

namespace rk::transpile {
using namespace clang;

// The outermost expansion around a token whose macro a standard header defines. Walking the expansion (not the caller)
// chain includes a macro's arguments, so that assert(x) stays whole.
const SrcMgr::ExpansionInfo *TokenMap::standardExpansion(std::uint32_t i, FileID &id) const {
  const SrcMgr::ExpansionInfo *found = nullptr;
  for (SourceLocation loc = tokens[i].location(); loc.isMacroID();) {
    FileID file = sources.getFileID(loc);
    const SrcMgr::ExpansionInfo &expansion = sources.getSLocEntry(file).getExpansion();
    // Pasted and built-in tokens live in a scratch buffer, which is no file.
    if (!expansion.isMacroArgExpansion() &&
        (origins.isStandardFile(sources.getFileID(sources.getSpellingLoc(expansion.getSpellingLoc()))) ||
         isFileMacro(expansion))) {
      found = &expansion;
      id = file;
    }
    loc = expansion.getExpansionLocStart();
  }
  return found;
}

// __FILE__ is the path that this machine has, or what #line says where the text is compiled.
bool TokenMap::isFileMacro(const SrcMgr::ExpansionInfo &expansion) const {
  llvm::SmallString<16> buffer;
  return Lexer::getSpelling(sources.getSpellingLoc(expansion.getExpansionLocStart()), buffer, sources, langOpts) == "__FILE__";
}

void TokenMap::findStandardMacros() {
  for (std::uint32_t i = 0; i < tokens.size();) {
    FileID id;
    const SrcMgr::ExpansionInfo *found = standardExpansion(i, id);
    if (!found) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    for (FileID next; end < tokens.size(); ++end) {
      const SrcMgr::ExpansionInfo *other = standardExpansion(end, next);
      if (!other || other->getExpansionLocStart() != found->getExpansionLocStart())
        break;
    }
    if (auto text = macroText(i, end, id)) {
      FileID definedIn = sources.getFileID(sources.getSpellingLoc(found->getSpellingLoc()));
      standardMacros.push_back({found->getExpansionLocStart(), *text, definedIn});
      std::fill(standardMacro.begin() + i, standardMacro.begin() + end, static_cast<std::uint32_t>(standardMacros.size()));
    }
    i = end;
  }
}

namespace {

using RawTokens = std::vector<clang::Token>;

/// The tokens of [begin, end], as they are spelled.
RawTokens lex(SourceLocation begin, SourceLocation end, const SourceManager &sources, const LangOptions &langOpts) {
  auto [file, offset] = sources.getDecomposedLoc(begin);
  llvm::StringRef text = sources.getBufferData(file);
  Lexer lexer(sources.getLocForStartOfFile(file), langOpts, text.begin(), text.begin() + offset, text.end());
  RawTokens result;
  clang::Token token;
  do {
    lexer.LexFromRawLexer(token);
    result.push_back(token);
  } while (token.getLocation() != end && token.isNot(tok::eof));
  return result;
}

/// The arguments among the tokens of `name(a, b)`; commas inside of parentheses do not count, nor do those past `limit`
/// arguments, which belong to `...`.
std::vector<RawTokens> splitArguments(const RawTokens &call, std::size_t limit) {
  std::vector<RawTokens> arguments(1);
  unsigned depth = 0;
  for (std::size_t i = 2; i + 1 < call.size(); ++i) {
    if (call[i].is(tok::l_paren))
      ++depth;
    else if (call[i].is(tok::r_paren))
      --depth;
    if (call[i].is(tok::comma) && depth == 0 && arguments.size() < limit)
      arguments.emplace_back();
    else
      arguments.back().push_back(call[i]);
  }
  return arguments;
}

} // namespace

std::string TokenMap::argumentText(llvm::ArrayRef<std::uint32_t> expanded) const {
  std::string result;
  for (std::uint32_t i : expanded)
    result += (i == expanded.front() ? "" : leading(i, false)) + text(i).str();
  return result;
}

// Nothing: the use is better written as what it expands to.
std::optional<std::string> TokenMap::macroText(std::uint32_t begin, std::uint32_t end, FileID id) const {
  const SrcMgr::ExpansionInfo &use = sources.getSLocEntry(id).getExpansion();
  SourceLocation first = sources.getSpellingLoc(use.getExpansionLocStart());
  SourceLocation last = sources.getSpellingLoc(use.getExpansionLocEnd());
  if (first == last)
    return Lexer::getSourceText(CharSourceRange::getTokenRange(first, last), sources, langOpts).str();

  // Where the arguments are in the expansion, by the names of the macro's parameters. One that appears twice counts once.
  std::map<std::string, std::vector<std::uint32_t>> expanded;
  std::map<std::string, SourceLocation> places;
  bool named = false; ///< the expansion has names in it
  for (std::uint32_t i = begin; i < end; ++i) {
    SourceLocation place;
    named = named || tokens[i].kind() == tok::identifier;
    for (SourceLocation loc = tokens[i].location(); loc.isMacroID() && sources.getFileID(loc) != id;) {
      const SrcMgr::ExpansionInfo &expansion = sources.getSLocEntry(sources.getFileID(loc)).getExpansion();
      loc = expansion.getExpansionLocStart();
      place = expansion.isMacroArgExpansion() ? loc : SourceLocation();
    }
    if (place.isInvalid())
      continue;
    llvm::SmallString<32> buffer;
    std::string parameter = Lexer::getSpelling(sources.getSpellingLoc(place), buffer, sources, langOpts).str();
    if (places.try_emplace(parameter, place).first->second == place)
      expanded[parameter].push_back(i);
  }

  RawTokens call = lex(first, last, sources, langOpts);
  auto isMacro = [&](const clang::Token &token) {
    if (token.isNot(tok::raw_identifier))
      return false;
    const MacroInfo *info = preprocessor.getMacroInfo(preprocessor.getIdentifierInfo(token.getRawIdentifier()));
    return info && !origins.isStandardFile(sources.getFileID(info->getDefinitionLoc()));
  };
  bool inMacro = use.getExpansionLocStart().isMacroID();
  if (!inMacro && llvm::none_of(call, isMacro))
    return Lexer::getSourceText(CharSourceRange::getTokenRange(first, last), sources, langOpts).str();

  const MacroInfo *info = preprocessor.getMacroInfo(preprocessor.getIdentifierInfo(call.front().getRawIdentifier()));
  if (!info || !info->isFunctionLike())
    return std::nullopt;
  std::string result = call.front().getRawIdentifier().str() + "(";
  for (std::size_t i = 0; const RawTokens &argument : splitArguments(call, info->getNumParams())) {
    if (i > 0)
      result += ", ";
    auto it = i < info->getNumParams() ? expanded.find(info->params()[i]->getName().str()) : expanded.end();
    if (it != expanded.end())
      result += argumentText(it->second);
    else if (!named)
      return std::nullopt; // it is pasted, or a string: the expansion says it with nothing of the host's
    else if (!argument.empty())
      result += Lexer::getSourceText(
                    CharSourceRange::getTokenRange(argument.front().getLocation(), argument.back().getLocation()),
                    sources, langOpts).str();
    ++i;
  }
  return result + ")";
}

} // namespace rk::transpile
