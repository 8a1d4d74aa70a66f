// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"
#include "Diagnostics/Policy.h"

#include "clang/Basic/Diagnostic.h"

#include <vector>

namespace rk::transpile {

/// Hands the transpiler's diagnostics to Clang's engine: caret, ranges, macro backtraces and -verify come from there. They come
/// from one check after the other, and are read in the order of the source.
class ClangSink : public DiagnosticSink {
public:
  ClangSink(clang::DiagnosticsEngine &engine, const clang::LangOptions &langOpts, const DiagnosticPolicy &policy)
      : engine(engine), langOpts(langOpts), policy(policy) {
    engine.setErrorLimit(0); // the compiler's errors follow from one another; these do not, and come in one run
  }

  void report(const Diagnostic &diagnostic) override;
  bool hasErrors() const override { return errors || engine.hasErrorOccurred(); }
  void finish() override;

private:
  struct Reported {
    Diagnostic diagnostic;
    Severity severity;
  };

  void show(const Reported &reported);
  void emit(clang::DiagnosticsEngine::Level level, const std::string &text, SourceRange range, bool withRange,
            const std::vector<FixIt> &fixIts = {});
  clang::FixItHint hintOf(const FixIt &fixIt) const;

  clang::DiagnosticsEngine &engine;
  const clang::LangOptions &langOpts;
  const DiagnosticPolicy &policy;
  std::vector<Reported> reported;
  bool errors = false;
};

} // namespace rk::transpile
