// SPDX-License-Identifier: Apache-2.0
// EmittedTest RK_TRANSPILE FOLDER
// What rk-transpile itself emits for every name, alias and member of the table, with every operand type: an actor that calls
// each of them directly goes through the tool, and each call has to have become the text that the row says for that scope and
// architecture, or to stand as written. Likewise the accessors of stencils. NVRTC has to take the whole. What to expect is read off the row here, not asked of
// `choose`.

#include "Emit.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace rk::transpile {
namespace {

struct Variant {
  std::string name;
  ActorScope scope;
  unsigned arch;
};

/// One call in a function of its own.
struct Call {
  std::string what;
  std::string before, after;  ///< "rk::sqrt(x)", "::sqrtf(x)"
};

bool isConstant(const Parameter& p) { return p.type == "memory_order" || p.type == "scope"; }

std::string inRk(const std::string& type) {
  for (std::string_view name : {"errc", "hlc_timestamp", "reduction_op"})
    if (type == name) return "rk::" + type;
  return type;
}

class ActorWriter {
 public:
  explicit ActorWriter(const Variant& variant) : variant_(variant) {
    for (const Intrinsic& row : intrinsics()) {
      if (row.minArch > variant.arch) continue;
      if (row.convergence == Convergence::grid && variant.scope == ActorScope::block) continue;
      for (std::string_view name : emit::allNames(row))
        for (Operand o : emit::overloads(row)) add(row, name, o);
    }
  }

  std::string source() const {
    std::string text = "#include <rk/actor.hpp>\n#include <cstdint>\nstruct poke { int value; };\n" + functions_ +
                       "struct RK_ACTOR(.scope = rk::scope::" + (variant_.scope == ActorScope::grid ? "grid" : "block") +
                       ", .min_arch = " + std::to_string(variant_.arch) +
                       ") actor {\n  RK_HANDLER void on(rk::context&, const poke&) {\n";
    for (std::size_t i = 0; i < calls.size(); ++i) text += "    (void)&f_" + std::to_string(i) + ";\n";
    return text + "  }\n};\n";
  }

  std::vector<Call> calls;

 private:
  void add(const Intrinsic& row, std::string_view name, Operand o) {
    std::vector<std::string> arguments;
    std::string parameters = row.member ? "rk::context& ctx" : "", list;
    for (const Parameter& p : row.parameters()) {
      arguments.push_back(p.type == "memory_order" ? "rk::memory_order::seq_cst"
                          : p.type == "scope"      ? "rk::scope::system"
                                                   : p.name);
      list += (list.empty() ? "" : ", ") + arguments.back();
      if (isConstant(p)) continue;
      const std::string type = p.type == "T" ? std::string(spelling(o)) : p.isMessage() ? "const poke&" : inRk(p.type);
      parameters += (parameters.empty() ? "" : ", ") + std::string(p.readOnly ? "const " : "") + type + (p.byAddress ? "& " : " ") + p.name;
    }
    const std::string before = (row.member ? "ctx." : "rk::") + std::string(name) + "(" + list + ")";
    const std::string result = inRk(row.result(o));
    functions_ += "inline " + result + " f_" + std::to_string(calls.size()) + "(" + parameters + ") { " +
                  (result == "void" ? "" : "return ") + before + "; }\n";
    const std::string text = expected(row, o);
    calls.push_back({"rk::" + std::string(name) + "(" + emit::declareAll(row, o) + ")", before,
                     text.empty() ? before : substitute(text, arguments)});
  }

  /// Empty: as written.
  std::string expected(const Intrinsic& row, Operand o) const {
    if (row.member && row.mirrors.empty()) return {};
    if (variant_.scope == ActorScope::block && !row.blockScopeText.empty()) return std::string(row.blockScopeText);
    if (!row.flatText.empty()) return std::string(row.flatText);
    for (const Text& t : row.texts) {
      if (t.text.empty() || !(t.operands.empty() || t.operands.contains(o))) continue;
      return t.form == Text::Form::Inline && t.minArch <= variant_.arch ? std::string(t.text) : std::string();
    }
    return {};
  }

  Variant variant_;
  std::string functions_;
};

/// A stencil for each accessor of both positions, and `at` with its own cell, with constants and with what only runs know.
class StencilWriter {
 public:
  StencilWriter() {
    for (const StencilAccessor& a : stencilAccessors())
      for (unsigned of = a.dimensions; of <= 3; ++of) {
        const std::string call = "pos." + std::string(a.name) + "(";
        const bool anywhere = a.name == "at";
        const std::vector<std::string> arguments =
            anywhere ? std::vector<std::string>{"in", "dx", "dy", "dz"} : std::vector<std::string>{"in"};
        const std::string last = anywhere && of == 3 ? ", dz" : "";
        add(of, call + (a.readsBuffer ? "in" : "") + (anywhere ? ", dx, dy" + last : "") + ")", substitute(a.text(of), arguments));
        if (!anywhere) continue;
        add(of, call + "in)", "in[rk_idx]");
        add(of, call + (of == 3 ? "in, 2, 0, -1)" : "in, 2, -1)"), of == 3 ? "in[rk_idx - rk_plane + 2]" : "in[rk_idx - rk_width + 2]");
      }
  }

  std::string source() const { return "#include <rk/actor.hpp>\n" + functions_; }

  std::vector<Call> calls;

 private:
  void add(unsigned of, const std::string& before, const std::string& after) {
    functions_ += "RK_STENCIL()\nvoid f_" + std::to_string(calls.size()) + "(const rk::position" + std::to_string(of) +
                  "& pos, const float* in, int dx, int dy, int dz, float* out) { if (pos.x() < 0) return;\n" +
                  "out[pos.idx()] = " + before + "; }\n";
    calls.push_back({"position" + std::to_string(of) + ": " + before, before, after});
  }

  std::string functions_;
};

int checkStencils(const std::string& tool, const std::filesystem::path& folder) {
  const StencilWriter stencils;
  const std::filesystem::path source = folder / "stencils.actor.hpp", output = folder / "stencils.cu";
  std::ofstream(source) << stencils.source();
  const std::string command = "\"" + tool + "\" \"" + source.string() + "\" --emit=cuda --no-line -o \"" + output.string() + "\"";
  const int verified = std::system((command + " --verify --arch=sm_75").c_str());
  if (verified != 0 && std::system(command.c_str()) != 0) return 1;
  int wrong = verified != 0 && verified != 3 << 8;

  std::ifstream in(output);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  constexpr std::string_view store = "out[rk_idx] = ";
  for (std::size_t i = 0; i < stencils.calls.size(); ++i) {
    const std::size_t at = text.find(" f_" + std::to_string(i) + "("), begin = text.find(store, at), end = text.find("; }\n", begin);
    const std::string got = at == std::string::npos || begin == std::string::npos || end == std::string::npos
                                ? "nothing"
                                : text.substr(begin + store.size(), end - begin - store.size());
    if (got == stencils.calls[i].after) continue;
    ++wrong;
    std::cout << stencils.calls[i].what << " became\n  " << got << "\nand not\n  " << stencils.calls[i].after << '\n';
  }
  std::cout << "stencils: " << stencils.calls.size() << " accesses, " << wrong << " wrong" << (verified != 0 ? ", not compiled" : "") << '\n';
  return wrong != 0 || stencils.calls.size() < 26;
}

int check(const std::string& tool, const std::filesystem::path& folder, const Variant& variant) {
  const ActorWriter actor(variant);
  const std::filesystem::path source = folder / (variant.name + ".actor.hpp"), output = folder / (variant.name + ".cu");
  std::ofstream(source) << actor.source();
  const std::string command = "\"" + tool + "\" \"" + source.string() + "\" --emit=cuda --no-line -o \"" + output.string() + "\"";
  const int verified = std::system((command + " --verify --arch=sm_" + std::to_string(variant.arch)).c_str());
  if (verified != 0 && std::system(command.c_str()) != 0) return 1;
  // 3: there is no NVRTC. The texts can be compared all the same.
  int wrong = verified != 0 && verified != 3 << 8;

  std::ifstream in(output);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  for (std::size_t i = 0; i < actor.calls.size(); ++i) {
    const Call& call = actor.calls[i];
    const std::size_t at = text.find(" f_" + std::to_string(i) + "("), body = text.find(") { ", at);
    const std::size_t end = text.find("; }\n", body);
    std::string got = at == std::string::npos || end == std::string::npos ? "nothing" : text.substr(body + 4, end - body - 4);
    if (got.starts_with("return ")) got.erase(0, 7);
    if (got == call.after) continue;
    if (++wrong < 20)
      std::cout << variant.name << ": " << call.what << " became\n  " << got << "\nand not\n  " << call.after << '\n';
  }
  std::cout << variant.name << ": " << actor.calls.size() << " calls, " << wrong << " wrong"
            << (verified != 0 ? ", not compiled" : "") << '\n';
  return wrong != 0 || actor.calls.size() < 1000;
}

}  // namespace
}  // namespace rk::transpile

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: EmittedTest RK_TRANSPILE FOLDER\n";
    return 2;
  }
  using rk::transpile::ActorScope;
  std::filesystem::create_directories(argv[2]);
  int failed = 0;
  for (const auto& variant :
       {rk::transpile::Variant{"block_sm75", ActorScope::block, 75}, rk::transpile::Variant{"grid_sm75", ActorScope::grid, 75},
        rk::transpile::Variant{"block_sm90", ActorScope::block, 90}})
    failed += rk::transpile::check(argv[1], argv[2], variant);
  failed += rk::transpile::checkStencils(argv[1], argv[2]);
  return failed != 0;
}
