// SPDX-License-Identifier: Apache-2.0
#pragma once
// Compiled images on disk. A file is found by the hash of its recipe, everything that the image depends on, and
// holds the recipe in full: a hash that collides, a damaged file and a foreign one are all just absent. Files
// appear by rename, so readers and writers in many processes never see half of one.

#include <optional>
#include <string>

namespace rk::cuda {

class disk_cache {
 public:
  /// `directory`: empty for $XDG_CACHE_HOME/ringkernel or ~/.cache/ringkernel, "none" for no cache.
  explicit disk_cache(const std::string& directory);

  std::optional<std::string> find(const std::string& recipe) const;

  /// Keeps the image. That it cannot (full disk, read-only folder) is no error: the next start compiles again.
  void store(const std::string& recipe, const std::string& image) const;

  /// Where `recipe`'s image is or would be; empty: no cache.
  std::string file(const std::string& recipe) const;

 private:
  std::string directory_;
};

}  // namespace rk::cuda
