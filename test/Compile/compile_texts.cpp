// SPDX-License-Identifier: Apache-2.0
// compile_texts FOLDER: compiles every *.rk.cu below FOLDER with NVRTC, for each architecture of CUDA 13 from the manifest's
// minimum on: to a cubin for the oldest and the newest, and to PTX, in a third of the time, for those between. Exit 0: all compile; 1: one does not, or there is none; 77: no NVRTC.
#include "Compile/Compile.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string readFile(const fs::path &path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

unsigned minimumArchitecture(const fs::path &manifest) {
  unsigned minimum = 75;
  const auto module = nlohmann::json::parse(readFile(manifest));
  for (const char *list : {"groups", "kernels"})
    for (const auto &kernel : module.at(list))
      minimum = std::max(minimum, kernel.at("min_arch").get<unsigned>());
  return minimum;
}

} // namespace

int main(int argc, char **argv) {
  if (argc != 2)
    return std::fprintf(stderr, "usage: compile_texts FOLDER\n"), 2;
  std::string why;
  const auto nvrtc = rk::transpile::Nvrtc::load(why);
  if (!nvrtc)
    return std::printf("SKIPPED: %s\n", why.c_str()), 77;

  std::vector<fs::path> texts;
  for (auto entry = fs::recursive_directory_iterator(argv[1]); entry != fs::recursive_directory_iterator(); ++entry) {
    const fs::path &path = entry->path();
    // lit's tests and those of rk_add_actors write and delete texts of their own while this one runs.
    if (path.filename() == "Output" || path == fs::path(argv[1]) / "test/Cmake")
      entry.disable_recursion_pending();
    else if (path.string().ends_with(".rk.cu"))
      texts.push_back(path);
  }
  std::sort(texts.begin(), texts.end());
  int failures = 0;
  for (const fs::path &text : texts) {
    const unsigned minimum = minimumArchitecture(fs::path(text).replace_extension(".json"));
    std::printf("%s:", text.filename().c_str());
    for (const unsigned arch : {75u, 80u, 86u, 89u, 90u, 100u, 120u}) {
      if (arch < minimum)
        continue;
      const bool isLast = arch == std::max(minimum, 75u) || arch == 120;
      const auto compiled = isLast ? nvrtc->toCubin(readFile(text), text.filename(), arch) : nvrtc->toPtx(readFile(text), text.filename(), arch);
      std::printf(" sm_%u%s", arch, compiled.ok ? "" : " FAILED");
      if (!compiled.ok)
        std::printf("\n%s\n", compiled.log.c_str());
      failures += !compiled.ok;
    }
    std::printf("\n");
  }
  std::printf("%zu texts, %d failures, NVRTC %s\n", texts.size(), failures, nvrtc->version().c_str());
  return texts.empty() || failures != 0 ? 1 : 0;
}
