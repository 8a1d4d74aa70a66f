// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/Basic/Diagnostic.h"
#include "llvm/Support/JSON.h"

#include <string>

namespace rk::transpile {

/// Diagnostics for editors and scripts: an array of {severity, id, message, file, line, column, notes}.
class JsonConsumer : public clang::DiagnosticConsumer {
public:
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &info) override;
  std::string text() const;

private:
  llvm::json::Array diagnostics;
};

} // namespace rk::transpile
