// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder for one test, removed with all that is in it.

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

class temporary_folder {
 public:
  temporary_folder() : path_((std::filesystem::temp_directory_path() / "rk-test-XXXXXX").string()) {
    if (::mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no temporary folder");
  }
  temporary_folder(const temporary_folder&) = delete;
  temporary_folder& operator=(const temporary_folder&) = delete;
  ~temporary_folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};
