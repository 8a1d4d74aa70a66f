// SPDX-License-Identifier: Apache-2.0
#include "Parse/Parse.h"
#include "Parse/Collector.h"
#include "Parse/Corrections.h"
#include "Parse/Hints.h"
#include "Parse/ModelReader.h"
#include "Parse/Sink.h"

#include "clang/Basic/Version.h"
#include "clang/Driver/Options.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <algorithm>
#include <filesystem>
#include <optional>

namespace rk::transpile {
using namespace clang;
namespace fs = std::filesystem;

namespace {

class ModuleAction : public ASTFrontendAction {
public:
  ModuleAction(const ParseOptions &options, const std::function<void(Module &, DiagnosticSink &)> &pipeline,
               ParseResult &result)
      : options(options), pipeline(pipeline), result(result) {}

private:
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &, StringRef) override {
    return std::make_unique<ASTConsumer>();
  }

  bool BeginSourceFileAction(CompilerInstance &compiler) override {
    reader.emplace(compiler, options.dslDirectories);
    if (!compiler.getDiagnosticOpts().VerifyDiagnostics)
      HintingConsumer::install(compiler.getDiagnostics(), compiler.getPreprocessor(), reader->origin(),
                               installCorrections(compiler));
    return true;
  }

  void ExecuteAction() override {
    ASTFrontendAction::ExecuteAction();
    CompilerInstance &compiler = getCompilerInstance();
    const SourceManager &sources = compiler.getSourceManager();
    for (auto it = sources.fileinfo_begin(); it != sources.fileinfo_end(); ++it)
      result.dependencies.push_back(it->first.getName().str());
    if (compiler.getDiagnosticClient().getNumErrors() != 0) { // the hinting consumer's own with them
      if (options.format == DiagnosticFormat::Text && !compiler.getDiagnosticOpts().VerifyDiagnostics)
        llvm::errs() << "rk-transpile: actors and kernels are checked once these errors are mended\n";
      return;
    }
    Module module = reader->read(options.moduleName, options.sources, options.sourceRoot);
    ClangSink sink(compiler.getDiagnostics(), compiler.getLangOpts(), options.policy);
    pipeline(module, sink);
    result.ok = !sink.hasErrors();
  }

  const ParseOptions &options;
  const std::function<void(Module &, DiagnosticSink &)> &pipeline;
  ParseResult &result;
  std::optional<ModelReader> reader;
};

/// The arguments that the compilation database has for the first source, or for the file most like it, without
/// compiler, input and output.
std::vector<std::string> databaseArguments(const ParseOptions &options, std::string &error) {
  if (!fs::exists(fs::path(options.compilationDatabase) / "compile_commands.json")) {
    error = "'" + options.compilationDatabase +
            "' has no compile_commands.json: name a build folder that CMake wrote with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON";
    return {};
  }
  auto database = tooling::JSONCompilationDatabase::loadFromDirectory(options.compilationDatabase, error);
  if (!database)
    return {};
  error.clear(); // of the formats that it is not in
  database = tooling::inferMissingCompileCommands(std::move(database));
  auto commands = database->getCompileCommands(fs::absolute(options.sources.front()).string());
  if (commands.empty())
    return {};
  std::vector<std::string> arguments;
  const std::vector<std::string> &line = commands.front().CommandLine;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i] == "--")
      break;
    if (line[i] == "-o" || line[i] == "-c" || line[i] == "-MF" || line[i] == "-MT" || line[i] == "-MD") {
      i += line[i] == "-c" || line[i] == "-MD" ? 0 : 1;
      continue;
    }
    arguments.push_back(line[i]);
  }
  if (!arguments.empty() && !arguments.back().starts_with("-"))
    arguments.pop_back();
  return arguments;
}

/// Of \p arguments those that Clang's driver does not know.
std::vector<std::string> unknownArguments(const std::vector<std::string> &arguments) {
  std::vector<const char *> words;
  for (const std::string &argument : arguments)
    words.push_back(argument.c_str());
  unsigned missing = 0, count = 0;
  const llvm::opt::InputArgList parsed = driver::getDriverOptTable().ParseArgs(words, missing, count);
  std::vector<std::string> unknown;
  for (const llvm::opt::Arg *argument : parsed.filtered(driver::options::OPT_UNKNOWN))
    unknown.push_back(argument->getAsString(parsed));
  return unknown;
}

} // namespace

std::string clangVersion() { return CLANG_VERSION_STRING; }

ParseResult parse(const ParseOptions &options, const std::function<void(Module &, DiagnosticSink &)> &pipeline) {
  ParseResult result;
  // One source is its own translation unit, which spares its diagnostics a line about who includes it.
  bool several = options.sources.size() > 1;
  std::string mainFile = several ? options.moduleName + ".rk-module.cpp" : options.sources.front();
  std::string text;
  for (const std::string &source : options.sources)
    text += "#include \"" + source + "\"\n";

  std::string resources = options.resourceDirectory.empty() ? RK_RESOURCE_DIR : options.resourceDirectory;
  // -pedantic-errors: an extension that Clang takes and NVRTC does not is an error of the user's source, with its line.
  std::vector<std::string> arguments{"rk-transpile", "-fsyntax-only", "-x", "c++", "-std=c++20", "-pedantic-errors",
                                     "-Wno-pragma-once-outside-header", "-Wno-gnu-anonymous-struct",
                                     "-Wno-nested-anon-types", "-fshow-overloads=best", "-resource-dir", resources};
  if (!options.compilationDatabase.empty()) {
    std::string error;
    auto fromDatabase = databaseArguments(options, error);
    if (!error.empty()) {
      llvm::errs() << "rk-transpile: error: " << error << "\n";
      return result;
    }
    const std::vector<std::string> unknown = unknownArguments(fromDatabase); // of another compiler
    std::erase_if(fromDatabase, [&](const std::string &argument) { return llvm::is_contained(unknown, argument); });
    arguments.insert(arguments.end(), fromDatabase.begin(), fromDatabase.end());
  }
  if (const auto unknown = unknownArguments(options.clangArguments); !unknown.empty()) {
    for (const std::string &argument : unknown)
      llvm::errs() << "rk-transpile: error: Clang does not know '" << argument << "', which stands behind '--'\n";
    return result;
  }
  for (const std::string &directory : options.dslDirectories)
    arguments.push_back("-I" + directory);
  arguments.insert(arguments.end(), options.clangArguments.begin(), options.clangArguments.end());
  if (options.format != DiagnosticFormat::Text)
    arguments.push_back("-fno-caret-diagnostics"); // nor the count of errors
  if (options.policy.warningsAreErrors())
    arguments.push_back("-Werror");
  arguments.push_back(mainFile);

  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  if (several)
    memory->addFile((fs::current_path() / mainFile).string(), 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(llvm::vfs::getRealFileSystem());
  overlay->pushOverlay(memory);
  auto fileManager = llvm::makeIntrusiveRefCnt<FileManager>(FileSystemOptions(), overlay);

  tooling::ToolInvocation invocation(arguments, std::make_unique<ModuleAction>(options, pipeline, result),
                                     fileManager.get());
  Collector collector;
  if (options.format != DiagnosticFormat::Text)
    invocation.setDiagnosticConsumer(&collector);
  bool clean = invocation.run();
  if (options.format == DiagnosticFormat::Json)
    llvm::errs() << toJson(collector.reports());
  else if (options.format == DiagnosticFormat::Sarif)
    llvm::errs() << toSarif(collector.reports(), options.version);
  // With -verify the errors are expected, and it is the run that says whether they came.
  bool verifies = std::find(arguments.begin(), arguments.end(), "-verify") != arguments.end();
  result.ok = clean && (result.ok || verifies);
  return result;
}

} // namespace rk::transpile
