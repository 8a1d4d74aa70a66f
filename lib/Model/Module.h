// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Actor.h"
#include "Model/Declaration.h"
#include "Model/Function.h"
#include "Model/Kernel.h"
#include "Model/Layout.h"

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rk::transpile {

/// A member of a reached class that wants to be shared memory, which no member can be.
struct SharedMember {
  std::string name;
  std::string owner;
  SourceRange range;
};

/// An annotation on a declaration for which it is not made, which would silently do nothing.
struct MisplacedAnnotation {
  std::string macro; ///< RK_ACTOR and the like
  std::string what;  ///< it is on: "data member 'total'"
  std::string where; ///< it belongs: "a struct, behind the word 'struct'"
  SourceRange range;
};

/// A function of the user's that is named like one of CUDA's, at a place where the name means another function, too: it
/// cannot be renamed.
struct Namesake {
  std::string name;
  SourceRange range;
};

/// What the device's compiler makes something else of, without a word.
struct Misreading {
  std::string what;
  std::string instead;
  SourceRange range;
};

/// Everything that the transpiler knows of a module. Parse fills it, Analyze reads it, Transform adds edits and kernel
/// groups, Generate writes it out. Holds nothing of Clang's.
struct Module {
  std::string name;
  std::vector<std::string> sources;      ///< relative to the source root, in the order given
  std::vector<std::string> files;        ///< relative to the source root: what Token::file indexes
  std::set<std::string> includes;        ///< standard headers of the emitted code: "array"
  bool usesExtensions = false;           ///< of Clang's: the text includes rk/device/extensions.hpp
  bool usesTraitBuiltins = false;        ///< of Clang's: it includes rk/device/type_trait_builtins.hpp
  std::vector<Declaration> declarations; ///< in source order
  std::set<std::string> declaredNames;   ///< every name that the emitted code declares: intrinsics' texts avoid them
  std::vector<Function> functions;
  std::vector<Layout> layouts;
  std::vector<Actor> actors;
  std::vector<Kernel> kernels;
  std::vector<MisplacedAnnotation> misplaced;
  std::vector<MisplacedAnnotation> unmadeActors; ///< templates without an instance: wrong where there is nothing else
  std::vector<SharedMember> sharedMembers;
  std::vector<HostName> hostNames;
  std::vector<Namesake> refusedNamesakes;
  std::vector<Misreading> misreadings;
  std::vector<Namesake> constraintLambdas; ///< by what they stand in: "a concept"
  bool keepsIntrinsics = false;           ///< calls of rk:: operations stay calls, of the prelude's functions
  std::vector<std::string> layoutAsserts; ///< lines, without indentation
  std::vector<KernelGroup> groups;
};

/// Where a function is reached from: the calls on a shortest path from a handler or a kernel, and the name of that.
struct ReachPath {
  std::string handler; ///< "handler 'ledger::on(deposit)'", "kernel 'saxpy'"
  SourceRange handlerRange;
  std::vector<std::size_t> functions; ///< from the handler (included) to the function (included)
};

/// Shortest paths from handlers and kernels to every reached function; empty `functions` for one that none reaches.
std::vector<ReachPath> findPaths(const Module &module);
std::vector<ReachPath> findPaths(const Module &module, const Actor &from);
std::vector<ReachPath> findPaths(const Module &module, const Kernel &from);

/// What the host's events and launches run: handlers, steps and kernels.
std::vector<std::size_t> entryFunctions(const Module &module);

/// The device functions that the given ones reach, themselves included.
std::vector<bool> reachedFrom(const Module &module, const std::vector<std::size_t> &roots);

/// A type whose values cross between host and device: a handler's message or reply, or what a function sends besides.
struct Crossing {
  enum class Kind { Message, Reply, Sent };
  Kind kind = Kind::Message;
  std::size_t layout = 0;   ///< index into Module::layouts
  std::uint32_t typeId = 0; ///< of a reply: 0, for it goes by its ask
  SourceRange use;          ///< the handler, or the call that sends
  std::size_t function = 0; ///< index into Module::functions: the handler, or who sends
};

/// All of them, in the order of the handlers; then what the functions send.
std::vector<Crossing> crossings(const Module &module);

/// The layouts of what an actor sends besides its replies, each once, in the order of the functions.
std::vector<std::size_t> sentBy(const Module &module, const Actor &actor);

/// The functions that an actor runs: handlers and step.
std::vector<std::size_t> entryFunctions(const Actor &actor);

/// The members of an actor's state that spawn() gives memory to, each as its path in the state: "grid.now".
std::vector<std::string> deviceFields(const Module &module, const Actor &actor);

/// Whether an actor's handlers or its step reach one of these operations of the DSL: "request_terminate".
bool performs(const Module &module, const Actor &actor, std::initializer_list<std::string_view> operations);

/// "bank::ledger::on(deposit)": how diagnostics name a handler.
std::string describe(const Module &module, const Actor &actor, const Handler &handler);

/// The model as JSON, for --emit=model and --dump-after.
std::string toJson(const Module &module);

} // namespace rk::transpile
