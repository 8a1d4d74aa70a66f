// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Names.h"

#include "clang/Basic/Diagnostic.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSet.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace rk::transpile {

/// Adds to the compiler's own errors what it cannot know: how the DSL spells what CUDA spells otherwise, the forms of
/// an operation instead of its overloads one by one, and the header that is missing. Leaves out warnings of the
/// standard library about itself, with which no user can do anything, and makes errors of the warnings that lose an
/// actor. Stands in front of another consumer.
class HintingConsumer : public clang::DiagnosticConsumer {
public:
  /// In front of \p engine's consumer. \p afterError is called once an error is out.
  static void install(clang::DiagnosticsEngine &engine, clang::Preprocessor &preprocessor, const Origins &origins,
                      std::function<void()> afterError);

  void BeginSourceFile(const clang::LangOptions &options, const clang::Preprocessor *preprocessor) override;
  void EndSourceFile() override;
  void finish() override { target->finish(); }
  void clear() override;
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &info) override;

private:
  HintingConsumer(clang::Preprocessor &preprocessor, const Origins &origins, std::function<void()> afterError)
      : preprocessor(preprocessor), origins(origins), afterError(std::move(afterError)) {}

  struct Correction {
    std::string message;
    std::string name; ///< empty: no name is meant
  };
  std::optional<Correction> correctionOf(const clang::Diagnostic &info) const;
  std::string headerOf(llvm::StringRef ofStd, const clang::SourceManager &sources) const;
  std::string hintOn(const clang::Diagnostic &info);
  bool takesAddressFor(const clang::Diagnostic &info) const;
  bool isRead(llvm::StringRef header, const clang::SourceManager &sources) const;
  std::string mendOf(const clang::Diagnostic &info) const;
  std::string formsAt(const clang::Diagnostic &candidate) const;
  void note(const clang::Diagnostic &at, llvm::StringRef text);

  clang::Preprocessor &preprocessor;
  const Origins &origins;
  std::function<void()> afterError;
  std::unique_ptr<clang::DiagnosticConsumer> owned;
  clang::DiagnosticConsumer *target = nullptr;
  bool ended = false; ///< the source file, and with it what the two references are to
  bool saidInclude = false;
  bool saidStandard = false;
  llvm::StringSet<> misspelt; ///< annotations that a note has told how to write
  std::string called;         ///< the name that the last error has found no overload for
  std::string dropped;        ///< the name that Clang has suggested for it, in our stead
  bool isOfStd = false;       ///< the last warning was: its notes go with it
  bool isAmbiguous = false;   ///< it found several
  bool saidForms = false;     ///< of `called`: its overloads in the DSL are not listed
};

} // namespace rk::transpile
