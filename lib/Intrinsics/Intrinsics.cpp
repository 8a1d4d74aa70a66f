// SPDX-License-Identifier: Apache-2.0
// The table itself, and lookup in it.

#include "Intrinsics.h"

#include <algorithm>

namespace rk::transpile {
namespace {

// The vocabulary in which Intrinsics.def is written.
constexpr OperandSet only(Operand o) { return {static_cast<std::uint16_t>(1u << static_cast<unsigned>(o))}; }
constexpr OperandSet None{};
constexpr OperandSet F32 = only(Operand::f32), F64 = only(Operand::f64);
constexpr OperandSet I32 = only(Operand::i32), U32 = only(Operand::u32);
constexpr OperandSet IL = only(Operand::il), UL = only(Operand::ul);
constexpr OperandSet ILL = only(Operand::ill), ULL = only(Operand::ull);
constexpr OperandSet Half = only(Operand::f16) | only(Operand::bf16);
constexpr OperandSet Real = F32 | F64;
constexpr OperandSet Int32 = I32 | U32;
constexpr OperandSet Int64 = IL | UL | ILL | ULL;
constexpr OperandSet Integer = Int32 | Int64;
constexpr OperandSet Any = Real | Integer;
constexpr Text::Form Body = Text::Form::Body;
using Kind = TestRecipe::Kind;

struct Mirror {
  std::string_view name;
  std::string_view alias;
  std::string_view mirrors;
};

std::vector<Intrinsic> makeTable() {
  std::vector<Intrinsic> rows = {
#define INTRINSIC(...) Intrinsic{__VA_ARGS__},
#include "Intrinsics.def"
  };
  constexpr Mirror Mirrors[] = {
#define CONTEXT_MEMBER(NAME, ALIAS, MIRRORS) {NAME, ALIAS, MIRRORS},
#include "Intrinsics.def"
  };
  std::vector<Intrinsic> members;
  for (const Mirror &m : Mirrors)
    for (const Intrinsic &row : rows)
      if (row.name == m.mirrors) {
        Intrinsic member = row;
        member.name = m.name;
        member.mirroredCategory = row.category;
        member.category = Category::context;
        member.aliases = {m.alias, {}};
        member.member = true;
        member.mirrors = m.mirrors;
        members.push_back(member);
      }
  rows.insert(rows.end(), members.begin(), members.end());
  return rows;
}

constexpr DslType Types[] = {
#define DSL_TYPE(NAME, CATEGORY, SIGNATURE, TEXT, DOC) {NAME, Category::CATEGORY, SIGNATURE, TEXT, DOC},
#include "Intrinsics.def"
};

const std::vector<Intrinsic> &table() {
  static const std::vector<Intrinsic> Table = makeTable();
  return Table;
}

constexpr std::string_view Spellings[] = {"float", "double", "int",       "unsigned int",
                                          "long",  "unsigned long", "long long", "unsigned long long",
                                          "rk::half", "rk::bfloat16"};

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

bool consume(std::string_view &s, std::string_view prefix) {
  if (!s.starts_with(prefix)) return false;
  s.remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::string_view spelling(Operand o) { return Spellings[static_cast<std::size_t>(o)]; }

std::string_view name(Category c) {
  constexpr std::string_view Names[] = {
#define CATEGORY(NAME, TITLE) #NAME,
#include "Intrinsics.def"
  };
  return Names[static_cast<std::size_t>(c)];
}

std::string_view title(Category c) {
  constexpr std::string_view Titles[] = {
#define CATEGORY(NAME, TITLE) TITLE,
#include "Intrinsics.def"
  };
  return Titles[static_cast<std::size_t>(c)];
}

std::string_view name(Convergence c) {
  constexpr std::string_view Names[] = {"none", "warp", "block", "cluster", "grid", "subset"};
  return Names[static_cast<std::size_t>(c)];
}

std::string Intrinsic::result(Operand o) const {
  const std::string_view word = signature.substr(0, signature.find('('));
  if (word == "T") return std::string(spelling(o));
  if (word == "Bits") return o == Operand::f32 ? "int" : "long long";
  if (word == "Real") return o == Operand::i32 ? "float" : "double";
  return std::string(word);
}

std::vector<Parameter> Intrinsic::parameters() const {
  std::vector<Parameter> result;
  const std::size_t open = signature.find('(');
  std::string_view rest = signature.substr(open + 1, signature.rfind(')') - open - 1);
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const std::string_view parameter = trim(rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
    const std::size_t space = parameter.rfind(' ');
    Parameter p{std::string(parameter.substr(0, space)), std::string(parameter.substr(space + 1))};
    if (p.type.ends_with('&')) {
      p.type.pop_back();
      p.byAddress = true;
      p.readOnly = p.type.starts_with("const ");
      if (p.readOnly) p.type.erase(0, std::string_view("const ").size());
    }
    result.push_back(std::move(p));
  }
  return result;
}

std::size_t Intrinsic::arity() const {
  return signature.ends_with("()") ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(signature, ','));
}

std::string Intrinsic::qualifiedName() const { return (member ? "rk::context::" : "rk::") + std::string(name); }

std::string Intrinsic::preludeName(ActorScope scope) const {
  const bool narrowed = scope == ActorScope::block && !blockScopeText.empty();
  return (narrowed ? "rk::block_scope::" : "rk::") + std::string(member ? mirrors : name);
}

const Text *Intrinsic::textFor(Operand o) const {
  for (const Text &t : texts)
    if (!t.text.empty() && (t.operands.empty() || t.operands.contains(o))) return &t;
  return nullptr;
}

const Text *Intrinsic::bodyFor(Operand o) const {
  for (const Text &t : texts)
    if (!t.text.empty() && (t.operands.empty() || t.operands.contains(o)) && t.minArch <= minArch) return &t;
  return nullptr;
}

std::span<const Intrinsic> intrinsics() { return table(); }
std::span<const DslType> dslTypes() { return Types; }

std::vector<const Intrinsic *> lookup(std::string_view qualifiedName) {
  consume(qualifiedName, "::");
  if (!consume(qualifiedName, "rk::")) return {};
  for (std::string_view side : {"host_side::", "cpu_side::", "cuda_side::"})
    if (consume(qualifiedName, side)) break;
  const bool member = consume(qualifiedName, "context::");
  std::vector<const Intrinsic *> forms;
  if (qualifiedName.empty()) return forms;
  for (const Intrinsic &row : table())
    if (row.member == member && (row.name == qualifiedName || std::ranges::count(row.aliases, qualifiedName)))
      forms.push_back(&row);
  return forms;
}

const Intrinsic *lookup(std::string_view qualifiedName, std::size_t arity) {
  for (const Intrinsic *form : lookup(qualifiedName))
    if (form->arity() == arity) return form;
  return nullptr;
}

}  // namespace rk::transpile
