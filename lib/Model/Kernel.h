// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Architectures.h"
#include "Model/Source.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rk::transpile {

/// A struct of shared variables that are alive together.
struct SharedBlock {
  std::string function;
  std::vector<std::string> members; ///< declarations without the semicolon
};

enum class Bounds { User, Clamp, Periodic, Constant };
enum class Lowering { Direct, Tiled };

/// What RK_GLOBAL_KERNEL(...) or RK_STENCIL(...) says, defaults filled in by the compiler.
struct KernelConfig {
  std::string id;
  std::uint64_t blockSize = 256;
  std::uint64_t minArchitecture = oldestArchitecture;
  Bounds bounds = Bounds::User;
  Lowering lowering = Lowering::Direct;
  std::array<std::uint64_t, 3> tile{32, 8, 1};
  std::string outside = "0"; ///< a literal
};

struct KernelParameter {
  std::string name;
  std::string type;    ///< as emitted text names it
  std::string element; ///< of a pointer, without const; empty: no pointer
  bool elementIsConst = false;
  bool elementTakesNumber = false; ///< has a conversion from one
  unsigned integerBits = 0;        ///< of an element that is an integer, without its sign; else 0
  bool integerIsSigned = false;
  bool isReference = false;
  bool triviallyCopyable = true;
  std::uint64_t elementSize = 0;
  SourceRange range;
  TokenRange tokens;
};

/// Cells east, south and down.
using Offset = std::array<std::int64_t, 3>;

/// The offsets of one access: in a loop they may be several.
struct OffsetRange {
  Offset low{};
  Offset high{};

  bool isOwnCell() const { return low == Offset{} && high == Offset{}; }
  auto operator<=>(const OffsetRange &) const = default;
};

/// How a stencil uses one of its buffers at one place.
struct BufferUse {
  enum class Kind {
    Read,      ///< through an accessor of the position
    ReadOwn,   ///< `buffer[pos.idx()]`
    WriteOwn,  ///< an assignment to that
    Atomic,    ///< by one of the atomic operations, at any cell
    Elsewhere, ///< by an index of the stencil's own making; or its address goes somewhere
    WriteElsewhere
  };
  Kind kind = Kind::Read;
  std::size_t parameter = 0;    ///< index into Kernel::parameters
  std::optional<OffsetRange> offset; ///< of Read; nothing: not known at compile time
  SourceRange range;
  bool fromOwn = false; ///< of Elsewhere: by an index that is computed from `pos.idx()`
};

/// A kernel that the host launches with its own calls: a function of the user's, or a stencil's function for each cell.
struct Kernel {
  enum class Kind { Global, Stencil };
  Kind kind = Kind::Global;
  std::string name;     ///< qualified, without a leading "::"
  std::string function; ///< unqualified
  std::string entry;    ///< the symbol
  std::string file;     ///< the source that declares it
  SourceRange range;
  std::size_t index = 0; ///< of its function in Module::functions
  KernelConfig config;
  std::vector<KernelParameter> parameters; ///< of a stencil: without the position
  std::string obstacle; ///< why its declaration is no kernel's: "is a template"; there is no body then
  std::string instead;  ///< of the obstacle
  bool returnsVoid = true;

  // Of a stencil.
  unsigned dimensions = 0; ///< 2 or 3; 0: its first parameter is no position
  std::string position;    ///< the parameter's name
  std::vector<SourceRange> escapes; ///< where the position is used other than by its members
  std::vector<BufferUse> uses;
  bool asksBounds = false;         ///< is_boundary(), or where it stands
  SourceRange boundary;            ///< where it asks is_boundary(); empty: nowhere
  bool leavesAtBoundary = false;   ///< it begins with `if (pos.is_boundary()) return;`
  std::vector<SharedBlock> shared; ///< at most one: what the function and its callees declare
  std::uint64_t sharedBytes = 0;
  // In the text.
  std::size_t declaration = 0; ///< index into Module::declarations
  TokenRange positionTokens;
  std::uint32_t site = 0; ///< where its specifiers begin
  std::optional<std::uint32_t> inlineToken;
  std::optional<std::uint32_t> bodyToken; ///< the body's opening brace
};

/// What the accessors of a stencil add up to.
struct BufferAccess {
  std::size_t parameter = 0;
  std::vector<OffsetRange> offsets; ///< sorted, each once
  bool unknownOffset = false;
  bool readsNeighbours = false;
  bool writes = false;
  bool bySubscript = false; ///< also by an index, of its own making or the position's
};

/// One a buffer that the stencil uses, in the order of its parameters.
std::vector<BufferAccess> accessesOf(const Kernel &kernel);
/// How far the accessors reach, a direction each: 0 where they do not.
std::array<std::int64_t, 3> haloOf(const Kernel &kernel);
/// Whether a buffer is read from a tile in shared memory: where accessors alone read it, at offsets that are known.
bool isTiled(const Kernel &kernel, const BufferAccess &access);
/// "[10][34]": the extents of a tile with its halo.
std::string tileExtents(const Kernel &kernel);
std::uint64_t tileBytes(const Kernel &kernel, const BufferAccess &access);
/// "rk::bounds::clamp".
std::string boundsName(Bounds bounds);

} // namespace rk::transpile
