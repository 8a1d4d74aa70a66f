// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Architectures.h"
#include "Model/Kernel.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rk::transpile {

enum class KernelScope { Block, Grid };

/// What RK_ACTOR(...) or RK_RING_KERNEL(...) says, defaults filled in by the compiler.
struct ActorConfig {
  std::string id = {};
  std::uint64_t blockSize = 128;
  std::uint64_t clusterSize = 1;
  std::uint64_t minArchitecture = oldestArchitecture;
  std::uint64_t mailboxCapacity = 0;
  KernelScope scope = KernelScope::Block;
  std::string otherScope = {}; ///< "device": one that no actor has

  void setScope(const std::string &name) {
    scope = name == "grid" ? KernelScope::Grid : KernelScope::Block;
    otherScope = name == "grid" || name == "block" ? "" : name;
  }

  std::map<std::string, SourceRange> written = {}; ///< the values that stand there, by member
  SourceRange list = {};                           ///< from one parenthesis to the other
};

struct Handler {
  std::string name;
  std::size_t function = 0;           ///< index into Module::functions; of a template none
  std::optional<std::size_t> message; ///< index into Module::layouts
  std::optional<std::size_t> reply;   ///< nothing: returns void
  std::uint32_t typeId = 0;           ///< of the message
  SourceRange range;
  bool takesContext = false;
  bool messageByConstReference = false;
  bool stateByReference = true; ///< of a ring kernel that has a state
  SourceRange stateType;        ///< of one that is taken otherwise
  bool accessible = true;
  bool isStatic = false;
  bool isTemplate = false;
  bool isDefined = true;
  bool replyIsReference = false;
  SourceRange messageType; ///< as written, less 'const' in front
  bool messageByReference = false;
  bool messageIsConst = false;
  std::size_t parameters = 0;
};

struct Actor {
  enum class Kind { Struct, RingKernel };
  Kind kind = Kind::Struct;
  std::string name;     ///< qualified, without a leading "::"
  std::string spelling; ///< how the text names the type, or the function of a ring kernel
  std::string file;     ///< the source that declares it, as given on the command line
  SourceRange range;
  std::uint32_t typeId = 0;
  ActorConfig config;
  std::optional<std::size_t> state; ///< index into Module::layouts; a ring kernel may have none
  std::vector<Handler> handlers;
  std::optional<Handler> step;
  std::vector<Handler> extraSteps;
  std::uint64_t layoutHash = 0;
  std::vector<Handler> unmarked;      ///< member functions with a handler's parameters that are none
  std::vector<SourceRange> overloads; ///< other functions of a ring kernel's name
};

/// A persistent kernel: the actors of one block size, cluster size and minimum architecture, or one grid actor.
struct KernelGroup {
  std::string entry;
  KernelScope scope = KernelScope::Block;
  std::uint64_t blockSize = 128;
  std::uint64_t clusterSize = 1;
  std::uint64_t minArchitecture = oldestArchitecture;
  std::vector<std::size_t> actors; ///< indices into Module::actors
  std::uint64_t messageBytes = 16;

  std::vector<SharedBlock> shared; ///< a union: one for the functions that one handler may run together
  std::uint64_t sharedBytes = 0;
};

} // namespace rk::transpile
