// SPDX-License-Identifier: Apache-2.0
#include "Parse/Collector.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

namespace rk::transpile {
using namespace clang;

namespace {

unsigned codePoints(llvm::StringRef text) {
  unsigned count = 0;
  for (char c : text)
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

/// Of a place in a file, not in a macro.
Place placeOf(SourceLocation location, const SourceManager &sources) {
  PresumedLoc presumed = sources.getPresumedLoc(location);
  if (presumed.isInvalid())
    return {};
  auto [file, offset] = sources.getDecomposedLoc(location);
  llvm::StringRef before = sources.getBufferData(file).take_front(offset);
  before = before.substr(before.rfind('\n') == llvm::StringRef::npos ? 0 : before.rfind('\n') + 1);
  return {presumed.getFilename(), presumed.getLine(), presumed.getColumn(), codePoints(before) + 1};
}

Extent extentOf(CharSourceRange range, const SourceManager &sources, const LangOptions &langOpts) {
  range = Lexer::makeFileCharRange(range, sources, langOpts);
  if (range.isInvalid())
    return {};
  return {placeOf(range.getBegin(), sources), placeOf(range.getEnd(), sources)};
}

/// The token at the caret, or the range that begins there.
Extent placeOf(const clang::Diagnostic &info, const LangOptions &langOpts) {
  if (!info.hasSourceManager() || info.getLocation().isInvalid())
    return {};
  const SourceManager &sources = info.getSourceManager();
  SourceLocation caret = sources.getExpansionLoc(info.getLocation());
  SourceLocation end = Lexer::getLocForEndOfToken(caret, 0, sources, langOpts);
  for (const CharSourceRange &each : info.getRanges()) {
    CharSourceRange range = Lexer::makeFileCharRange(each, sources, langOpts);
    if (range.isValid() && range.getBegin() == caret)
      end = range.getEnd();
  }
  return {placeOf(caret, sources), end.isValid() ? placeOf(end, sources) : Place{}};
}

const char *nameOf(DiagnosticsEngine::Level level) {
  switch (level) {
  case DiagnosticsEngine::Ignored:
  case DiagnosticsEngine::Note:
    return "note";
  case DiagnosticsEngine::Remark:
    return "remark";
  case DiagnosticsEngine::Warning:
    return "warning";
  case DiagnosticsEngine::Error:
  case DiagnosticsEngine::Fatal:
    return "error";
  }
  return "error";
}

} // namespace

void Collector::HandleDiagnostic(DiagnosticsEngine::Level level, const clang::Diagnostic &info) {
  DiagnosticConsumer::HandleDiagnostic(level, info);
  llvm::SmallString<128> formatted;
  info.FormatDiagnostic(formatted);
  llvm::StringRef message = formatted;
  Report report;
  report.severity = nameOf(level);
  // Our own carry their id behind the text.
  if (std::size_t open = message.rfind(" [rk-"); open != llvm::StringRef::npos && message.ends_with("]")) {
    report.id = message.substr(open + 2).drop_back().str();
    message = message.take_front(open);
  } else if (llvm::StringRef option = info.getDiags()->getDiagnosticIDs()->getWarningOptionForDiag(info.getID());
             !option.empty()) {
    report.id = "-W" + option.str();
  }
  report.message = message.str();
  report.place = placeOf(info, langOpts);
  for (const FixItHint &hint : info.getFixItHints()) {
    Extent range = extentOf(hint.RemoveRange, info.getSourceManager(), langOpts);
    if (range.begin.line)
      report.fixIts.push_back({range, hint.CodeToInsert});
  }
  if (level == DiagnosticsEngine::Note && !collected.empty())
    collected.back().notes.push_back(std::move(report));
  else
    collected.push_back(std::move(report));
}

} // namespace rk::transpile
