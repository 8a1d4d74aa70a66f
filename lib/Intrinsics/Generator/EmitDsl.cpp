// SPDX-License-Identifier: Apache-2.0
// The DSL's headers: what g++, clangd and rk-transpile read. On the host a handler is a function of one thread.

#include "Emit.h"

namespace rk::transpile::emit {
namespace {

std::string documentation(const Intrinsic &row, std::string_view indent) {
  std::string text = std::string(indent) + "/// " + std::string(row.doc);
  if (row.convergence != Convergence::none && row.convergence != Convergence::subset)
    text += " All threads of the " + std::string(name(row.convergence)) + (row.convergence == Convergence::warp ? " (or of `mask`)" : "") + " call it.";
  if (row.minArch > 75) text += " Needs sm_" + std::to_string(row.minArch) + ".";
  return text + "\n";
}

std::string function(std::string_view head, std::string_view functionName, const Intrinsic &row, Operand o, const std::string &value) {
  const std::string result = row.result(o);
  return std::string(head) + result + " " + std::string(functionName) + "(" + declareAll(row, o) + ")" +
         (row.member && !row.changes ? " const" : "") + " { " + (result == "void" ? "" : "return ") + value +
         (value.empty() ? "}\n" : "; }\n");
}

/// A reference to const takes what has no address in device memory, too: a value, a variable of another type by its conversion.
std::string refusals(std::string_view functionName, const Intrinsic &row) {
  const std::vector<Parameter> parameters = row.parameters();
  if (parameters.empty() || !parameters.front().readOnly) return {};
  std::string rest;
  for (std::size_t i = 1; i < parameters.size(); ++i) rest += ", " + declare(parameters[i], Operand::f32);
  std::string text;
  for (std::string_view reference : {"&", "&&"})
    text += "template <class T>\nvoid " + std::string(functionName) + "(const T" + std::string(reference) + " " + parameters.front().name +
            rest + ") = delete;\n";
  return text;
}

/// What a host program computes; of 16 bits mostly a float, which is to be rounded.
std::string hostValue(const Intrinsic &row, Operand o) {
  const std::string value = withOperand(substitute(row.host, names(row)), o);
  const bool rounds = is16Bits(o) && row.result(o) == spelling(o);
  return rounds ? "static_cast<" + std::string(spelling(o)) + ">(" + value + ")" : value;
}

std::string freeFunctions(const Intrinsic &row) {
  std::string text = "\n" + documentation(row, "");
  for (std::string_view functionName : allNames(row)) {
    if (functionName != row.name) text += "/// Alias of `" + std::string(row.name) + "`.\n";
    for (Operand o : overloads(row))
      text += function("inline ", functionName, row, o, hostValue(row, o));
    text += refusals(functionName, row);
  }
  return text;
}

std::string contextMembers() {
  std::string text;
  for (const Intrinsic &row : intrinsics()) {
    if (!row.member) continue;
    text += "\n" + documentation(row, "  ");
    std::string arguments;
    for (const std::string &n : names(row)) arguments += (arguments.empty() ? "" : ", ") + n;
    for (std::string_view memberName : allNames(row)) {
      if (memberName != row.name) text += "  /// Alias of `" + std::string(row.name) + "`.\n";
      for (Operand o : overloads(row))
        text += function("  " + templateHead(row), memberName, row, o,
                         row.mirrors.empty() ? substitute(row.host, names(row)) : "rk::" + std::string(row.mirrors) + "(" + arguments + ")");
    }
  }
  return text;
}

}  // namespace

std::vector<File> dslHeaders() {
  const std::string root = "dsl/include/rk/";
  std::vector<File> files;
  files.emplace_back(root + "intrinsics.hpp",
                     umbrella("The intrinsics: `#include <rk/actor.hpp>` includes them. docs/reference/intrinsics.md is the list.", "rk/intrinsics"));
  for (Category c : categories()) {
    std::string body;
    for (const Intrinsic &row : intrinsics())
      if (!row.member && row.category == c) body += freeFunctions(row);
    const std::string text = fileHead(std::string(title(c)) + ". Here, on the host, a handler is a function of one thread.") +
                             "#include <rk/intrinsics/host.hpp>\n\n"
                             "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wunused-parameter\"\n\n" +
                             inNamespace(body.substr(1)) + "\n#pragma GCC diagnostic pop\n";
    files.emplace_back(root + "intrinsics/" + std::string(name(c)) + ".hpp", text);
  }
  const std::string head = fileHead("Members of rk::context that mirror free functions; included inside the class.");
  const std::string once = "#pragma once\n";  // not here: this is no header
  files.emplace_back(root + "context_intrinsics.inc", std::string(head).erase(head.find(once), once.size()) + contextMembers().substr(1));
  return files;
}

}  // namespace rk::transpile::emit
