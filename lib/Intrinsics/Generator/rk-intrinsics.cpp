// SPDX-License-Identifier: Apache-2.0
// rk-intrinsics [--check] SOURCE_ROOT
// Writes the files that come from Intrinsics.def into the source tree, where their text has changed. With --check it
// writes nothing and exits 1 where a file is not what the table says.

#include "Emit.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using rk::transpile::emit::File;

std::string read(const std::filesystem::path &path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool write(const std::filesystem::path &path, const std::string &text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out << text;
  return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char **argv) {
  const bool check = argc == 3 && std::string_view(argv[1]) == "--check";
  if (argc != (check ? 3 : 2)) {
    std::cerr << "usage: rk-intrinsics [--check] SOURCE_ROOT\n";
    return 2;
  }
  const std::filesystem::path root = argv[argc - 1];
  int stale = 0;
  for (const auto &files : {rk::transpile::emit::dslHeaders(), rk::transpile::emit::devicePrelude(), rk::transpile::emit::referencePage()})
    for (const auto &[path, text] : files) {
      if (read(root / path) == text) continue;
      if (check) {
        std::cerr << path << " is not what lib/Intrinsics/Intrinsics.def says: build the target update-intrinsics\n";
        ++stale;
      } else if (!write(root / path, text)) {
        std::cerr << "cannot write " << path << '\n';
        return 1;
      } else {
        std::cout << "wrote " << path << '\n';
      }
    }
  return stale == 0 ? 0 : 1;
}
