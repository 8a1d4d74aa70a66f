// SPDX-License-Identifier: Apache-2.0
#include "disk_cache.hpp"

#include "fnv.hpp"
#include "toolkit.hpp"

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace rk::cuda {
namespace {

// Of the machine that wrote it: a cache is not carried to another.
struct file_header {
  char magic[8];
  std::uint64_t recipe_bytes;
  std::uint64_t image_bytes;
  std::uint64_t checksum;  // of recipe and image
};
constexpr char file_magic[8] = {'R', 'K', 'C', 'A', 'C', 'H', 'E', '1'};

std::string default_directory() {
  if (const std::string xdg = environment("XDG_CACHE_HOME"); !xdg.empty()) return xdg + "/ringkernel";
  if (const std::string home = environment("HOME"); !home.empty()) return home + "/.cache/ringkernel";
  return {};
}

}  // namespace

disk_cache::disk_cache(const std::string& directory) : directory_(directory.empty() ? default_directory() : directory) {
  if (directory_ == "none") directory_.clear();
}

std::string disk_cache::file(const std::string& recipe) const {
  if (directory_.empty()) return {};
  char name[32];
  std::snprintf(name, sizeof name, "/%016llx.rkc", static_cast<unsigned long long>(fnv1a(recipe)));
  return directory_ + name;
}

std::optional<std::string> disk_cache::find(const std::string& recipe) const {
  std::ifstream in(file(recipe), std::ios::binary);
  const std::string all((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  file_header header;
  if (all.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, all.data(), sizeof header);
  const std::string_view body = std::string_view(all).substr(sizeof header);
  const bool sound = std::memcmp(header.magic, file_magic, sizeof file_magic) == 0 && header.recipe_bytes == recipe.size() &&
                     header.image_bytes == body.size() - recipe.size() && body.size() > recipe.size() &&
                     body.substr(0, recipe.size()) == recipe && fnv1a(body) == header.checksum;
  if (!sound) return std::nullopt;
  return std::string(body.substr(recipe.size()));
}

void disk_cache::store(const std::string& recipe, const std::string& image) const {
  const std::string target = file(recipe);
  if (target.empty()) return;
  std::error_code ignored;
  std::filesystem::create_directories(directory_, ignored);

  std::string temporary = target + ".XXXXXX";
  const int handle = ::mkstemp(temporary.data());
  if (handle < 0) return;
  file_header header{{}, recipe.size(), image.size(), fnv1a(image, fnv1a(recipe))};
  std::memcpy(header.magic, file_magic, sizeof file_magic);
  std::string all(reinterpret_cast<const char*>(&header), sizeof header);
  all += recipe;
  all += image;
  std::size_t written = 0;
  while (written < all.size()) {
    const ssize_t n = ::write(handle, all.data() + written, all.size() - written);
    if (n <= 0) break;
    written += static_cast<std::size_t>(n);
  }
  const bool closed = ::close(handle) == 0;
  if (written != all.size() || !closed || std::rename(temporary.c_str(), target.c_str()) != 0) ::unlink(temporary.c_str());
}

}  // namespace rk::cuda
