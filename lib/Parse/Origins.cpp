// SPDX-License-Identifier: Apache-2.0
#include "Model/DeviceStd.h"
#include "Parse/Names.h"
#include "Support/Text.h"

#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"

#include <filesystem>
#include <set>

namespace rk::transpile {
using namespace clang;
namespace fs = std::filesystem;

namespace {

std::string realPath(const std::string &path) {
  std::error_code error;
  fs::path result = fs::canonical(path, error);
  return error ? path : result.string();
}

/// The part of a path below a directory, or nothing.
llvm::StringRef below(llvm::StringRef path, const std::string &directory) {
  if (!path.starts_with(directory) || !path.substr(directory.size()).starts_with("/"))
    return {};
  return path.substr(directory.size() + 1);
}

/// Headers that C's library and the system have in folders where other libraries' headers are, too.
bool isStandardName(llvm::StringRef name) {
  static const std::set<std::string> names = [] {
    std::set<std::string> all;
#define RK_STANDARD_HEADERS(Names)                                                                                     \
  for (const std::string &header : split(Names, ' '))                                                                  \
    all.insert(header);
#define RK_STANDARD_FOLDERS(Names)
#include "Parse/StandardHeaders.def"
#undef RK_STANDARD_HEADERS
#undef RK_STANDARD_FOLDERS
    return all;
  }();
  static const std::vector<std::string> folders =
#define RK_STANDARD_HEADERS(Names)
#define RK_STANDARD_FOLDERS(Names) split(Names, ' ');
#include "Parse/StandardHeaders.def"
#undef RK_STANDARD_HEADERS
#undef RK_STANDARD_FOLDERS
      if (names.contains(name.str())) return true;
  return llvm::any_of(folders, [&](const std::string &folder) { return !below(name, folder).empty(); });
}

} // namespace

Origins::Origins(const SourceManager &sources, std::vector<std::string> dslDirectories,
                 const std::vector<std::string> &systemDirectories, const std::string &resourceDirectory)
    : sources(sources), dslDirectories(std::move(dslDirectories)),
      standardDirectories{realPath(resourceDirectory) + "/include"} {
  for (const std::string &directory : systemDirectories) {
    std::error_code ignored;
    bool isCxx = fs::exists(fs::path(directory) / "cstddef", ignored);
    (isCxx ? standardDirectories : this->systemDirectories).push_back(realPath(directory));
  }
}

bool Origins::isDslFile(FileID file) const {
  auto entry = sources.getFileEntryRefForID(file);
  if (!entry)
    return false;
  llvm::StringRef path = entry->getFileEntry().tryGetRealPathName();
  return llvm::any_of(dslDirectories,
                      [&](const std::string &directory) { return below(path, directory).starts_with("rk/"); });
}

bool Origins::isOfActors(const Decl *decl) const {
  auto entry = sources.getFileEntryRefForID(sources.getFileID(sources.getExpansionLoc(decl->getLocation())));
  if (!entry)
    return false;
  llvm::StringRef path = entry->getFileEntry().tryGetRealPathName();
  return llvm::any_of(dslDirectories, [&](const std::string &directory) {
    llvm::StringRef file = below(path, directory);
    return file.starts_with("rk/device/") || file.starts_with("rk/intrinsics") || file == "rk/context.hpp";
  });
}

bool Origins::isStandardFile(FileID file) const {
  if (auto it = standardFiles.find(file); it != standardFiles.end())
    return it->second;
  bool result = computeIsStandard(file);
  standardFiles[file] = result;
  return result;
}

bool Origins::computeIsStandard(FileID file) const {
  auto entry = sources.getFileEntryRefForID(file);
  if (!entry || !SrcMgr::isSystem(sources.getFileCharacteristic(sources.getLocForStartOfFile(file))) || isDslFile(file))
    return false;
  llvm::StringRef path = entry->getFileEntry().tryGetRealPathName();
  for (const std::string &directory : standardDirectories)
    if (!below(path, directory).empty())
      return true;
  for (const std::string &directory : systemDirectories)
    if (isStandardName(below(path, directory)))
      return true;
  // What a standard header includes is a part of it.
  SourceLocation includer = sources.getIncludeLoc(file);
  return includer.isValid() && isStandardFile(sources.getFileID(includer));
}

bool Origins::inStandardMacro(SourceLocation location) const {
  if (!location.isMacroID())
    return false;
  // What ## makes is spelled nowhere: it belongs to the macro that made it.
  while (location.isMacroID() && sources.isWrittenInScratchSpace(sources.getSpellingLoc(location)))
    location = sources.getImmediateExpansionRange(location).getBegin();
  return location.isMacroID() && isStandardFile(sources.getFileID(sources.getSpellingLoc(location)));
}

Origin Origins::of(const Decl *decl) const {
  // `typedef unsigned int uint;`, which the C library says, too, in the same words, and no device header.
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl);
      alias && alias->getFirstDecl()->getUnderlyingType()->getTypeClass() == Type::Builtin &&
      alias->getDeclContext()->getRedeclContext()->isFileContext() && deviceHeaderOf(plainName(alias)).empty())
    for (const TypedefNameDecl *redecl : alias->redecls())
      if (ofPlace(redecl) == Origin::User)
        return Origin::User;
  return ofPlace(decl);
}

Origin Origins::ofPlace(const Decl *decl) const {
  // The compiler places its functions where they are first used.
  if (const auto *function = dyn_cast<FunctionDecl>(decl);
      function && function->isImplicit() && function->getBuiltinID())
    return Origin::Builtin;
  SourceLocation location = sources.getExpansionLoc(decl->getLocation());
  if (location.isInvalid())
    return Origin::Builtin;
  FileID file = sources.getFileID(location);
  if (isDslFile(file))
    return Origin::Dsl;
  return isStandardFile(file) ? Origin::Std : Origin::User;
}

} // namespace rk::transpile
