// SPDX-License-Identifier: Apache-2.0
// `rk-transpile --print-intrinsics`: the table for people and for other languages' bindings.

#include "Intrinsics.h"

#include <ostream>

namespace rk::transpile {
namespace {

std::string quoted(std::string_view s) {
  std::string result = "\"";
  for (char c : s) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

void printText(std::ostream &out, const Intrinsic &i) {
  out << i.qualifiedName() << "  " << i.signature << "  [" << name(i.category) << "]";
  if (i.minArch > 75) out << " sm_" << i.minArch;
  if (i.convergence != Convergence::none) out << " converges: " << name(i.convergence);
  out << '\n';
}

void printJson(std::ostream &out, const Intrinsic &i) {
  out << "  {\"name\": " << quoted(i.qualifiedName()) << ", \"category\": " << quoted(name(i.category))
      << ", \"aliases\": [";
  const char *separator = "";
  for (std::string_view alias : i.aliases)
    if (!alias.empty()) {
      out << separator << quoted(alias);
      separator = ", ";
    }
  out << "], \"signature\": " << quoted(i.signature) << ", \"texts\": {";
  separator = "";
  const auto print = [&](std::string_view key, const Text *text) {
    out << separator << quoted(key) << ": ";
    if (text && text->form == Text::Form::Inline)
      out << quoted(text->text);
    else
      out << "null";
    separator = ", ";
  };
  if (i.operands.empty()) print("", i.textFor(Operand::f32));
  for (Operand o : AllOperands)
    if (i.operands.contains(o)) print(spelling(o), i.textFor(o));
  out << "}";
  if (!i.blockScopeText.empty()) out << ", \"block_scope\": " << quoted(i.blockScopeText);
  out << ", \"prelude\": " << (i.member && i.mirrors.empty() ? "null" : quoted(i.preludeName(ActorScope::grid))) << ", \"min_arch\": " << i.minArch
      << ", \"convergence\": " << quoted(name(i.convergence)) << ", \"doc\": " << quoted(i.doc) << "}";
}

}  // namespace

namespace {

/// "rk::position2::north", of each class that has it.
template <class Print>
void forEachAccessor(Print print) {
  for (const StencilAccessor &a : stencilAccessors())
    for (unsigned of = a.dimensions; of <= 3; ++of) print("rk::position" + std::to_string(of) + "::" + std::string(a.name), a, of);
}

}  // namespace

void printIntrinsics(std::ostream &out, ListFormat format) {
  if (format == ListFormat::Text) {
    for (const DslType &t : dslTypes()) out << "rk::" << t.name << "  " << t.signature << "  [" << name(t.category) << "]\n";
    for (const Intrinsic &i : intrinsics()) printText(out, i);
    forEachAccessor([&](const std::string &qualified, const StencilAccessor &a, unsigned of) {
      out << qualified << "  " << a.signature(of) << "  [stencil]\n";
    });
    return;
  }
  const auto printPlain = [&](const std::string &qualified, Category category, std::string_view signature, std::string_view text,
                              std::string_view doc) {
    out << "  {\"name\": " << quoted(qualified) << ", \"category\": " << quoted(name(category))
        << ", \"aliases\": [], \"signature\": " << quoted(signature) << ", \"texts\": {\"\": " << quoted(text)
        << "}, \"prelude\": null, \"min_arch\": 75, \"convergence\": \"none\", \"doc\": " << quoted(doc) << "},\n";
  };
  out << "[\n";
  for (const DslType &t : dslTypes()) printPlain("rk::" + std::string(t.name), t.category, t.signature, t.text, t.doc);
  forEachAccessor([&](const std::string &qualified, const StencilAccessor &a, unsigned of) {
    printPlain(qualified, Category::stencil, a.signature(of), a.text(of), a.doc);
  });
  const char *separator = "";
  for (const Intrinsic &i : intrinsics()) {
    out << separator;
    printJson(out, i);
    separator = ",\n";
  }
  out << "\n]\n";
}

}  // namespace rk::transpile
