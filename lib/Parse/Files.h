// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"
#include "Parse/Names.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

#include <map>
#include <string>
#include <vector>

namespace rk::transpile {

/// The files of the translation unit, as the products name them: relative to the source root.
class Files {
public:
  Files(Module &module, const clang::SourceManager &sources, const Origins &origins, std::string sourceRoot,
        const std::vector<std::string> &sourcePaths);

  /// Index in Module::files.
  std::uint32_t index(clang::FileID file);
  /// The one of Module::sources that is this file or includes it; empty where none does.
  std::string sourceOf(clang::FileID file) const;

  /// How code that is not the standard library's spelled the #include of a header: "array", "math.h". By the header's
  /// path.
  std::map<std::string, std::string> spelledIncludes;
  /// The C++ spelling ("cmath") of the #include that brought this standard file in; empty if unknown.
  std::string includeOf(clang::FileID file) const;
  /// "cmath" for "math.h": the text is C++, and NVRTC's headers have these names only.
  static std::string cxxName(const std::string &header);

private:
  std::string relative(const std::string &path) const;
  std::string realPath(clang::FileID file) const;

  Module &module;
  const clang::SourceManager &sources;
  const Origins &origins;
  std::string sourceRoot;
  std::map<std::string, std::string> sourceByPath;
  llvm::DenseMap<clang::FileID, std::uint32_t> indices;
};

} // namespace rk::transpile
