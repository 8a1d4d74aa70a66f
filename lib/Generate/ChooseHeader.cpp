// SPDX-License-Identifier: Apache-2.0
#include "Generate/ChooseHeader.h"

#include "Intrinsics/Intrinsics.h"
#include "Support/Text.h"

#include <set>

namespace rk::transpile {

namespace {

struct Names {
  std::set<std::string_view> functions{"block_scope", "half", "bfloat16"}; ///< and types
  std::set<std::string_view> members; ///< of rk::context that mirror functions

  Names() {
    for (const Intrinsic &row : intrinsics()) {
      if (row.member && row.mirrors.empty())
        continue;
      std::set<std::string_view> &names = row.member ? members : functions;
      names.insert(row.name);
      for (std::string_view alias : row.aliases)
        if (!alias.empty())
          names.insert(alias);
    }
  }
};

/// What global_kernels.hpp declares, as it follows `rk::`.
const std::set<std::string_view> ofGlobalKernels{"bounds", "position2", "position3", "shared_array", "shared_tile", "dynamic_shared", "device::shared", "device::load_tile",
                                                 "device::clamp_index", "device::wrap_index", "device::inside"};

/// The identifier that follows `::` at \p at, blanks aside, and where it ends; empty if none does.
std::pair<std::string_view, std::size_t> scoped(std::string_view text, std::size_t at) {
  const auto skip = [&] {
    while (at < text.size() && std::string_view(" \t\n").find(text[at]) != std::string_view::npos)
      ++at;
  };
  skip();
  if (text.substr(at, 2) != "::")
    return {{}, at};
  at += 2;
  skip();
  std::size_t end = at;
  while (end < text.size() && isIdentifierChar(text[end]))
    ++end;
  return {text.substr(at, end - at), end};
}

} // namespace

// By words, comments and all: a name in a comment costs a little time, a name that is missed would cost the user's trust.
std::string_view chooseHeader(const Module &module, std::string_view text) {
  static const Names names;
  bool small = module.actors.empty();
  for (std::size_t i = 0; i < text.size();) {
    if (!isIdentifierChar(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && isIdentifierChar(text[end]))
      ++end;
    std::string_view word = text.substr(i, end - i);
    bool isMember = i > 0 && (text[i - 1] == '.' || (i > 1 && text.substr(i - 2, 2) == "->"));
    if (isMember && names.members.contains(word))
      return "rk/device/kernel.hpp";
    if (!isMember && word == "rk") {
      auto [name, after] = scoped(text, end);
      if (name.empty() || names.functions.contains(name)) // `using namespace rk`, `namespace r = rk`
        return "rk/device/kernel.hpp";
      std::string full(name);
      if (name == "device")
        full += "::" + std::string(scoped(text, after).first);
      small = small && ofGlobalKernels.contains(full);
    }
    i = end;
  }
  return small ? "rk/device/global_kernels.hpp" : "rk/device/actors.hpp";
}

} // namespace rk::transpile
