// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"
#include "Diagnostics/Policy.h"

#include "clang/Basic/Diagnostic.h"

namespace rk::transpile {

/// Hands the transpiler's diagnostics to Clang's engine: caret, ranges, macro backtraces and -verify come from there.
class ClangSink : public DiagnosticSink {
public:
  ClangSink(clang::DiagnosticsEngine &engine, const clang::LangOptions &langOpts, const DiagnosticPolicy &policy)
      : engine(engine), langOpts(langOpts), policy(policy) {
    engine.setErrorLimit(0); // the compiler's errors follow from one another; these do not, and come in one run
  }

  void report(const Diagnostic &diagnostic) override;
  bool hasErrors() const override { return errors || engine.hasErrorOccurred(); }

private:
  void emit(clang::DiagnosticsEngine::Level level, const std::string &text, SourceRange range, bool withRange,
            const std::vector<FixIt> &fixIts = {});
  clang::FixItHint hintOf(const FixIt &fixIt) const;

  clang::DiagnosticsEngine &engine;
  const clang::LangOptions &langOpts;
  const DiagnosticPolicy &policy;
  bool errors = false;
};

} // namespace rk::transpile
