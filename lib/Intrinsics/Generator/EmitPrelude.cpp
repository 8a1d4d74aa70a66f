// SPDX-License-Identifier: Apache-2.0
// The device prelude: every intrinsic as a function, for calls that cannot become a text of their own.

#include "Emit.h"

#include <cctype>
#include <functional>

namespace rk::transpile::emit {
namespace {

// A barrier on the CPU reports the line that it is called from: these functions hand their caller's on.
bool passesSite(const Intrinsic &row) {
  return row.convergence == Convergence::block || row.convergence == Convergence::cluster ||
         row.convergence == Convergence::subset;
}

std::string withSite(std::string call, bool hasArguments) {
  call.insert(call.rfind(')'), hasArguments ? " RK_PASS_MORE_SITE" : "RK_PASS_SITE");
  return call;
}

std::string function(std::string_view qualifiers, std::string_view functionName, const Intrinsic &row, Operand o,
                     std::string call) {
  std::string parameters = declareAll(row, o);
  if (passesSite(row)) {
    call = withSite(call, !parameters.empty());
    parameters += parameters.empty() ? "RK_SITE" : " RK_MORE_SITE";
  }
  const std::string result = row.result(o);
  return std::string(qualifiers) + "RK_DEVICE " + result + " " + std::string(functionName) + "(" + parameters + ")" +
         (qualifiers.empty() ? " const" : "") + " { " + (result == "void" ? "" : "return ") + call + "; }\n";
}

/// One template for all operands: a body that is long, or that chooses among many, costs nothing where it is not called.
std::string functionTemplate(std::string_view functionName, const Intrinsic &row) {
  std::string parameters;
  for (const Parameter &p : row.parameters()) {
    const std::string type = p.type == "T" && !p.byAddress ? "device::same<T>" : p.type;
    parameters += (parameters.empty() ? "" : ", ") + std::string(p.readOnly ? "const " : "") + type + (p.byAddress ? "& " : " ") + p.name;
  }
  const std::string result(row.signature.substr(0, row.signature.find('(')));
  return "template <class T>\nRK_DEVICE " + result + " " + std::string(functionName) + "(" + parameters + ") { " +
         (result == "void" ? "" : "return ") + substitute(row.texts[0].text, names(row)) + "; }\n";
}

std::string freeFunctions(const Intrinsic &row) {
  std::string text;
  if (row.deduced) {
    for (std::string_view functionName : allNames(row)) text += functionTemplate(functionName, row);
    return text;
  }
  for (std::string_view functionName : allNames(row))
    for (Operand o : overloads(row))
      text += function("inline ", functionName, row, o, withOperand(substitute(row.bodyFor(o)->text, names(row)), o));
  return text;
}

std::string prelude(Category c) {
  std::string body, blockScope;
  for (const Intrinsic &row : intrinsics()) {
    if (row.member || row.category != c) continue;
    body += freeFunctions(row);
    if (!row.blockScopeText.empty())
      for (std::string_view functionName : allNames(row))
        blockScope += function("inline ", functionName, row, Operand::f32, std::string(row.blockScopeText));
  }
  if (!blockScope.empty())
    body += "\n// What the same names mean in block scope, where one block is the whole grid.\nnamespace block_scope {\n" +
            blockScope + "}  // namespace block_scope\n";
  return body;
}

// A context knows at run time which scope it is in; where that does not matter, it calls the free function.
std::string contextMembers(const std::function<bool(const Intrinsic &)> &isOne) {
  std::string text;
  for (const Intrinsic &row : intrinsics()) {
    if (!row.member || !isOne(row)) continue;
    for (std::string_view memberName : allNames(row))
      for (Operand o : overloads(row)) {
        std::string arguments;
        for (const std::string &n : names(row)) arguments += (arguments.empty() ? "" : ", ") + n;
        const auto call = [&](ActorScope scope) { return row.preludeName(scope) + "(" + arguments + ")"; };
        std::string expression = row.mirrors.empty() ? substitute(row.texts[0].text, names(row)) : call(ActorScope::grid);
        if (!row.blockScopeText.empty())
          expression = "is_grid_ ? " + expression + " : " + call(ActorScope::block);
        text += "  " + templateHead(row) + function("", memberName, row, o, expression);
      }
  }
  return text;
}

/// Defined where the functions of a category are.
std::string macroOf(Category c) {
  std::string macro = "RK_PRELUDE_";
  for (char each : name(c)) macro += static_cast<char>(std::toupper(static_cast<unsigned char>(each)));
  return macro;
}

/// By the categories of what they mirror: a text has those whose functions it includes.
std::string mirrors() {
  std::string text;
  for (Category c : categories()) {
    const std::string members = contextMembers([&](const Intrinsic &row) { return !row.mirrors.empty() && row.mirroredCategory == c; });
    if (!members.empty()) text += "\n#if defined(" + macroOf(c) + ")\n" + members + "#endif\n";
  }
  return text;
}

}  // namespace

std::vector<File> devicePrelude() {
  const std::string root = "runtime/device/rk/device/";
  std::vector<File> files;
  files.emplace_back(root + "intrinsics.hpp",
                     umbrella("The intrinsics, for device text and CPU object: `rk::sqrt` and all others.", "rk/device/intrinsics"));
  for (Category c : categories()) {
    const std::string text = fileHead("Intrinsics of the category '" + std::string(name(c)) + "', for device text and CPU object.") +
                             "#include <rk/device/intrinsics/support.hpp>\n\n#define " + macroOf(c) + " 1  // for rk::context\n\n" +
                             inNamespace(prelude(c));
    files.emplace_back(root + "intrinsics/" + std::string(name(c)) + ".hpp", text);
  }
  const std::string head = fileHead("Members of rk::context that mirror free functions; included inside the class.");
  const std::string once = "#pragma once\n";  // not here: this is no header
  files.emplace_back(root + "context_intrinsics.inc", std::string(head).erase(head.find(once), once.size()) +
                         contextMembers([](const Intrinsic &row) { return row.mirrors.empty(); }) + mirrors());
  return files;
}

}  // namespace rk::transpile::emit
