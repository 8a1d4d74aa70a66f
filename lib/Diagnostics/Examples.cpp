// SPDX-License-Identifier: Apache-2.0
#include "Diagnostics/Examples.h"

#include "Support/Text.h"

namespace rk::transpile {

namespace {

struct Embedded {
  std::string_view id;
  std::string_view text;
};
constexpr Embedded examples[] = {
#include "DiagnosticExamples.inc"
    {"", ""}};

/// The text between one marker and the next, or the end.
std::string part(std::string_view text, std::string_view name) {
  std::string marker = "//--- " + std::string(name) + "\n";
  std::size_t begin = text.find(marker);
  if (begin == std::string_view::npos)
    return {};
  text.remove_prefix(begin + marker.size());
  return std::string(trim(text.substr(0, text.find("//--- ")))) + "\n";
}

} // namespace

std::optional<DiagnosticExample> exampleOf(std::string_view id) {
  for (const Embedded &example : examples)
    if (example.id == id)
      return DiagnosticExample{part(example.text, "wrong"), part(example.text, "right")};
  return std::nullopt;
}

} // namespace rk::transpile
