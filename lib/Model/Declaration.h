// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Edit.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rk::transpile {

/// What encloses a declaration: a namespace, or a linkage specification.
struct Scope {
  enum class Kind { Namespace, InlineNamespace, ExternC };
  Kind kind = Kind::Namespace;
  std::string name; ///< empty for an unnamed namespace

  bool operator==(const Scope &) const = default;
};

/// A function of the declaration: where its specifiers begin, so that `__device__` can go there.
struct FunctionSite {
  std::uint32_t at = 0;
  bool needsDevice = true;   ///< false: defaulted, deleted, consteval
  bool needsVirtual = false; ///< what it overrides is not there
};

/// A namespace-scope variable: constants become `__device__`, and lose `inline`, which nvcc refuses on them.
struct VariableSite {
  std::uint32_t at = 0;
  std::optional<std::uint32_t> inlineToken;
  bool needsDevice = false; ///< an array or object that device code may index or take the address of
};

/// A direct, non-dependent call of a function of the DSL, as written.
struct IntrinsicCall {
  std::string name;                        ///< qualified: "rk::context::atomic_add"
  TokenRange range;                        ///< the whole call, object included
  std::optional<TokenRange> object;        ///< `ctx` of `ctx.sync_threads()`
  std::optional<unsigned> objectParameter; ///< of an object that is a parameter of the function: its number
  std::vector<TokenRange> arguments;       ///< default arguments are absent
  std::vector<bool> argumentIsPure;        ///< may be evaluated twice
  std::vector<std::string> parameterTypes; ///< canonical, without cv and reference, of all parameters
  std::vector<std::string> argumentTypes;  ///< of the arguments before conversion
  std::vector<std::optional<unsigned>> argumentParameters; ///< those that are a parameter of the function: its number
  std::vector<std::optional<std::int64_t>> argumentValues; ///< those that are integer constants
  std::vector<std::size_t> functions;                      ///< indices into Module::functions that run this call
};

/// A variable that RK_SHARED marks.
struct SharedVariable {
  std::string name;
  TokenRange statement;
  std::string type;    ///< canonical: "float[128]"
  bool builtin = true; ///< made of built-in types only: may be declared before the user's code
  std::uint64_t size = 0;
  std::uint64_t align = 1;
  bool dependent = false;
  bool hasInitializer = false;
  bool trivial = true;
  bool isOverAligned = false;         ///< by an alignas of its own
  bool definesType = false;           ///< `RK_SHARED struct { int n; } counts;`
  std::string function;               ///< unqualified name of the function it is declared in
  std::vector<std::size_t> functions; ///< indices into Module::functions that declare it
  SourceRange range;
};

/// `#pragma unroll` of a loop, which is not a token.
struct UnrollHint {
  std::uint32_t at = 0;
  std::string text;
};

/// `throw e`, where constants are computed.
struct Throw {
  TokenRange range;
  std::optional<TokenRange> value; ///< of `c ? v : throw e`: `v`
};

struct TryStatement {
  TokenRange keyword;
  TokenRange handlers; ///< behind its block
};

/// `for (init; declaration : range) body`.
struct RangeForInit {
  TokenRange loop;
  TokenRange init; ///< with its semicolon
};

/// A loop that nothing in it ends: where an abort check can go.
struct UnboundedLoop {
  std::uint32_t body = 0;             ///< first token of the body
  bool compound = false;              ///< that token is the brace of a block
  std::vector<std::size_t> functions; ///< indices into Module::functions that run it
};

/// An attribute of a class's layout that the device's compiler would not find where it stands: behind the class, or in
/// a pragma. Its place is behind the keyword `struct`.
struct LayoutAttribute {
  std::uint32_t at = 0;
  TokenRange tokens; ///< as written, behind the class; empty for a pragma's
};

/// A polymorphic class none of whose virtual functions is reached. One stands for them: by its pointer the class is as large
/// as the host's, and if pure, as abstract.
struct VirtualStandIn {
  std::uint32_t at = 0; ///< the class's last brace
  bool isPure = false;
};

struct Enumerator {
  std::string name;
  SourceRange range;
};

/// One namespace-scope declaration that the handlers reach: its tokens, and what Parse found among them. Transform's
/// passes turn the facts into edits; Generate renders tokens and edits.
struct Declaration {
  std::string name;
  std::string kind;  ///< "class", "function", "variable", "alias", "concept", "enum", "using", "namespace alias"
  SourceRange range; ///< of the name
  std::vector<Scope> scopes;
  bool isFixed = false; ///< its namespace is the language's to say: std for a specialisation, none for operator new
  std::vector<Scope> nominated; ///< the namespace that a using-directive or an alias names: it has to be there before
  std::vector<Token> tokens;
  std::string trailing; ///< the comment behind the last token on its line

  std::vector<TokenRange> annotations;
  std::vector<TokenRange> unreached; ///< members that nothing on the device needs
  std::vector<TokenRange>
      unneeded;                   ///< a using-declaration's declarators, each with the comma beside it, and `override`
  std::vector<TokenRange> bodies; ///< of members that are declared only: of an initialiser list, too
  std::vector<VirtualStandIn> virtualStandIns;
  std::vector<FunctionSite> functions;
  std::vector<VariableSite> variables;
  std::vector<IntrinsicCall> intrinsics;
  std::vector<SharedVariable> shared;
  std::vector<UnrollHint> unroll;
  std::vector<TryStatement> tryStatements;
  std::vector<Throw> throws;
  std::vector<RangeForInit> rangeForInits;
  std::vector<TokenRange> discarded; ///< branches of `if constexpr` that are never taken
  std::vector<UnboundedLoop> unboundedLoops;
  std::vector<LayoutAttribute> layoutAttributes;
  std::uint32_t pack = 0; ///< bytes, of a `#pragma pack` of more than one; 0: none
  std::vector<Enumerator> enumerators;     ///< of an enumeration that gives its scope their names
  std::vector<std::uint32_t> namesakes;    ///< tokens that name a function of the user's as CUDA names one of its own
  std::vector<std::uint32_t> stdNamesakes; ///< and those that name one of std's, without saying so

  std::vector<Edit> edits;
};

} // namespace rk::transpile
