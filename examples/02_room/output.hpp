// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files appear whole or not at all: they are written under a temporary name and renamed when they are complete.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <tl/expected.hpp>

/// Calls `write` with a temporary path beside `path`, then renames. An error, of `write` or of the file system, removes it.
tl::expected<void, std::string> write_whole(const std::filesystem::path& path,
                                            const std::function<tl::expected<void, std::string>(const std::filesystem::path&)>& write);

/// Makes the folder if it is missing, and tries whether a file can be written there.
tl::expected<void, std::string> prepare_folder(const std::filesystem::path& folder);
