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

struct Pending {
  fs::path temporary;
  fs::path target;
};

void discard(const std::vector<Pending> &pending) {
  std::error_code ignored;
  for (const Pending &p : pending)
    fs::remove(p.temporary, ignored);
}

} // namespace

std::string writeFilesAtomically(const std::vector<OutputFile> &files) {
  std::vector<Pending> pending;
  for (const OutputFile &file : files) {
    if (readFile(file.path) == file.content)
      continue;
    fs::path target(file.path);
    std::error_code error;
    if (target.has_parent_path())
      fs::create_directories(target.parent_path(), error);
    fs::path temporary = target;
    temporary += ".tmp" + std::to_string(::getpid());
    pending.push_back({temporary, target});
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    out << file.content;
    out.close();
    if (!out) {
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
  return {};
}

} // namespace rk::transpile
