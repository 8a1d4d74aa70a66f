// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Names.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Lex/Preprocessor.h"

#include <memory>

namespace rk::transpile {

/// Adds to the compiler's own errors what it cannot know: how the DSL spells what CUDA spells otherwise, the forms of
/// an operation instead of its overloads one by one, and the header that is missing. Stands in front of another
/// consumer.
class HintingConsumer : public clang::DiagnosticConsumer {
public:
  /// In front of \p engine's consumer.
  static void install(clang::DiagnosticsEngine &engine, clang::Preprocessor &preprocessor, const Origins &origins);

  void BeginSourceFile(const clang::LangOptions &options, const clang::Preprocessor *preprocessor) override;
  void EndSourceFile() override;
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &info) override;

private:
  HintingConsumer(clang::Preprocessor &preprocessor, const Origins &origins)
      : preprocessor(preprocessor), origins(origins) {}

  std::string hintOn(const clang::Diagnostic &info, llvm::StringRef message);

  clang::Preprocessor &preprocessor;
  const Origins &origins;
  std::unique_ptr<clang::DiagnosticConsumer> owned;
  clang::DiagnosticConsumer *target = nullptr;
  bool saidInclude = false;
  bool hidesCandidates = false; ///< of the last error: its operation's forms have been listed
};

} // namespace rk::transpile
