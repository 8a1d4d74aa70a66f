// SPDX-License-Identifier: Apache-2.0
// docs/reference/intrinsics.md.

#include "Emit.h"

namespace rk::transpile::emit {
namespace {

std::string inCell(std::string text) {
  for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2) text.insert(at, 1, '\\');
  return text;
}

std::string operandList(const Intrinsic &row) {
  std::string text;
  for (Operand o : AllOperands)
    if (row.operands.contains(o)) text += (text.empty() ? "" : ", ") + std::string(spelling(o));
  if (text == "float, double, int, unsigned int, long, unsigned long, long long, unsigned long long") return "all";
  if (text == "int, unsigned int, long, unsigned long, long long, unsigned long long") return "integers";
  return text;
}

/// The different texts of a row, each once; a body is what the prelude function does.
std::string cudaCell(const Intrinsic &row) {
  std::string cell;
  bool prelude = false;
  for (const Text &t : row.texts) {
    if (t.text.empty()) continue;
    if (t.form == Text::Form::Body) {
      prelude = true;
      continue;
    }
    const std::string text = substitute(t.text, names(row));
    cell += (cell.empty() ? "`" : "<br>`") + inCell(text) + "`";
    if (t.minArch > row.minArch) cell += " (sm_" + std::to_string(t.minArch) + ")";
  }
  if (!row.blockScopeText.empty()) cell += "<br>block scope: `" + std::string(row.blockScopeText) + "`";
  if (!row.flatText.empty()) cell += "<br>actors: `" + std::string(row.flatText) + "`";
  if (prelude) cell += (cell.empty() ? "prelude" : "<br>else prelude");
  return cell;
}

std::string section(Category c) {
  std::string text = "\n## " + std::string(title(c)) +
                     "\n\n| function | T | CUDA | |\n|---|---|---|---|\n";
  for (const DslType &t : dslTypes())
    if (t.category == c)
      text += "| `" + std::string(t.signature) + "` | | `" + std::string(t.text) + "` | " + inCell(std::string(t.doc)) + " |\n";
  for (const Intrinsic &row : intrinsics()) {
    if (row.category != c) continue;
    const std::size_t open = row.signature.find('(');
    std::string cell = "`" + std::string(row.signature.substr(0, open)) + " " + (row.member ? "ctx." : "") + std::string(row.name) +
                       std::string(row.signature.substr(open)) + "`";
    for (std::string_view alias : row.aliases)
      if (!alias.empty()) cell += "<br>alias `" + std::string(alias) + "`";
    std::string notes(row.doc);
    if (!row.mirrors.empty()) notes = "`rk::" + std::string(row.mirrors) + "`: " + notes;
    if (row.convergence == Convergence::subset)
      notes += " **Convergent**: the threads that `count` counts.";
    else if (row.convergence != Convergence::none)
      notes += " **Convergent**: " + std::string(name(row.convergence)) + ".";
    if (row.minArch > 75) notes += " **sm_" + std::to_string(row.minArch) + "** and later.";
    text += "| " + inCell(cell) + " | " + operandList(row) + " | " + cudaCell(row) + " | " + inCell(notes) + " |\n";
  }
  return text;
}

std::string stencilSection() {
  std::string text = "\n## " + std::string(title(Category::stencil)) +
                     "\n\nMembers of the position that an `RK_STENCIL` function takes. The texts are those of `.bounds = rk::bounds::user`, of two and "
                     "of three dimensions where they differ; the other policies clamp or wrap an index or test it, and a tiled stencil "
                     "reads its tile.\n\n| member | CUDA | |\n|---|---|---|\n";
  for (const StencilAccessor &a : stencilAccessors()) {
    const std::string signature = a.signature(3), open = signature.substr(signature.find('('));
    text += "| `" + std::string(a.result) + " pos." + std::string(a.name) + open + "` | ";
    std::string cell;
    for (unsigned of = a.dimensions; of <= 3; ++of) {
      const std::string one = "`" + substitute(a.text(of), {"buffer", "dx", "dy", "dz"}) + "`";
      if (!cell.ends_with(one)) cell += (cell.empty() ? "" : "<br>") + one;
    }
    text += cell + " | " + std::string(a.doc) + (a.dimensions == 3 ? " Of `position3`." : "") + " |\n";
  }
  return text;
}

constexpr std::string_view Introduction = R"(# Intrinsics

<!-- Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file. -->

What actor code may call besides plain C++: functions of namespace `rk`, and members of `rk::context`.
`#include <rk/actor.hpp>` declares them all. Each has three meanings that agree: CUDA's, by the text in the third column;
the CPU backend's, where the same text runs; and the host's, where a handler is a function of one thread.

* **T** is the type of the operands; each type of the list is an overload of its own, so a call that mixes values of them is
  an error rather than a conversion that nobody asked for. Where one argument is a `T&`, that one decides, and the others become
  its type. `std::int64_t` is `long` here.
* **CUDA** is what a direct call becomes. "prelude" is a call of the function of the same name in the device prelude:
  where CUDA has no such function for T, and where a text cannot stand (in templates, through pointers, with arguments
  that would be evaluated twice).
* **Convergent** functions are to be called by all threads of the warp (or by all lanes in `mask`), block, cluster or grid.
* A signature with `T&` takes the address of its argument.
)";

}  // namespace

std::vector<File> referencePage() {
  std::string text(Introduction);
  for (Category c : categories()) text += section(c);
  for (Category c : {Category::ring, Category::hlc, Category::context}) text += section(c);
  text += stencilSection();
  return {{"docs/reference/intrinsics.md", text}};
}

}  // namespace rk::transpile::emit
