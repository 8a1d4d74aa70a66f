// SPDX-License-Identifier: Apache-2.0
#pragma once
// The intrinsics of the DSL, as the transpiler, the generator of headers and the tests see them. Intrinsics.def is the
// only place that knows them; this is its type and the questions one can ask of it. Everything here is immutable and may
// be called from any thread.
//
//   if (const Intrinsic *i = lookup("rk::warp_shuffle", 2)) {
//     Choice c = choose(*i, {"float", "unsigned int"}, {});
//     if (c.kind == Choice::Kind::Text) out << substitute(c.text, {"v", "3"});  // ::__shfl_sync(0xffffffffu, v, 3)
//   }

#include <array>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rk::transpile {

/// The types that `T` of a signature can be. `long` and `long long` are two types of one size: CUDA's 64-bit overloads
/// are mostly for `long long`, while `std::int64_t` is `long` on Linux.
enum class Operand : std::uint8_t { f32, f64, i32, u32, il, ul, ill, ull, f16, bf16 };

inline constexpr std::array AllOperands{Operand::f32, Operand::f64, Operand::i32, Operand::u32,
                                        Operand::il,  Operand::ul,  Operand::ill, Operand::ull,
                                        Operand::f16, Operand::bf16};

/// A set of `Operand`, as bits.
struct OperandSet {
  std::uint16_t bits = 0;

  constexpr bool contains(Operand o) const { return bits >> static_cast<unsigned>(o) & 1u; }
  constexpr bool empty() const { return bits == 0; }
  constexpr OperandSet operator|(OperandSet o) const { return {static_cast<std::uint16_t>(bits | o.bits)}; }
  constexpr bool operator==(const OperandSet &) const = default;
};

/// C++ spelling of an operand type: "float", "unsigned long", "rk::half" ...
std::string_view spelling(Operand o);

/// Whether it is rk::half or rk::bfloat16.
constexpr bool is16Bits(Operand o) { return o == Operand::f16 || o == Operand::bf16; }

enum class Category : std::uint8_t {
#define CATEGORY(NAME, TITLE) NAME,
#include "Intrinsics.def"
};

std::string_view name(Category c);   ///< "math"
std::string_view title(Category c);  ///< "Mathematics": the heading of the reference page

/// Whose threads must all arrive at a call, or the program is wrong. `subset`: those that its arguments count.
enum class Convergence : std::uint8_t { none, warp, block, cluster, grid, subset };

std::string_view name(Convergence c);

/// Where the actor that makes the call lives: in block scope the grid has one block.
enum class ActorScope : std::uint8_t { block, grid };

/// The CUDA text of an intrinsic for some operand types. `{0}`, `{1}` ... stand for the arguments; where one is neither a
/// whole function argument nor a whole parenthesised expression, the text itself puts parentheses round it.
struct Text {
  OperandSet operands;         ///< empty: a signature without `T`
  std::string_view text;       ///< in `Inline` form an expression of exactly the declared result type
  enum class Form : std::uint8_t { Inline, Body } form = Form::Inline;  ///< Body: only in the prelude function's body
  unsigned minArch = 75;       ///< below it, or where it may be below, the prelude function is called
};

/// One parameter of a signature.
struct Parameter {
  std::string type;        ///< as in the table, without reference: "T", "int", "std::uint32_t", "scope"
  std::string name;
  bool byAddress = false;  ///< `T&`: an lvalue whose address the text takes
  bool readOnly = false;   ///< `const T&`: one that may be const
  /// `Message`: of any type, by constant reference.
  bool isMessage() const { return type == "Message"; }
};

/// How the executed tests of a row make its arguments and its expected values. test/Intrinsics/README.md tells what each
/// kind runs and which names its expressions may use.
struct TestRecipe {
  enum class Kind : std::uint8_t {
    value,    ///< a function of its arguments, sample by sample
    thread,   ///< what every thread of a grid sees
    warp,     ///< a collective: the reference sees the arguments of all lanes of the warp
    block,    ///< a collective: the reference sees the arguments of all threads of the block
    grid,     ///< a collective of several blocks: it sees those of all threads of the grid
    atomic,   ///< many threads on one word: the reference is the word's next value
    accumulate,  ///< many threads on one word, in any order, without a result: the reference is one thread's update
    barrier,  ///< what others stored before it is there after it
    fence,    ///< what was stored before the flag is there for whom has seen the flag
    arrive,   ///< some threads arrive, others wait
    clock,    ///< never runs backwards
    pause,    ///< returns
    copy,     ///< copies bytes
    system,   ///< none here: needs a running actor
  } kind = Kind::value;
  std::string_view samples{};    ///< one C++ expression a parameter, separated by ';': "reals(-10, 10); range(0, 31)"
  std::string_view reference{};  ///< a C++ expression, independent of the texts; then assignments to parameters by address
  double ulp = 0;                ///< allowed error in units of the last place; 0: exact
  std::string_view instruction{};  ///< that its PTX has, where what it does shows on no CPU
};

/// One row: a function of the DSL with one arity. Rows of one name are its forms.
struct Intrinsic {
  std::string_view name;                     ///< without `rk::`
  Category category = Category::index;
  std::array<std::string_view, 2> aliases{};
  std::string_view signature;                ///< "T(T& x, T v)"
  OperandSet operands{};                     ///< what `T` may be
  std::array<Text, 6> texts{};
  std::string_view blockScopeText{};         ///< replaces `texts` in block scope, where it differs
  std::string_view flatText{};               ///< replaces `texts` where blocks have one dimension, as those of actors have
  std::string_view host{};                   ///< what a host program computes, where a handler is a function of one thread
  unsigned minArch = 75;
  Convergence convergence = Convergence::none;
  bool deduced = false;                      ///< the prelude has one template of T, by its first parameter, not an overload a type
  std::string_view doc{};
  TestRecipe test{};
  bool member = false;                       ///< a member of `rk::context`; mirrors the free function `mirrors`, unless that is empty
  std::string_view mirrors{};
  Category mirroredCategory = Category::index;  ///< of `mirrors`
  bool changes = false;                      ///< a member that changes what the host's context has recorded

  /// The result type for an operand; `T`, `Bits` (the integer as wide as T) and `Real` (the reverse) are resolved.
  std::string result(Operand o) const;
  std::vector<Parameter> parameters() const;
  std::size_t arity() const;
  /// "rk::sqrt", "rk::context::thread_id".
  std::string qualifiedName() const;
  /// The function that the device prelude defines: "rk::sqrt"; in block scope, where that differs,
  /// "rk::block_scope::block_idx_x".
  std::string preludeName(ActorScope scope = ActorScope::block) const;
  /// The text for an operand type, or null where the row does not take it. `o` is ignored by a signature without `T`.
  const Text *textFor(Operand o) const;
  /// What the prelude's function does: the text that every architecture of the row can compile.
  const Text *bodyFor(Operand o) const;
};

/// A type of the DSL.
struct DslType {
  std::string_view name;  ///< without `rk::`
  Category category;
  std::string_view signature;  ///< "shared_array<T, N>"
  std::string_view text;       ///< what it is in CUDA
  std::string_view doc;
};
std::span<const DslType> dslTypes();

/// A member of rk::position2 and rk::position3.
struct StencilAccessor {
  std::string_view name;
  unsigned dimensions;              ///< 2: of both; 3: of position3 alone
  bool readsBuffer;                 ///< else it asks the position
  std::array<std::int8_t, 3> step;  ///< how far the cell is that it reads: x, y, z
  std::string_view result;
  std::string_view doc;

  /// Of a position with that many dimensions: "T(buffer)".
  std::string signature(unsigned of) const;
  /// Its CUDA text there where `.bounds` is `user`: "{0}[rk_idx - rk_width]". The other policies wrap or clamp an index.
  std::string text(unsigned of) const;
};
std::span<const StencilAccessor> stencilAccessors();
/// Null: there is none of that name.
const StencilAccessor *stencilAccessor(std::string_view name);

/// All rows in table order; the members of `rk::context` come last.
std::span<const Intrinsic> intrinsics();

/// The row that a function is, by its name and number of parameters; null if it is none. Takes names and aliases,
/// qualified "rk::sqrt", "rk::context::thread_id", with or without the inline namespace of a side ("rk::host_side::sqrt").
const Intrinsic *lookup(std::string_view qualifiedName, std::size_t arity);

/// All forms of a name, in table order; empty if it is no intrinsic.
std::vector<const Intrinsic *> lookup(std::string_view qualifiedName);

/// What the text is for.
struct Target {
  ActorScope scope = ActorScope::block;
  bool flat = true;       ///< blocks have one dimension
  unsigned minArch = 75;  ///< the oldest architecture that the module is compiled for
};

struct Choice {
  enum class Kind : std::uint8_t {
    Text,         ///< substitute the arguments into `text`
    Prelude,      ///< call the function `text` with the arguments as they are
    Unsupported,  ///< the row does not take these operands
  } kind;
  std::string text;
};

/// What to emit for a call: `parameterTypes` are the canonical types of the chosen overload's parameters, without
/// reference and const. Hygiene is the caller's: it takes the prelude where `choose` would give a text, but the call is
/// dependent, an argument that the text repeats has side effects (`repeats`), or a local hides a name.
Choice choose(const Intrinsic &i, std::span<const std::string_view> parameterTypes, const Target &target);
Choice choose(const Intrinsic &i, std::initializer_list<std::string_view> parameterTypes, const Target &target);

/// The text with its arguments in place.
std::string substitute(std::string_view text, std::span<const std::string> arguments);
std::string substitute(std::string_view text, std::initializer_list<std::string> arguments);

/// How often the text evaluates its argument `index`: 0, 1, or more.
unsigned repeats(std::string_view text, std::size_t index);

enum class ListFormat : std::uint8_t { Text, Json };

/// The table for `--print-intrinsics[=json]`.
void printIntrinsics(std::ostream &out, ListFormat format);

}  // namespace rk::transpile
