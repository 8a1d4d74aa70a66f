// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Report.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/LangOptions.h"

namespace rk::transpile {

/// Keeps diagnostics, ours and the compiler's, for the formats that programs read.
class Collector : public clang::DiagnosticConsumer {
public:
  void BeginSourceFile(const clang::LangOptions &options, const clang::Preprocessor *) override { langOpts = options; }
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &info) override;
  const std::vector<Report> &reports() const { return collected; }

private:
  clang::LangOptions langOpts;
  std::vector<Report> collected;
};

} // namespace rk::transpile
