// SPDX-License-Identifier: Apache-2.0
#include "Parse/Sink.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>

namespace rk::transpile {

static clang::SourceLocation toClang(SourceRef ref) { return clang::SourceLocation::getFromRawEncoding(ref.raw); }

// An edit is of text that the user wrote: what a macro's body made has none.
clang::FixItHint ClangSink::hintOf(const FixIt &fixIt) const {
  const clang::SourceManager &sources = engine.getSourceManager();
  auto written = [&](SourceRef ref) {
    clang::SourceLocation location = toClang(ref);
    return sources.isMacroBodyExpansion(location) ? clang::SourceLocation() : sources.getFileLoc(location);
  };
  clang::SourceLocation begin = written(fixIt.range.begin);
  clang::SourceLocation end = written(fixIt.range.end ? fixIt.range.end : fixIt.range.begin);
  if (begin.isInvalid() || end.isInvalid())
    return {};
  switch (fixIt.kind) {
  case FixIt::Kind::InsertBefore:
    return clang::FixItHint::CreateInsertion(begin, fixIt.text);
  case FixIt::Kind::InsertAfter:
    return clang::FixItHint::CreateInsertion(clang::Lexer::getLocForEndOfToken(end, 0, sources, langOpts), fixIt.text);
  case FixIt::Kind::Replace:
    break;
  }
  return clang::FixItHint::CreateReplacement(clang::SourceRange(begin, end), fixIt.text);
}

void ClangSink::emit(clang::DiagnosticsEngine::Level level, const std::string &text, SourceRange range, bool withRange,
                     const std::vector<FixIt> &fixIts) {
  unsigned id = engine.getDiagnosticIDs()->getCustomDiagID(static_cast<clang::DiagnosticIDs::Level>(level), "%0");
  auto builder = engine.Report(toClang(range.begin), id);
  builder << text;
  if (withRange && range.end)
    builder << clang::CharSourceRange::getTokenRange(toClang(range.begin), toClang(range.end));
  for (const FixIt &fixIt : fixIts)
    if (clang::FixItHint hint = hintOf(fixIt); !hint.isNull())
      builder << hint;
}

void ClangSink::report(const Diagnostic &diagnostic) {
  auto severity = policy.severityOf(diagnostic.id);
  if (!severity || (*severity != Severity::Error && engine.getIgnoreAllWarnings()))
    return;
  errors = errors || *severity == Severity::Error;
  reported.push_back({diagnostic, *severity});
}

void ClangSink::finish() {
  const clang::SourceManager &sources = engine.getSourceManager();
  auto place = [&](const Reported &each) { return sources.getFileLoc(toClang(each.diagnostic.range.begin)); };
  std::stable_sort(reported.begin(), reported.end(), [&](const Reported &a, const Reported &b) {
    const clang::SourceLocation first = place(a), second = place(b);
    if (first.isInvalid() || second.isInvalid())
      return first.isInvalid() && second.isValid();
    return sources.isBeforeInTranslationUnit(first, second);
  });
  for (const Reported &each : reported)
    show(each);
  reported.clear();
}

void ClangSink::show(const Reported &each) {
  const Diagnostic &diagnostic = each.diagnostic;
  emit(each.severity == Severity::Error     ? clang::DiagnosticsEngine::Error
       : each.severity == Severity::Warning ? clang::DiagnosticsEngine::Warning
                                            : clang::DiagnosticsEngine::Remark,
       diagnostic.message + " [" + std::string(infoOf(diagnostic.id).name) + "]", diagnostic.range, true);
  for (const Note &note : diagnostic.notes) {
    // A note without a place of its own stands at the diagnostic's, where Clang does not repeat the source line, but
    // for an edit, which is shown below it.
    bool own = static_cast<bool>(note.range.begin);
    emit(clang::DiagnosticsEngine::Note, note.text, own ? note.range : diagnostic.range, own, note.fixIts);
  }
}

} // namespace rk::transpile
