// SPDX-License-Identifier: Apache-2.0
#include "Generate/ChooseHeaders.h"

#include "Intrinsics/Intrinsics.h"
#include "Support/Text.h"

#include <map>
#include <set>

namespace rk::transpile {

namespace {

struct Names {
  std::set<std::string_view> functions{"block_scope", "half", "bfloat16"}; ///< and types
  std::set<std::string_view> members;                                      ///< of rk::context that mirror functions

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

/// What declares a name, as it follows `rk::`. rk/device/module.hpp has the names without a header; what is not here,
/// the message loops' headers have, too.
const std::map<std::string_view, std::string_view> headerOf{
    {"bounds", "rk/device/position.hpp"},
    {"context", "rk/device/context.hpp"},
    {"device::block_loop", "rk/device/block_loop.hpp"},
    {"device::clamp_index", "rk/device/position.hpp"},
    {"device::grid_loop", "rk/device/grid_loop.hpp"},
    {"device::inside", "rk/device/position.hpp"},
    {"device::load_tile", "rk/device/tile.hpp"},
    {"device::shared", "rk/device/block_storage.hpp"},
    {"device::wrap_index", "rk/device/position.hpp"},
    {"dynamic_shared", "rk/device/shared.hpp"},
    {"memory_order", ""},
    {"position2", "rk/device/position.hpp"},
    {"position3", "rk/device/position.hpp"},
    {"reduction_op", ""},
    {"scope", ""},
    {"shared_array", "rk/device/shared.hpp"},
    {"shared_tile", "rk/device/shared.hpp"},
};

/// What stands before a name, without the blanks and comments between.
std::string_view beforeName(std::string_view text) {
  for (;;) {
    const std::size_t end = text.find_last_not_of(" \t\n");
    text = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
    if (const std::size_t line = text.rfind('\n') + 1, comment = text.find("//", line);
        comment != std::string_view::npos)
      text = text.substr(0, comment);
    else if (text.ends_with("*/") && text.rfind("/*") != std::string_view::npos)
      text = text.substr(0, text.rfind("/*"));
    else
      return text;
  }
}

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

// By words, comments and all: a name in a comment costs a little time, a name that is missed would cost the user's
// trust.
std::vector<std::string_view> chooseHeaders(const Module &module, std::string_view text) {
  static const Names names;
  const std::vector<std::string_view> everything{"rk/device/kernel.hpp"};
  std::set<std::string_view> parts;
  bool needsMore = false;
  for (std::size_t i = 0; i < text.size();) {
    if (!isIdentifierChar(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && isIdentifierChar(text[end]))
      ++end;
    std::string_view word = text.substr(i, end - i);
    const bool mayBeMember = names.members.contains(word);
    const std::string_view before = mayBeMember || word == "rk" ? beforeName(text.substr(0, i)) : std::string_view();
    const bool isMember = before.ends_with('.') || before.ends_with("->");
    if (mayBeMember && (isMember || before.ends_with("::")))
      return everything;
    if (!isMember && word == "rk") {
      auto [name, after] = scoped(text, end);
      if (name.empty() || names.functions.contains(name)) // `using namespace rk`, `namespace r = rk`
        return everything;
      std::string full(name);
      if (name == "device")
        full += "::" + std::string(scoped(text, after).first);
      if (auto header = headerOf.find(full); header == headerOf.end())
        needsMore = true;
      else if (!header->second.empty())
        parts.insert(header->second);
    }
    i = end;
  }
  if (needsMore && module.actors.empty())
    return {"rk/device/actors.hpp"};
  if (!module.actors.empty())
    parts.insert("rk/device/context.hpp");
  std::vector<std::string_view> headers{"rk/device/module.hpp"};
  headers.insert(headers.end(), parts.begin(), parts.end());
  return headers;
}

} // namespace rk::transpile
