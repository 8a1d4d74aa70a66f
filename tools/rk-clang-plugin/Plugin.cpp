// SPDX-License-Identifier: Apache-2.0
// rk-transpile's analyses inside of Clang's own compilation: `clang++ -fplugin=rk-clang-plugin.so`. What the tool refuses is
// an error of the build, at the line, before the tool runs; a translation unit without actors and kernels is left alone.
#include "Analyze/Analyze.h"
#include "Diagnostics/Policy.h"
#include "Parse/ModelReader.h"
#include "Parse/Sink.h"
#include "Transform/Transform.h"

#include "clang/Frontend/FrontendPluginRegistry.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/Preprocessor.h"

#include <filesystem>

namespace rk::transpile {
using namespace clang;
namespace fs = std::filesystem;

namespace {

/// Of the folders in which the compiler looks for headers, those with RingKernel's.
std::vector<std::string> dslDirectories(CompilerInstance &compiler) {
  std::vector<std::string> directories;
  const HeaderSearch &search = compiler.getPreprocessor().getHeaderSearchInfo();
  for (auto it = search.search_dir_begin(); it != search.search_dir_end(); ++it) {
    const fs::path directory = it->getName().str();
    std::error_code ignored;
    for (const char *header : {"rk/actor.hpp", "rk/device/actors.hpp", "rk/system.hpp"})
      if (fs::exists(directory / header, ignored)) {
        directories.push_back(fs::canonical(directory, ignored).string());
        break;
      }
  }
  return directories;
}

/// Passes on what is true of a declaration wherever it is included. A translation unit may include the actors of several
/// modules, so what two of them may not share is left to the tool, which knows the module.
class UnitSink : public DiagnosticSink {
public:
  explicit UnitSink(DiagnosticSink &sink) : sink(sink) {}

  void report(const Diagnostic &diagnostic) override {
    switch (diagnostic.id) {
    case DiagId::DuplicateActor:
    case DiagId::DuplicateKernel:
    case DiagId::TypeIdCollision:
    case DiagId::MixedScope:
    case DiagId::SharedInHelper:
      return;
    default:
      sink.report(diagnostic);
    }
  }
  bool hasErrors() const override { return sink.hasErrors(); }

private:
  DiagnosticSink &sink;
};

class CheckConsumer : public ASTConsumer {
public:
  CheckConsumer(CompilerInstance &compiler, std::string file, DiagnosticPolicy policy)
      : compiler(compiler), reader(compiler, dslDirectories(compiler)), file(std::move(file)), policy(std::move(policy)) {}

  void HandleTranslationUnit(ASTContext &) override {
    if (compiler.getDiagnostics().hasErrorOccurred())
      return;
    Module module = reader.read(fs::path(file).stem().stem().string(), {file}, ".");
    if (module.actors.empty() && module.kernels.empty())
      return;
    ClangSink clang(compiler.getDiagnostics(), compiler.getLangOpts(), policy);
    UnitSink sink(clang);
    analyze(module, sink);
    transform(module, sink);
    clang.finish();
  }

private:
  CompilerInstance &compiler;
  ModelReader reader;
  std::string file;
  DiagnosticPolicy policy;
};

class CheckAction : public PluginASTAction {
public:
  bool ParseArgs(const CompilerInstance &compiler, const std::vector<std::string> &arguments) override {
    if (compiler.getDiagnostics().getWarningsAsErrors())
      policy.apply("-Werror"); // Clang's own promotion leaves out what it has no row for
    for (const std::string &argument : arguments) {
      // Clang's -fplugin-arg-ringkernel-Wno-rk-padding leaves "Wno-rk-padding".
      const std::string option = argument.starts_with("-") ? argument : "-" + argument;
      const std::string problem = DiagnosticPolicy::isOurs(option)
                                      ? policy.apply(option)
                                      : "'" + argument + "' is none of -Wrk-ID, -Wno-rk-ID, -Werror=rk-ID, -Rrk-ID";
      if (problem.empty())
        continue;
      DiagnosticsEngine &diagnostics = compiler.getDiagnostics();
      diagnostics.Report(diagnostics.getCustomDiagID(DiagnosticsEngine::Error, "plugin 'ringkernel': %0")) << problem;
      return false;
    }
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler, StringRef file) override {
    return std::make_unique<CheckConsumer>(compiler, file.str(), policy);
  }

  /// So that nothing is generated from what is refused.
  ActionType getActionType() override { return AddBeforeMainAction; }

private:
  DiagnosticPolicy policy;
};

FrontendPluginRegistry::Add<CheckAction> registration("ringkernel", "check actors and kernels as rk-transpile does");

} // namespace
} // namespace rk::transpile
