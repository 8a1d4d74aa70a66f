// SPDX-License-Identifier: Apache-2.0
#include "Support/File.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <unistd.h>

namespace rk::transpile {
namespace fs = std::filesystem;

std::optional<std::string> readFile(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return std::nullopt;
  std::ostringstream text;
  text << in.rdbuf();
  if (in.bad())
    return std::nullopt;
  return std::move(text).str();
}

namespace {

constexpr int maxLinks = 40; ///< as many as Linux follows

struct Pending {
  fs::path temporary;
  fs::path target;
};

bool write(const fs::path &path, const std::string &content) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  return out.good();
}

void discard(const std::vector<Pending> &pending) {
  std::error_code ignored;
  for (const Pending &p : pending)
    fs::remove(p.temporary, ignored);
}

} // namespace

std::string writeFilesAtomically(const std::vector<OutputFile> &files) {
  std::vector<Pending> pending;
  std::vector<const OutputFile *> special;
  for (const OutputFile &file : files) {
    std::error_code error;
    if (fs::is_directory(file.path, error)) {
      discard(pending);
      return "cannot write '" + file.path + "': it is a folder";
    }
    if (fs::exists(file.path, error) && !fs::is_regular_file(file.path, error)) {
      special.push_back(&file); // a rename would put a file in the place of /dev/null
      continue;
    }
    if (readFile(file.path) == file.content)
      continue;
    fs::path target(file.path);
    for (int links = 0; links < maxLinks && fs::is_symlink(target, error); ++links)
      target = target.parent_path() / fs::read_symlink(target, error);
    if (target.has_parent_path())
      fs::create_directories(target.parent_path(), error);
    fs::path temporary = target;
    temporary += ".tmp" + std::to_string(::getpid());
    pending.push_back({temporary, target});
    if (!write(temporary, file.content)) {
      discard(pending);
      return "cannot write '" + file.path + "'";
    }
  }
  for (const Pending &p : pending) {
    std::error_code error;
    fs::rename(p.temporary, p.target, error);
    if (error) {
      discard(pending);
      return "cannot write '" + p.target.string() + "': " + error.message();
    }
  }
  for (const OutputFile *file : special)
    if (!write(file->path, file->content))
      return "cannot write '" + file->path + "'";
  return {};
}

} // namespace rk::transpile
