// SPDX-License-Identifier: Apache-2.0
// GenerateTests FOLDER
// Writes two files for each category of the table: CATEGORY.device.cpp, whose cases run the texts on the CPU backend, and
// CATEGORY.host.cpp, whose cases call the DSL's functions in a host program. A case is a row with one operand type.

#include "Emit.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace rk::transpile {
namespace {

using Kind = TestRecipe::Kind;

std::string_view testFunction(Kind kind, bool host) {
  switch (kind) {
    case Kind::value: return "test_value";
    case Kind::thread: return "test_thread";
    case Kind::warp:
    case Kind::block: return "test_collective";
    case Kind::grid: return "test_collective";
    case Kind::atomic: return "test_atomic";
    case Kind::accumulate: return host ? "test_value" : "test_accumulate";
    case Kind::clock: return "test_clock";
    case Kind::barrier: return host ? "test_return" : "test_barrier";
    case Kind::fence: return host ? "test_return" : "test_fence";
    case Kind::arrive: return host ? "test_return" : "test_arrive";
    case Kind::pause: return host ? "test_return" : "test_pause";
    case Kind::copy: return "test_copy";
    case Kind::system: break;
  }
  return {};
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts;
  while (!list.empty()) {
    const std::size_t end = list.find(';');
    std::string_view part = list.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    parts.emplace_back(part);
    list = end == std::string_view::npos ? std::string_view{} : list.substr(end + 1);
  }
  return parts;
}

/// Writes the struct of one case.
class CaseWriter {
 public:
  CaseWriter(std::ostream &out, const Intrinsic &row, Operand o, unsigned number, bool host)
      : out_(out), row_(row), o_(o), parameters_(row.parameters()), name_("case_" + std::to_string(number)), host_(host) {}

  void write() {
    out_ << "\nstruct " << name_ << " {  // rk::" << row_.name << "(" << emit::declareAll(row_, o_) << ")\n";
    types();
    samples();
    reference();
    if (host_) {
      function("host", call("rk::" + std::string(row_.name)));
      for (std::string_view alias : row_.aliases)
        if (!alias.empty()) function("host_" + std::string(alias), call("rk::" + std::string(alias)));
    } else {
      deviceForms();
    }
    out_ << "};\n";
    for (const std::string &form : forms_)
      out_ << "const Registration register_" << name_ << "_" << form << "(\"" << row_.name << "(" << emit::declareAll(row_, o_) << ") "
           << form << "\", &" << testFunction(row_.test.kind, host_) << "<" << name_ << (host_ ? "" : ", Form::" + form) << ">);\n";
  }

 private:
  std::string type(const Parameter &p) const { return p.type == "T" ? std::string(spelling(o_)) : p.type; }
  std::string wide(const std::string &type) const { return type == "float" || type == "double" || type == "rk::half" || type == "rk::bfloat16" ? "long double" : type; }
  bool perGroup() const { return row_.test.kind == Kind::warp || row_.test.kind == Kind::block || row_.test.kind == Kind::grid; }

  void types() {
    const std::string result = row_.result(o_);
    out_ << "  using T = " << spelling(o_) << ";\n  using Result = " << (result == "void" ? "Nothing" : result) << ";\n";
    std::string list;
    for (const Parameter &p : parameters_) list += (list.empty() ? "" : ", ") + type(p);
    out_ << "  using Arguments = std::tuple<" << list << ">;\n"
         << "  static constexpr double ulp = " << row_.test.ulp << ";\n"
         << "  static constexpr bool masked = " << (!parameters_.empty() && parameters_[0].name == "mask" ? "true" : "false") << ";\n"
         << "  static constexpr unsigned reach = " << (row_.convergence == Convergence::warp || row_.test.kind == Kind::warp ? 32 : 0)
         << ";\n"
         << "  static constexpr bool whole_grid = " << (row_.convergence == Convergence::grid ? "true" : "false") << ";\n";
  }

  void samples() {
    const std::vector<std::string> expressions = split(row_.test.samples);
    if (expressions.size() != parameters_.size()) {
      std::cerr << "rk::" << row_.name << ": " << parameters_.size() << " parameters, but samples for " << expressions.size() << '\n';
      std::exit(1);
    }
    std::string list;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      const std::string p = type(parameters_[i]);
      out_ << "  struct sample_" << i << " : Sampler<" << p << "> {\n    using Sampler::Sampler;\n    Values<" << p << "> make() { return "
           << expressions[i] << "; }\n  };\n";
      list += (list.empty() ? "sample_" : ", sample_") + std::to_string(i);
    }
    out_ << "  using Samples = std::tuple<" << list << ">;\n";
  }

  void reference() {
    std::string declared, outputs, value = "Nothing{}";
    bool first = true;
    for (const std::string &part : split(row_.test.reference))
      if (std::exchange(first, false) && row_.result(o_) != "void")
        value = part;
      else
        outputs += " " + part + ";";
    if (row_.test.kind == Kind::thread) {
      declared = "const Position &position";
      value = "(void(), " + value + ")";
      out_ << "  static auto expect(" << declared << ") {\n"
           << "    [[maybe_unused]] const auto [thread, block, block_size, grid_size, rank, block_rank, warp_threads] = position;\n"
           << "    return " << value << ";\n  }\n";
      return;
    }
    for (const Parameter &p : parameters_) {
      const std::string t = type(p);
      declared += declared.empty() ? "" : ", ";
      if (perGroup())
        declared += p.byAddress ? t + " *" + p.name + "_" : "const " + t + " *" + p.name;
      else
        declared += (row_.test.kind == Kind::atomic ? t + " " : wide(t) + " &") + p.name;
    }
    if (perGroup()) declared += std::string(declared.empty() ? "" : ", ") + "unsigned me, const List &" + (row_.test.kind == Kind::warp ? "lanes" : "all");
    out_ << "  static auto expect(" << declared << ") {\n    [[maybe_unused]] int exponent = 0;\n";
    if (perGroup())
      for (const Parameter &p : parameters_)
        if (p.byAddress) out_ << "    auto &" << p.name << " = " << p.name << "_[me];\n";
    out_ << "    const auto rk_result = " << value << ";\n   " << outputs << "\n    return rk_result;\n  }\n";
  }

  std::string call(const std::string &function) const {
    std::string arguments;
    for (const Parameter &p : parameters_) arguments += (arguments.empty() ? "" : ", ") + p.name;
    return function + "(" + arguments + ")";
  }

  void function(const std::string &form, const std::string &expression) {
    std::string declared = "Result &rk_result";
    for (const Parameter &p : parameters_) declared += std::string(p.readOnly ? ", const " : ", ") + type(p) + " &" + p.name;
    out_ << "  static void " << form << "(" << declared << ") {\n";
    if (row_.result(o_) == "void")
      out_ << "    " << expression << ";\n";
    else
      out_ << "    auto rk_value = " << expression << ";\n    static_assert(std::is_same_v<decltype(rk_value), Result>);\n"
           << "    rk_result = rk_value;\n";
    out_ << "  }\n";
    if (!form.starts_with("host_")) forms_.push_back(form);
  }

  void deviceForms() {
    const std::vector<std::string> names = emit::names(row_);
    if (const Text *text = row_.textFor(o_); text->form == Text::Form::Inline) function("text", substitute(text->text, names));
    function("prelude", call(row_.preludeName(ActorScope::grid)));
    if (!row_.flatText.empty()) function("flat", substitute(row_.flatText, names));
    if (!row_.blockScopeText.empty()) {
      function("block_scope", substitute(row_.blockScopeText, names));
      function("block_scope_prelude", call(row_.preludeName(ActorScope::block)));
    }
  }

  std::ostream &out_;
  const Intrinsic &row_;
  Operand o_;
  std::vector<Parameter> parameters_;
  std::string name_;
  bool host_;
  std::vector<std::string> forms_;
};

bool writeCategory(const std::filesystem::path &folder, Category category, bool host) {
  std::ofstream out(folder / (std::string(name(category)) + (host ? ".host.cpp" : ".device.cpp")));
  out << "// SPDX-License-Identifier: Apache-2.0\n// Written by GenerateTests from lib/Intrinsics/Intrinsics.def.\n#include \""
      << (host ? "HostHarness.h" : "DeviceHarness.h") << "\"\n\nnamespace rk::test {\nnamespace {\n";
  unsigned number = 0;
  for (const Intrinsic &row : intrinsics())
    if (!row.member && row.category == category)
      for (Operand o : emit::overloads(row)) CaseWriter(out, row, o, number++, host).write();
  out << "\n}  // namespace\n}  // namespace rk::test\n";
  return static_cast<bool>(out.flush());
}

}  // namespace
}  // namespace rk::transpile

int main(int argc, char **argv) {
  if (argc != 2) {
    std::cerr << "usage: GenerateTests FOLDER\n";
    return 2;
  }
  for (const rk::transpile::Category category : rk::transpile::emit::categories())
    for (const bool host : {false, true})
      if (!rk::transpile::writeCategory(argv[1], category, host)) {
        std::cerr << "cannot write into " << argv[1] << '\n';
        return 1;
      }
}
