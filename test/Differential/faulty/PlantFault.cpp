// SPDX-License-Identifier: Apache-2.0
// Faults that an emitter could have, for a test of the differential tests: RK_FAULT is dropped-statement,
// wrong-precedence or lost-template-arguments. What is left compiles, and means something else.
#include "Transform/Transform.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <stdexcept>

namespace rk::transpile::passes {

namespace {

using Tokens = std::vector<Token>;

bool isOneOf(const std::string &text, std::initializer_list<const char *> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// The last expression statement of each declaration that assigns something; what a loop may end by, `n -= 1;`, stays.
void dropStatement(Declaration &declaration) {
  const Tokens &tokens = declaration.tokens;
  TokenRange last;
  std::uint32_t begin = 0;
  bool assigns = false;
  unsigned depth = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const std::string &text = tokens[i].text;
    depth += isOneOf(text, {"(", "["});
    depth -= isOneOf(text, {")", "]"}) && depth > 0;
    if (depth > 0)
      continue;
    // A declaration's second token is a name, too.
    assigns = assigns || (isOneOf(text, {"=", "*=", "^=", "|=", "&="}) && i == begin + 1);
    if (isOneOf(text, {";", "{", "}"})) {
      if (text == ";" && assigns)
        last = {begin, i};
      begin = i + 1;
      assigns = false;
    }
  }
  if (!last.empty())
    declaration.edits.push_back({Edit::Kind::Replace, last, {}});
}

/// The parentheses around an intrinsic's text: `(::isnan(x) != 0)`.
void dropParentheses(Declaration &declaration) {
  for (Edit &edit : declaration.edits) {
    auto &pieces = edit.pieces;
    if (edit.kind != Edit::Kind::Replace || pieces.empty() || !pieces.front().text.starts_with("(") ||
        !pieces.back().text.ends_with(")"))
      continue;
    pieces.front().text.erase(0, 1);
    pieces.back().text.pop_back();
  }
}

/// Function templates whose arguments may be left out.
std::set<std::string> templatesWithDefaults(const Module &module) {
  std::set<std::string> names;
  for (const Declaration &declaration : module.declarations) {
    const Tokens &tokens = declaration.tokens;
    if (tokens.empty() || tokens[0].text != "template" || declaration.kind != "function")
      continue;
    auto end = std::find_if(tokens.begin(), tokens.end(),
                            [](const Token &t) { return isOneOf(t.text, {"constexpr", "inline", "("}); });
    if (std::any_of(tokens.begin(), end, [](const Token &t) { return t.text == "="; }))
      names.insert(declaration.name.substr(declaration.name.rfind(':') + 1));
  }
  return names;
}

/// `fit<std::uint8_t, 3>(x)` becomes `fit(x)`.
void loseArguments(Declaration &declaration, const std::set<std::string> &names) {
  const Tokens &tokens = declaration.tokens;
  for (std::uint32_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!names.contains(tokens[i].text) || tokens[i + 1].text != "<")
      continue;
    unsigned depth = 0;
    for (std::uint32_t j = i + 1; j + 1 < tokens.size(); ++j) {
      depth += isOneOf(tokens[j].text, {"(", "{", "["});
      depth -= isOneOf(tokens[j].text, {")", "}", "]"});
      if (depth == 0 && tokens[j].text == ">" && tokens[j + 1].text == "(") {
        declaration.edits.push_back({Edit::Kind::Replace, {i + 1, j + 1}, {}});
        break;
      }
    }
  }
}

} // namespace

void plantFault(Module &module, DiagnosticSink &) {
  const char *chosen = std::getenv("RK_FAULT");
  const std::string fault = chosen ? chosen : "";
  if (!isOneOf(fault, {"dropped-statement", "wrong-precedence", "lost-template-arguments"}))
    throw std::runtime_error("RK_FAULT names no fault");
  const std::set<std::string> names = templatesWithDefaults(module);
  for (Declaration &declaration : module.declarations) {
    if (fault == "dropped-statement")
      dropStatement(declaration);
    else if (fault == "wrong-precedence")
      dropParentheses(declaration);
    else
      loseArguments(declaration, names);
  }
}

} // namespace rk::transpile::passes
