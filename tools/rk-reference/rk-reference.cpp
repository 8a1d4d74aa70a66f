// SPDX-License-Identifier: Apache-2.0
// Writes the reference pages that come from tables: rk-reference [--check] ROOT
#include "Diagnostics/Pages.h"
#include "Flags.h"
#include "Support/File.h"

#include <cstring>
#include <iostream>

int main(int argc, char **argv) {
  using namespace rk::transpile;
  const bool check = argc == 3 && std::strcmp(argv[1], "--check") == 0;
  if (argc != 2 + check) {
    std::cerr << "usage: rk-reference [--check] ROOT\n";
    return 2;
  }
  const std::string folder = std::string(argv[argc - 1]) + "/docs/reference/";
  const std::vector<OutputFile> pages{{folder + "diagnostics.md", diagnosticsReference()},
                                      {folder + "options.md", optionsReference()}};
  if (!check) {
    std::string error = writeFilesAtomically(pages);
    std::cerr << error;
    return error.empty() ? 0 : 1;
  }
  int status = 0;
  for (const OutputFile &page : pages)
    if (readFile(page.path) != page.content) {
      std::cerr << page.path << " is out of date: build the target update-reference\n";
      status = 1;
    }
  return status;
}
