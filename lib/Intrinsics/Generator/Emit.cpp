// SPDX-License-Identifier: Apache-2.0
#include "Emit.h"

#include <algorithm>

namespace rk::transpile::emit {

std::string fileHead(std::string_view what) {
  return "// SPDX-License-Identifier: Apache-2.0\n#pragma once\n// " + std::string(what) +
         "\n// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.\n\n";
}

std::vector<Category> categories() {
  std::vector<Category> result;
  for (const Intrinsic &row : intrinsics())
    if (!row.member && !std::ranges::count(result, row.category)) result.push_back(row.category);
  return result;
}

std::vector<Operand> overloads(const Intrinsic &row) {
  if (row.operands.empty()) return {Operand::f32};
  std::vector<Operand> result;
  for (Operand o : AllOperands)
    if (row.operands.contains(o)) result.push_back(o);
  return result;
}

std::string declare(const Parameter &parameter, Operand o) {
  if (parameter.isMessage()) return "const Message& " + parameter.name;
  const std::string type = parameter.type == "T" ? std::string(spelling(o)) : parameter.type;
  return (parameter.readOnly ? "const " : "") + type + (parameter.byAddress ? "& " : " ") + parameter.name;
}

std::string declareAll(const Intrinsic &row, Operand o) {
  std::string result;
  for (const Parameter &p : row.parameters()) result += (result.empty() ? "" : ", ") + declare(p, o);
  return result;
}

std::string withOperand(std::string text, Operand o) {
  for (std::size_t at; (at = text.find("<T>")) != std::string::npos;)
    text.replace(at, 3, "<" + std::string(spelling(o)) + ">");
  return text;
}

std::vector<std::string> names(const Intrinsic &row) {
  std::vector<std::string> result;
  for (const Parameter &p : row.parameters()) result.push_back(p.name);
  return result;
}

std::string templateHead(const Intrinsic &row) {
  for (const Parameter &p : row.parameters())
    if (p.isMessage()) return "template <class Message>\n  ";
  return {};
}

std::vector<std::string_view> allNames(const Intrinsic &row) {
  std::vector<std::string_view> result{row.name};
  for (std::string_view alias : row.aliases)
    if (!alias.empty()) result.push_back(alias);
  return result;
}

std::string umbrella(std::string_view head, std::string_view folder) {
  std::string text = fileHead(head);
  for (Category c : categories()) text += "#include <" + std::string(folder) + "/" + std::string(name(c)) + ".hpp>\n";
  return text;
}

std::string inNamespace(const std::string &body) {
  return "namespace rk {\ninline namespace RK_SIDE {\n\n" + body + "\n}  // namespace RK_SIDE\n}  // namespace rk\n";
}

}  // namespace rk::transpile::emit
