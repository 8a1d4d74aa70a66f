// SPDX-License-Identifier: Apache-2.0
#include "Generate/ChooseHeaders.h"

#include "Intrinsics/Intrinsics.h"
#include "Support/Text.h"

#include <map>
#include <set>

namespace rk::transpile {

namespace {

/// Enumerations of the DSL, by which an unqualified call finds its function.
const std::set<std::string_view> argumentTypes{"memory_order", "reduction_op", "scope"};

/// The headers that declare the intrinsics as functions, and with them the members of rk::context that mirror these.
struct Names {
  using Headers = std::map<std::string_view, std::set<std::string_view>>;
  Headers functions, members;
  Headers found; ///< of functions, those that take one of argumentTypes

  Names() {
    for (const Intrinsic &row : intrinsics()) {
      if (row.member && row.mirrors.empty())
        continue;
      const std::string_view header = headerOf(row.member ? row.mirroredCategory : row.category);
      Headers &headers = row.member ? members : functions;
      for (std::string_view each : {row.name, row.aliases[0], row.aliases[1]})
        if (!each.empty()) {
          headers[each].insert(header);
          if (!row.member && takesEnumeration(row))
            found[each].insert(header);
        }
      if (!row.blockScopeText.empty())
        functions["block_scope"].insert(header);
    }
  }

private:
  static bool takesEnumeration(const Intrinsic &row) {
    for (const Parameter &parameter : row.parameters())
      if (argumentTypes.contains(parameter.type))
        return true;
    return false;
  }

  std::string_view headerOf(Category category) {
    std::string &header = paths[category];
    if (header.empty())
      header = "rk/device/intrinsics/" + std::string(name(category)) + ".hpp";
    return header;
  }

  std::map<Category, std::string> paths;
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

bool isCommented(std::string_view text, std::size_t at) {
  const std::size_t line = text.rfind('\n', at) + 1;
  return text.substr(line, at - line).find("//") != std::string_view::npos;
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
  std::set<std::string_view> parts, functions, found;
  bool needsMore = false, hasArguments = false;
  for (std::size_t i = 0; i < text.size();) {
    if (!isIdentifierChar(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && isIdentifierChar(text[end]))
      ++end;
    std::string_view word = text.substr(i, end - i);
    const auto member = names.members.find(word);
    const bool mayBeMember = member != names.members.end();
    if (auto function = names.found.find(word); function != names.found.end())
      found.insert(function->second.begin(), function->second.end());
    const std::string_view before = mayBeMember || word == "rk" ? beforeName(text.substr(0, i)) : std::string_view();
    const bool isMember = before.ends_with('.') || before.ends_with("->");
    if (mayBeMember && (isMember || before.ends_with("::")))
      functions.insert(member->second.begin(), member->second.end());
    if (!isMember && word == "rk") {
      auto [name, after] = scoped(text, end);
      // `using namespace rk` and `namespace r = rk`; and what takes a half is found by its arguments, wherever it is.
      if (name.empty() ? !isCommented(text, i) : name == "half" || name == "bfloat16")
        return everything;
      hasArguments = hasArguments || argumentTypes.contains(name);
      std::string full(name);
      if (name == "device")
        full += "::" + std::string(scoped(text, after).first);
      if (auto function = names.functions.find(name); function != names.functions.end())
        functions.insert(function->second.begin(), function->second.end());
      else if (auto header = headerOf.find(full); header == headerOf.end())
        needsMore = true;
      else if (!header->second.empty())
        parts.insert(header->second);
    }
    i = end;
  }
  if (hasArguments)
    functions.merge(found);
  std::vector<std::string_view> headers{"rk/device/module.hpp"};
  headers.insert(headers.end(), functions.begin(), functions.end()); // first: rk::context asks what there is
  if (!module.actors.empty()) {
    parts.insert("rk/device/context.hpp");
    parts.erase("rk/device/block_storage.hpp"); // the context has it
  } else if (needsMore) {
    parts = {"rk/device/actors.hpp"};
  }
  headers.insert(headers.end(), parts.begin(), parts.end());
  return headers;
}

} // namespace rk::transpile
