// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include <fstream>
#include <system_error>
#include <unistd.h>

namespace fs = std::filesystem;

tl::expected<void, std::string> write_whole(const fs::path& path, const std::function<tl::expected<void, std::string>(const fs::path&)>& write) {
  const fs::path temporary = path.parent_path() / ("." + path.filename().string() + "." + std::to_string(::getpid()) + path.extension().string());
  std::error_code code;
  auto written = write(temporary);
  if (written) {
    fs::rename(temporary, path, code);
    if (code) written = tl::unexpected(path.string() + ": " + code.message());
  }
  if (!written) fs::remove(temporary, code);
  return written;
}

tl::expected<void, std::string> prepare_folder(const fs::path& folder) {
  std::error_code code;
  fs::create_directories(folder, code);
  if (code) return tl::unexpected(folder.string() + ": cannot be made: " + code.message());
  const fs::path probe = folder / (".probe." + std::to_string(::getpid()));
  const bool writable = static_cast<bool>(std::ofstream(probe));
  fs::remove(probe, code);
  if (!writable) return tl::unexpected(folder.string() + ": no file can be written there");
  return {};
}
