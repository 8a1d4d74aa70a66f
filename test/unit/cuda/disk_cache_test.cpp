// SPDX-License-Identifier: Apache-2.0
// The cache of compiled kernels: a damaged file must read as absent, never as a kernel.
#include "../../../runtime/src/cuda/disk_cache.hpp"

#include "temporary_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using rk::cuda::disk_cache;

namespace {

const std::string recipe = "nvrtc 13.0\ntext 1\noptions --std=c++20\n";
const std::string image("a\0cubin", 7);

std::string read(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
void write(const std::string& file, const std::string& content) { std::ofstream(file, std::ios::binary | std::ios::trunc) << content; }

}  // namespace

TEST_CASE("what is stored is found again, under its own recipe only") {
  const temporary_folder folder;
  const disk_cache cache(folder.path() + "/deep/er");
  CHECK_FALSE(cache.find(recipe).has_value());
  cache.store(recipe, image);
  REQUIRE(cache.find(recipe).has_value());
  CHECK(*cache.find(recipe) == image);
  CHECK_FALSE(cache.find(recipe + "-lineinfo").has_value());
}

TEST_CASE("a file that differs in any byte, or is cut anywhere, is absent, and is replaced") {
  const temporary_folder folder;
  const disk_cache cache(folder.path());
  cache.store(recipe, image);
  const std::string sound = read(cache.file(recipe));
  REQUIRE(sound.size() > recipe.size() + image.size());
  for (std::size_t i = 0; i < sound.size(); ++i) {
    std::string damaged = sound;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    write(cache.file(recipe), damaged);
    CHECK_FALSE(cache.find(recipe).has_value());
    write(cache.file(recipe), sound.substr(0, i));
    CHECK_FALSE(cache.find(recipe).has_value());
  }
  write(cache.file(recipe), sound + "x");
  CHECK_FALSE(cache.find(recipe).has_value());
  cache.store(recipe, image);
  REQUIRE(cache.find(recipe).has_value());
  CHECK(*cache.find(recipe) == image);
}

TEST_CASE("a recipe whose hash collides is absent: the file holds the recipe in full") {
  const temporary_folder folder;
  const disk_cache cache(folder.path());
  const std::string other = "another recipe";
  cache.store(other, image);
  std::rename(cache.file(other).c_str(), cache.file(recipe).c_str());
  CHECK_FALSE(cache.find(recipe).has_value());
}

TEST_CASE("a folder that cannot be written is no error, and leaves nothing behind") {
  const temporary_folder folder;
  const std::string file = folder.path() + "/file";
  write(file, "not a folder");
  const disk_cache cache(file + "/cache");
  cache.store(recipe, image);
  CHECK_FALSE(cache.find(recipe).has_value());
  CHECK(read(file) == "not a folder");
}

TEST_CASE("without a cache nothing is kept") {
  const disk_cache cache("none");
  CHECK(cache.file(recipe).empty());
  cache.store(recipe, image);
  CHECK_FALSE(cache.find(recipe).has_value());
}
