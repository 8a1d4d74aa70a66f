// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"
#include "Parse/Names.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Tooling/Syntax/Tokens.h"

#include <map>
#include <string>
#include <vector>

namespace rk::transpile {

/// Accompanies one compilation by Clang and makes the model of the actors and kernels in it. rk-transpile's own run and the
/// compiler plugin are both made of it.
class ModelReader {
public:
  /// Before the first token is read. \p dslDirectories is where <rk/...> is.
  ModelReader(clang::CompilerInstance &compiler, const std::vector<std::string> &dslDirectories);

  /// Behind the last token of a translation unit without errors; once. \p sources are the module's files as the user wrote
  /// them.
  Module read(const std::string &moduleName, const std::vector<std::string> &sources, const std::string &sourceRoot);

  const Origins &origin() const { return origins; }

private:
  clang::CompilerInstance &compiler;
  Origins origins;
  clang::syntax::TokenCollector collector;
  std::map<std::string, std::string> spelledIncludes;
};

} // namespace rk::transpile
