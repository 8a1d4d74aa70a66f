// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"

#include "clang/Basic/Diagnostic.h"

namespace rk::transpile {

/// Hands the transpiler's diagnostics to Clang's engine: caret, ranges, macro backtraces and -verify come from there.
class ClangSink : public DiagnosticSink {
public:
  ClangSink(clang::DiagnosticsEngine &engine, bool warningsAreErrors)
      : engine(engine), warningsAreErrors(warningsAreErrors) {}

  void report(const Diagnostic &diagnostic) override;
  bool hasErrors() const override { return errors || engine.hasErrorOccurred(); }

private:
  void emit(clang::DiagnosticsEngine::Level level, const std::string &text, SourceRange range, bool withRange);

  clang::DiagnosticsEngine &engine;
  bool warningsAreErrors;
  bool errors = false;
};

} // namespace rk::transpile
