// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace rk::transpile {

enum class Flag {
#define RK_GROUP(Title)
#define RK_FLAG(Name, Spelling, Value, Help) Name,
#include "Flags.def"
#undef RK_FLAG
#undef RK_GROUP
};

/// A row of Flags.def.
struct FlagInfo {
  Flag flag;
  std::string spelling;
  std::string value;
  std::string help;

  bool takesValue() const { return !value.empty() && value[0] != '['; }
  bool valueIsOptional() const { return !value.empty() && value[0] == '['; }
  bool takesJoined() const { return takesValue() && value[0] != '='; } ///< -Idir
};

const std::vector<FlagInfo> &flags();

/// The text of --help.
std::string helpText();

/// docs/reference/options.md
std::string optionsReference();

} // namespace rk::transpile
