// SPDX-License-Identifier: Apache-2.0
#include "Flags.h"

#include <algorithm>

namespace rk::transpile {

namespace {

constexpr const char *exitStatus =
    "0 done, 1 error in a source, 2 wrong use, 3 a tool is missing (NVRTC), 70 internal error.";

/// "-I DIR", "--emit=LIST"
std::string spelled(const std::string &spelling, const std::string &value) {
  bool joins = value.empty() || value[0] == '=' || value[0] == '[' || spelling == "-W" || spelling == "-R";
  return spelling + (joins ? "" : " ") + value;
}

} // namespace

const std::vector<FlagInfo> &flags() {
  static const std::vector<FlagInfo> table = {
#define RK_GROUP(Title)
#define RK_FLAG(Name, Spelling, Value, Help) {Flag::Name, Spelling, Value, Help},
#include "Flags.def"
#undef RK_FLAG
#undef RK_GROUP
  };
  return table;
}

std::string helpText() {
  std::string text =
      "Turns actors, written in C++20, into CUDA C++ for a persistent kernel.\n\n"
      "  rk-transpile [options] SRC... [-- CLANG_ARGS]\n\n"
      "All sources become one module: MODULE.rk.cu, its registration, its CPU object, a manifest, and for\n"
      "each source a header NAME.rk.hpp that the host program includes.\n\n"
      "  rk-transpile ledger.actor.hpp --module bank --out-dir generated\n"
      "  rk-transpile ledger.actor.hpp -o - --no-line       show the CUDA text\n"
      "  rk-transpile ledger.actor.hpp --verify --arch sm_90 compile it, too\n"
      "  rk-transpile @options.txt                          arguments from a file, one a line\n";
  auto add = [&](const std::string &spelling, const std::string &value, std::string help) {
    if (help.empty())
      return;
    std::string left = "  " + spelled(spelling, value);
    left.resize(std::max<std::size_t>(left.size() + 2, 28), ' ');
    for (std::size_t at = 0; (at = help.find('\n', at)) != std::string::npos; at += 29)
      help.replace(at, 1, "\n" + std::string(28, ' '));
    text += left + help + "\n";
  };
#define RK_GROUP(Title) text += "\n" Title ":\n";
#define RK_FLAG(Name, Spelling, Value, Help) add(Spelling, Value, Help);
#include "Flags.def"
#undef RK_FLAG
#undef RK_GROUP
  return text + "\nExit status: " + exitStatus + "\n";
}

std::string optionsReference() {
  std::string text = R"(# Options of rk-transpile

<!-- Written from tools/rk-transpile/Flags.def by the target `update-reference`: change the table, not this file. -->

`rk-transpile [options] SRC... [-- CLANG_ARGS]`: all sources become one module. What stands behind `--` is for Clang. An
argument `@FILE` stands for the lines of that file.
)";
  auto add = [&](const std::string &spelling, const std::string &value, std::string help) {
    if (help.empty())
      return;
    std::replace(help.begin(), help.end(), '\n', ' ');
    text += "| `" + spelled(spelling, value) + "` | " + help + " |\n";
  };
#define RK_GROUP(Title) text += "\n## " Title "\n\n| | |\n|---|---|\n";
#define RK_FLAG(Name, Spelling, Value, Help) add(Spelling, Value, Help);
#include "Flags.def"
#undef RK_FLAG
#undef RK_GROUP
  return text + "\n## Exit status\n\n" + exitStatus + "\n";
}

} // namespace rk::transpile
