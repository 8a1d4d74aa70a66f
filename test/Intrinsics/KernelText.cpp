// SPDX-License-Identifier: Apache-2.0
#include "KernelText.h"

#include "Emit.h"

#include <regex>
#include <sstream>

namespace rk::transpile::test {
namespace {

/// Order and scope have to be constants.
bool isConstant(const Parameter &p) { return p.type == "scope" || p.type == "memory_order"; }
std::string constant(const Parameter &p) {
  return "constexpr rk::" + p.type + " " + p.name + (p.type == "scope" ? " = rk::scope::system;\n" : " = rk::memory_order::seq_cst;\n");
}

std::string typeOf(const Parameter &p, std::string_view operand) {
  if (p.type == "T" || p.isMessage()) return std::string(operand);
  return (p.type == "reduction_op" || p.type == "errc" || p.type == "hlc_timestamp" ? "rk::" : "") + p.type;
}

std::string kernel(const std::string &name, const Intrinsic &row, Operand o, const std::string &expression) {
  const std::string result = row.result(o);
  std::string parameters, locals;
  if (result != "void") parameters = result + "* rk_out";
  for (const Parameter &p : row.parameters()) {
    if (isConstant(p)) {
      locals += "  " + constant(p);
      continue;
    }
    const std::string type = (p.readOnly ? "const " : "") + typeOf(p, spelling(o));
    parameters += (parameters.empty() ? "" : ", ") + type + (p.byAddress ? "* rk_" : " ") + p.name;
    if (p.byAddress) locals += "  " + type + "& " + p.name + " = *rk_" + p.name + ";\n";
  }
  std::string text = "extern \"C\" __global__ void " + name + "(" + parameters + ") {\n" + locals;
  if (result == "void")
    text += "  " + expression + ";\n";
  else
    text += "  auto rk_value = " + expression + ";\n  static_assert(std::is_same_v<decltype(rk_value), " + result +
            ">);\n  *rk_out = rk_value;\n";
  return text + "}\n";
}

std::string call(const std::string &function, const Intrinsic &row) {
  std::string arguments;
  for (const std::string &n : emit::names(row)) arguments += (arguments.empty() ? "" : ", ") + n;
  return function + "(" + arguments + ")";
}

constexpr const char *Head = "#include <rk/device/kernel.hpp>\n#include <type_traits>\n\n";

}  // namespace

KernelText writeKernels(unsigned arch) {
  KernelText result{Head, {}};
  unsigned number = 0;
  for (const Intrinsic &row : intrinsics()) {
    if (row.member || row.minArch > arch) continue;
    for (Operand o : emit::overloads(row)) {
      const std::string suffix = std::to_string(number);
      const Text *text = row.textFor(o);
      const bool hasText = text->form == Text::Form::Inline && text->minArch <= arch;
      result.cuda += "// rk::" + std::string(row.name) + "(" + emit::declareAll(row, o) + ")\n";
      if (hasText) result.cuda += kernel("text_" + suffix, row, o, substitute(text->text, emit::names(row)));
      result.cuda += kernel("prelude_" + suffix, row, o, call(row.preludeName(ActorScope::grid), row));
      for (const auto &[name, special] : {std::pair{"flat_", row.flatText}, std::pair{"block_scope_", row.blockScopeText}})
        if (!special.empty()) result.cuda += kernel(name + suffix, row, o, substitute(special, emit::names(row)));
      if (!row.blockScopeText.empty())
        result.cuda += kernel("block_scope_prelude_" + suffix, row, o, call(row.preludeName(ActorScope::block), row));
      result.kernels.push_back({"rk::" + std::string(row.name) + "(" + emit::declareAll(row, o) + ")", number, hasText,
                                std::string(row.test.instruction)});
      ++number;
    }
  }
  return result;
}

std::string writeDependentCalls(unsigned arch) {
  std::string templates = Head, calls = "extern \"C\" __global__ void dependent(rk::context& ctx) {\n";
  unsigned number = 0;
  for (const Intrinsic &row : intrinsics()) {
    if (row.minArch > arch) continue;
    for (std::string_view name : emit::allNames(row))
      for (Operand o : emit::overloads(row)) {
        const std::string function = "dependent_" + std::to_string(number++);
        std::string locals;
        for (const Parameter &p : row.parameters())
          locals += "  " + (isConstant(p) ? constant(p) : typeOf(p, "T") + " " + p.name + "{};\n");
        templates += "template <class T, class Context>\n__device__ void " + function + "([[maybe_unused]] Context& ctx) {\n" + locals + "  " +
                     call((row.member ? "ctx." : "rk::") + std::string(name), row) + ";\n}\n";
        calls += "  " + function + "<" + std::string(spelling(o)) + ">(ctx);\n";
      }
  }
  return templates + calls + "}\n";
}

std::string entryBody(const std::string &ptx, const std::string &name) {
  const std::size_t entry = ptx.find(".entry " + name + "(");
  if (entry == std::string::npos) return {};
  const std::size_t end = ptx.find("\n}", entry);
  std::string body = ptx.substr(entry, end - entry);
  for (std::size_t at; (at = body.find(name)) != std::string::npos;) body.erase(at, name.size());
  return std::regex_replace(body, std::regex("(L__BB|callseq |__local_depot)[0-9]+"), "$1");
}

}  // namespace rk::transpile::test
