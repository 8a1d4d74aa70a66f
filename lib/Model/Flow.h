// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Source.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rk::transpile {

/// How far a value may differ: nowhere, between the blocks of a grid, between the warps of a block, between the threads
/// of a warp. Each contains those before it.
enum class Variation : std::uint8_t { None, Block, Warp, Thread };

/// Something that a value or a condition depends on. A function is looked at once, for all its callers: what they pass
/// and what it calls are symbols here, which Analyze resolves for each path from a handler.
struct Influence {
  enum class Kind {
    Operation, ///< of the DSL
    Parameter, ///< what the caller passes in `slot`
    Result,    ///< what call `call` returns
    Output,    ///< what call `call` leaves in the object that it gets in `slot`
    Broadcast  ///< what one lane's value, which depends on `of`, is in all lanes of its warp
  };
  Kind kind = Kind::Operation;
  std::string name; ///< of the operation or parameter
  SourceRange range;
  Variation variation = Variation::None; ///< of an operation
  std::size_t slot = 0;                  ///< 0 is the object of a member function, 1 the first parameter
  std::size_t call = 0;                  ///< index into Flow::calls
  std::set<std::uint32_t> of = {};       ///< indices into Flow::influences
  bool isSameInBlocks = false;           ///< of an operation: differs in a block only, as thread_id() does
};

using Influences = std::set<std::uint32_t>; ///< indices into Flow::influences

/// What an lvalue or a pointer denotes, as far as it is told apart.
struct Memory {
  enum class Kind {
    Unknown, ///< or a thread's own
    Slot,    ///< what the caller's argument denotes
    Shared   ///< an RK_SHARED variable
  };
  Kind kind = Kind::Unknown;
  std::size_t slot = 0;
  Influences address;
};

/// Why only some threads may come to a place: a condition around it, or one under which others have left before.
struct Guard {
  enum class Way {
    Holds,
    Fails,
    Turns,
    Chooses
  }; ///< where the condition leads to; Turns: of a loop, Chooses: a switch
  Way way = Way::Holds;
  SourceRange condition;
  SourceRange exit; ///< the return, break or continue by which they left; nowhere: the condition is around the place
  Influences on;
  bool leavesFunction = false; ///< the exit is a return of the function itself
};

using Guards = std::set<std::uint32_t>; ///< indices into Flow::guards

/// An operation that a warp, a block or a grid has to reach together.
struct ConvergentUse {
  std::string name;
  SourceRange range;
  Variation breaksAt = Variation::Warp; ///< the least variation of a condition that is wrong around it
  Guards guards;
};

/// A plain store to memory that other threads see.
struct Write {
  std::string name; ///< of the member or variable
  SourceRange range;
  Memory target;
  Guards guards;
  SourceRange statement; ///< empty where the store is a part of a larger expression
  std::string context;   ///< name of the rk::context in scope, if there is one
  SourceRange readBy = {}; ///< a condition around it that reads what it changes; mostly empty
};

struct FlowCall {
  struct Argument {
    Influences value;
    Memory memory;
  };
  std::size_t callee = 0; ///< index into Module::functions
  SourceRange range;
  std::vector<Argument> slots;
  Guards guards;
  bool resultUnused = false;
};

/// What a function does with values that differ between threads.
struct Flow {
  std::vector<Influence> influences;
  std::vector<Guard> guards;
  std::vector<FlowCall> calls;
  std::vector<ConvergentUse> convergent;
  std::vector<Write> writes;
  Influences result;
  std::map<std::size_t, Influences> outputs; ///< by slot
};

} // namespace rk::transpile
