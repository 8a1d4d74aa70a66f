// SPDX-License-Identifier: Apache-2.0
#pragma once
// The command line.

#include "acoustics.hpp"

#include <rk/system.hpp>

#include <filesystem>
#include <optional>

struct options {
  extents size{};
  double seconds = 0;
  double absorption = 0;
  rk::backend_choice backend = rk::backend_choice::automatic;
  std::uint32_t workers = 0;
  std::filesystem::path wav;
  std::filesystem::path out;
  bool quiet = false;
};

/// Empty: the program is to end with `status`: 0 after --help, 2 after a usage error, which has been printed.
std::optional<options> parse_options(int argc, char** argv, int& status);
