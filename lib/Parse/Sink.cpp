// SPDX-License-Identifier: Apache-2.0
#include "Parse/Sink.h"

namespace rk::transpile {

static clang::SourceLocation toClang(SourceRef ref) { return clang::SourceLocation::getFromRawEncoding(ref.raw); }

void ClangSink::emit(clang::DiagnosticsEngine::Level level, const std::string &text, SourceRange range,
                     bool withRange) {
  unsigned id = engine.getDiagnosticIDs()->getCustomDiagID(static_cast<clang::DiagnosticIDs::Level>(level), "%0");
  auto builder = engine.Report(toClang(range.begin), id);
  builder << text;
  if (withRange && range.end)
    builder << clang::CharSourceRange::getTokenRange(toClang(range.begin), toClang(range.end));
}

void ClangSink::report(const Diagnostic &diagnostic) {
  const DiagnosticInfo &info = infoOf(diagnostic.id);
  bool isError = info.severity == Severity::Error || warningsAreErrors;
  errors = errors || isError;
  emit(isError ? clang::DiagnosticsEngine::Error : clang::DiagnosticsEngine::Warning,
       diagnostic.message + " [" + std::string(info.name) + "]", diagnostic.range, true);
  for (const Note &note : diagnostic.notes) {
    // A note without a place of its own stands at the diagnostic's, where Clang does not repeat the source line.
    bool own = static_cast<bool>(note.range.begin);
    emit(clang::DiagnosticsEngine::Note, note.text, own ? note.range : diagnostic.range, own);
  }
}

} // namespace rk::transpile
