// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Flow.h"
#include "Model/Source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rk::transpile {

/// Something of std that the text has to name, whatever runs, and that no device has: in a constraint, a template's head
/// or a class, or in what a template asks for.
struct HostName {
  enum class Kind {
    Concept,
    Type,
    AskedFor,   ///< a template asks for `asked`, which needs it
    MayBeAsked, ///< a template may ask for `asked`, or only the host's code does
  };
  Kind kind;
  std::string name;
  SourceRange range;
  std::string asked = {};
  SourceRange owner = {}; ///< of a field: the class, which may be laid out
};

/// Something that a reached function or variable does and that Analyze may object to. Parse reports what it sees and
/// judges nothing.
struct Finding {
  enum class Kind {
    Throw,
    Catch, ///< handlers of exceptions in the user's own code
    Typeid,
    DynamicCast,
    VirtualCall,
    New,
    Delete,
    HeapFunction,  ///< malloc and its like; detail: its name
    MutableGlobal, ///< detail: the variable
    DynamicGlobal, ///< a constant whose value is computed when the program starts
    UndefinedGlobal, ///< a constant without a value in the sources
    ThreadLocal,
    StaticLocal,
    StdUse,       ///< a function or type of std; detail: its name, detail2: of an alias, the class that it names
    HostFunction, ///< a function without a body in the sources; detail: its name
    InlineAssembly,
    Coroutine,
    VarArgs,
    Misread,       ///< the device's compiler makes something else of it; detail: what, detail2: what to write instead
    Attribute,     ///< means nothing to the device's compiler; detail: its name
    UnboundedLoop, ///< nothing in it ends it; detail: "makes 'flag == 0' false", which would end it, if there is that
    LongDouble,    ///< the first value of that type that is not a constant
    DoubleInLoop,  ///< the first arithmetic in double of an innermost loop
    Narrowing,     ///< an integer loses bits between message, state and reply; detail: from, detail2: to
    DynamicShared, ///< makes a view of the block's dynamic shared memory
    LocalField     ///< makes an rk::field; detail: the variable, detail2: its type
  };
  Kind kind;
  SourceRange range;
  std::string detail;
  std::string detail2;
};

struct Call {
  std::size_t callee = 0; ///< index into Module::functions
  SourceRange range;
  bool isConstant = false; ///< the compiler makes it, for a constant's value: nothing of it runs
};

/// An argument that says how a DSL operation takes place: in which order or scope, or by which operator.
struct EnumArgument {
  std::string type;                 ///< "rk::memory_order", "rk::scope" or "rk::reduction_op"
  std::optional<std::string> value; ///< the enumerator, "acquire"; absent where it is no constant
  SourceRange range;
};

/// An argument of a DSL operation that is an integer and constant.
struct IntegerArgument {
  std::string parameter; ///< as the table of intrinsics names it: "width"
  std::int64_t value = 0;
  SourceRange range;
};

/// A DSL operation that a function performs.
struct IntrinsicUse {
  std::string name; ///< qualified: "rk::sync_threads", "rk::context::thread_id"
  SourceRange range;
  std::vector<EnumArgument> enums = {};
  std::vector<IntegerArgument> integers = {};
  std::string operand = {}; ///< where there are such arguments: the type of the first parameter
};

/// What a function sends besides a handler's reply: by ctx.emit or ctx.reply.
struct SentMessage {
  std::size_t layout = 0; ///< index into Module::layouts
  std::uint32_t typeId = 0;
  SourceRange range; ///< of the call's name
};

/// A function that runs on the device: an instance, where it is a template.
struct Function {
  std::string name; ///< as a reader knows it: "bank::mean<float>"
  SourceRange range;
  std::vector<Call> calls = {};
  std::vector<Finding> findings = {};
  std::vector<IntrinsicUse> intrinsics = {};
  std::vector<SentMessage> sent = {};
  Flow flow = {};
};

} // namespace rk::transpile
