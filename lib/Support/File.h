// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rk::transpile {

/// The whole file, or nothing when it cannot be read.
std::optional<std::string> readFile(const std::string &path);

/// One product of a run: where it goes and what is in it.
struct OutputFile {
  std::string path;
  std::string content;
};

/// Writes every file by a temporary name and a rename, so that a reader sees the old text or the new one. A file whose
/// content is already right keeps its time stamp. All temporaries are written before the first rename: a full disk
/// leaves every old file in place. What is no regular file, such as /dev/null or a pipe, is written to as it is, and what a
/// symbolic link names is what is replaced. Returns an empty string, or what went wrong.
std::string writeFilesAtomically(const std::vector<OutputFile> &files);

} // namespace rk::transpile
