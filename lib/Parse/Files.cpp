// SPDX-License-Identifier: Apache-2.0
#include "Parse/Files.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace rk::transpile {
namespace fs = std::filesystem;
using clang::FileID;

static std::string canonical(const std::string &path) {
  std::error_code ignored;
  fs::path result = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
  return result.empty() ? path : result.string();
}

Files::Files(Module &module, const clang::SourceManager &sources, const Origins &origins, std::string sourceRoot,
             const std::vector<std::string> &sourcePaths)
    : module(module), sources(sources), origins(origins), sourceRoot(canonical(sourceRoot)) {
  for (const std::string &path : sourcePaths) {
    module.sources.push_back(relative(canonical(path)));
    sourceByPath[canonical(path)] = module.sources.back();
  }
}

std::string Files::relative(const std::string &path) const {
  fs::path result = fs::path(path).lexically_relative(sourceRoot);
  // A library's header has the name by which it is found, wherever this machine has it.
  if (!result.empty() && *result.begin() == "..")
    for (const auto &[found, spelling] : spelledIncludes)
      if (std::size_t folder = found.size() - spelling.size();
          found.ends_with(spelling) && path.compare(0, folder, found, 0, folder) == 0)
        return path.substr(folder);
  // Far outside of the root no relative name helps anybody, and an absolute one would tie the text to a machine.
  if (result.empty() || std::distance(result.begin(), result.end()) > 8)
    return fs::path(path).filename().string();
  return result.generic_string();
}

std::string Files::realPath(FileID file) const {
  auto entry = sources.getFileEntryRefForID(file);
  if (!entry)
    return {};
  llvm::StringRef path = entry->getFileEntry().tryGetRealPathName();
  return path.empty() ? entry->getName().str() : canonical(path.str());
}

std::uint32_t Files::index(FileID file) {
  if (auto it = indices.find(file); it != indices.end())
    return it->second;
  std::string name = relative(realPath(file));
  auto it = std::find(module.files.begin(), module.files.end(), name);
  auto index = static_cast<std::uint32_t>(it - module.files.begin());
  if (it == module.files.end())
    module.files.push_back(name);
  indices[file] = index;
  return index;
}

std::string Files::sourceOf(FileID file) const {
  for (; file.isValid(); file = sources.getFileID(sources.getIncludeLoc(file))) {
    if (auto it = sourceByPath.find(realPath(file)); it != sourceByPath.end())
      return it->second;
    if (sources.getIncludeLoc(file).isInvalid())
      break;
  }
  return {};
}

std::string Files::cxxName(const std::string &header) {
  static const std::set<std::string> c{"assert.h", "ctype.h", "errno.h",  "fenv.h",   "float.h",  "inttypes.h",
                                       "limits.h", "math.h",  "stdarg.h", "stddef.h", "stdint.h", "stdio.h",
                                       "stdlib.h", "string.h", "time.h",  "wchar.h"};
  return c.contains(header) ? "c" + header.substr(0, header.size() - 2) : header;
}

std::string Files::includeOf(FileID file) const {
  // The innermost header with a name for users, which is where they find it: <utility>, in a folder of its own without an
  // extension. Else the outermost standard header. What only the DSL's headers brought in has the name of its own file,
  // where that is a header of C's.
  std::string own = std::filesystem::path(realPath(file)).filename().string();
  std::string spelling = cxxName(own) != own ? own : "";
  // Of libstdc++'s inner headers these have a public name that is not that of the first header which includes them.
  static const std::map<std::string, std::string> publicNames{{"move.h", "utility"}, {"stl_pair.h", "utility"},
                                                              {"range_access.h", "iterator"}};
  if (auto it = publicNames.find(own); it != publicNames.end())
    return it->second;
  for (; file.isValid() && origins.isStandardFile(file); file = sources.getFileID(sources.getIncludeLoc(file))) {
    fs::path path = realPath(file);
    if (path.extension().empty() && path.parent_path().filename() != "bits")
      return path.filename().string();
    if (auto it = spelledIncludes.find(path.string()); it != spelledIncludes.end())
      spelling = it->second;
    if (sources.getIncludeLoc(file).isInvalid())
      break;
  }
  return cxxName(spelling);
}

} // namespace rk::transpile
