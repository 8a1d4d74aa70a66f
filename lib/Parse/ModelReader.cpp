// SPDX-License-Identifier: Apache-2.0
#include "Parse/ModelReader.h"
#include "Parse/Actors.h"
#include "Parse/Build.h"
#include "Parse/Flow.h"
#include "Parse/Kernels.h"
#include "Parse/Misplaced.h"
#include "Support/Hash.h"

#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/Sema.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// Remembers how #include directives outside of the standard library spell what they include.
class IncludeRecorder : public PPCallbacks {
public:
  IncludeRecorder(const SourceManager &sources, const Origins &origins, std::map<std::string, std::string> &spelled)
      : sources(sources), origins(origins), spelled(spelled) {}

  void InclusionDirective(SourceLocation hash, const clang::Token &, StringRef name, bool angled, CharSourceRange,
                          OptionalFileEntryRef file, StringRef, StringRef, const clang::Module *, bool,
                          SrcMgr::CharacteristicKind kind) override {
    if (!file || !angled || kind == SrcMgr::C_User || origins.isStandardFile(sources.getFileID(hash)) ||
        origins.isDslFile(sources.getFileID(hash)))
      return;
    spelled[file->getFileEntry().tryGetRealPathName().str()] = name.str();
  }

private:
  const SourceManager &sources;
  const Origins &origins;
  std::map<std::string, std::string> &spelled;
};

std::vector<std::string> systemDirectories(CompilerInstance &compiler) {
  std::vector<std::string> directories;
  const HeaderSearch &search = compiler.getPreprocessor().getHeaderSearchInfo();
  for (auto it = search.system_dir_begin(); it != search.system_dir_end(); ++it)
    directories.push_back(it->getName().str());
  return directories;
}

} // namespace

ModelReader::ModelReader(CompilerInstance &compiler, const std::vector<std::string> &dslDirectories)
    : compiler(compiler), origins(compiler.getSourceManager(), dslDirectories, systemDirectories(compiler),
                                  compiler.getHeaderSearchOpts().ResourceDir),
      collector(compiler.getPreprocessor()) {
  compiler.getPreprocessor().addPPCallbacks(
      std::make_unique<IncludeRecorder>(compiler.getSourceManager(), origins, spelledIncludes));
}

Module ModelReader::read(const std::string &moduleName, const std::vector<std::string> &sources,
                         const std::string &sourceRoot) {
  syntax::TokenBuffer buffer = std::move(collector).consume();
  ASTContext &context = compiler.getASTContext();
  Module module;
  module.name = moduleName;
  Files files(module, compiler.getSourceManager(), origins, sourceRoot, sources);
  files.spelledIncludes = std::move(spelledIncludes);
  LayoutBuilder layouts(module, compiler.getSema(), origins);
  Closure closure(compiler.getSema(), context, origins);
  collectActors(module, context, origins, files, layouts, closure);
  auto kernels = collectKernels(module, context, origins, files, closure);
  findMisplaced(module, context.getTranslationUnitDecl(), origins);
  if (module.actors.empty() && module.kernels.empty())
    return module;
  TokenMap tokens(buffer, compiler.getPreprocessor(), origins);
  closure.run();
  for (const Closure::Sent &sent : closure.sent) {
    const std::size_t layout = layouts.add(sent.type, sent.range);
    closure.functions[sent.function].sent.push_back({layout, typeId(module.layouts[layout].name), toModel(sent.range)});
  }
  traceFlow(closure, context, origins);
  buildDeclarations(module, context, origins, files, tokens, closure, kernels);
  return module;
}

} // namespace rk::transpile
