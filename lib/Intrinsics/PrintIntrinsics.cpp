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

void printIntrinsics(std::ostream &out, ListFormat format) {
  if (format == ListFormat::Text) {
    for (const DslType &t : dslTypes()) out << "rk::" << t.name << "  " << t.signature << "  [" << name(t.category) << "]\n";
    for (const Intrinsic &i : intrinsics()) printText(out, i);
    return;
  }
  out << "[\n";
  for (const DslType &t : dslTypes())
    out << "  {\"name\": " << quoted("rk::" + std::string(t.name)) << ", \"category\": " << quoted(name(t.category))
        << ", \"aliases\": [], \"signature\": " << quoted(t.signature) << ", \"texts\": {\"\": " << quoted(t.text)
        << "}, \"prelude\": null, \"min_arch\": 75, \"convergence\": \"none\", \"doc\": " << quoted(t.doc) << "},\n";
  const char *separator = "";
  for (const Intrinsic &i : intrinsics()) {
    out << separator;
    printJson(out, i);
    separator = ",\n";
  }
  out << "\n]\n";
}

}  // namespace rk::transpile
