// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

#include <map>
#include <string>
#include <vector>

namespace rk::transpile {

/// The files of the translation unit, as the products name them: relative to the source root.
class Files {
public:
  Files(Module &module, const clang::SourceManager &sources, std::string sourceRoot,
        const std::vector<std::string> &sourcePaths);

  /// Index in Module::files.
  std::uint32_t index(clang::FileID file);
  /// The one of Module::sources that is this file or includes it; empty where none does.
  std::string sourceOf(clang::FileID file) const;

  /// How the user's code spelled the #include of a header: "array", "math.h". By the header's path.
  std::map<std::string, std::string> spelledIncludes;
  /// The spelling of the #include that brought this file in, from the user's own code or the DSL's; empty if unknown.
  std::string includeOf(clang::FileID file) const;

private:
  std::string relative(const std::string &path) const;
  std::string realPath(clang::FileID file) const;

  Module &module;
  const clang::SourceManager &sources;
  std::string sourceRoot;
  std::map<std::string, std::string> sourceByPath;
  llvm::DenseMap<clang::FileID, std::uint32_t> indices;
};

} // namespace rk::transpile
