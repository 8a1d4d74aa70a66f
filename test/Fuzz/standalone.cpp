// SPDX-License-Identifier: Apache-2.0
// A fuzz target without libFuzzer: a corpus, and mutations of it, the same ones for one seed. What was given to
// the target last stays in a file where it crashes.
#include "mutate.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr const char* help =
    "usage: %s [--runs N] [--seed N] CORPUS...\n"
    "Gives the target each file of the corpus (files, or folders of them), and then N (default 1000) mutations.\n"
    "What crashes it is left in the file 'crashed-NAME'.\n";

std::string read(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void give(const std::string& input, const std::string& keep) {
  std::ofstream(keep, std::ios::binary) << input;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t runs = 1000, seed = 1;
  std::vector<fs::path> files;
  for (int i = 1; i < argc; ++i) {
    const bool isRuns = std::strcmp(argv[i], "--runs") == 0;
    if ((isRuns || std::strcmp(argv[i], "--seed") == 0) && i + 1 < argc) {
      (isRuns ? runs : seed) = std::strtoull(argv[++i], nullptr, 10);
    } else if (argv[i][0] == '-') {
      return std::printf(help, argv[0]), 2;
    } else if (fs::is_directory(argv[i])) {
      for (const auto& entry : fs::recursive_directory_iterator(argv[i]))
        if (entry.is_regular_file()) files.push_back(entry.path());
    } else {
      files.emplace_back(argv[i]);
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> corpus;
  for (const fs::path& file : files) corpus.push_back(read(file));
  if (corpus.empty()) return std::printf(help, argv[0]), 2;

  const std::string keep = "crashed-" + fs::path(argv[0]).filename().string();
  std::mt19937_64 random(seed);
  auto said = std::chrono::steady_clock::now();
  for (const std::string& text : corpus) give(text, keep);
  for (std::uint64_t run = 0; run < runs; ++run) {
    const std::string& text = corpus[random() % corpus.size()];
    const std::string& other = corpus[random() % corpus.size()];
    give(rk::fuzz::mutate(text, other, random), keep);
    if (const auto now = std::chrono::steady_clock::now(); now - said > std::chrono::seconds(5)) {
      std::printf("%llu of %llu\n", static_cast<unsigned long long>(run + 1), static_cast<unsigned long long>(runs));
      std::fflush(stdout);
      said = now;
    }
  }
  fs::remove(keep);
  std::printf("%llu runs of %zu files, seed %llu\n", static_cast<unsigned long long>(runs), corpus.size(), static_cast<unsigned long long>(seed));
}
