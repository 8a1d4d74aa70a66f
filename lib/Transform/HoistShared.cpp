// SPDX-License-Identifier: Apache-2.0
#include "Intrinsics/Intrinsics.h"
#include "Transform/Transform.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace rk::transpile::passes {

namespace {

/// CUDA's limit for static shared memory, on every architecture.
constexpr std::uint64_t maxSharedBytes = 48 * 1024;
/// What the message loop keeps beside it, and a kernel that reduces (rk::device::block_frame).
constexpr std::uint64_t frameBytes = 1024;

std::size_t functionOf(const SharedVariable &variable) {
  return variable.functions.empty() ? 0 : variable.functions.front();
}

/// Which functions' shared variables may be alive at once: those that one handler reaches. Each such set is one struct
/// of the group's union, named after the first of its functions.
class Lifetimes {
public:
  explicit Lifetimes(const Module &module) : parent(module.functions.size()) {
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    std::vector<bool> declares(module.functions.size());
    for (const Declaration &declaration : module.declarations)
      for (const SharedVariable &variable : declaration.shared)
        for (std::size_t function : variable.functions)
          declares[function] = true;
    for (std::size_t entry : entryFunctions(module)) {
      std::vector<bool> reached = reachedFrom(module, {entry});
      std::optional<std::size_t> first;
      for (std::size_t f = 0; f < reached.size(); ++f) {
        if (!reached[f] || !declares[f])
          continue;
        if (first)
          parent[find(f)] = find(*first);
        else
          first = f;
      }
    }
  }

  std::size_t find(std::size_t function) const {
    while (parent[function] != function)
      function = parent[function];
    return function;
  }

private:
  std::vector<std::size_t> parent;
};

/// Structs and members of one group's union get names that nothing else in their scope has.
std::string unique(std::set<std::string> &taken, const std::string &name) {
  std::string candidate = name;
  for (int n = 2; !taken.insert(candidate).second; ++n)
    candidate = name + "_" + std::to_string(n);
  return candidate;
}

/// "float tile[128]" of "float[128]".
std::string declare(const std::string &type, const std::string &name) {
  std::size_t bracket = std::min(type.find('['), type.size());
  return type.substr(0, bracket) + " " + name + type.substr(bracket);
}

/// "float (&)[128]" of "float[128]".
std::string referenceTo(const std::string &type) {
  std::size_t bracket = type.find('[');
  return bracket == std::string::npos ? type + "&" : type.substr(0, bracket) + " (&)" + type.substr(bracket);
}

/// What one struct of shared variables has grown to.
struct Block {
  std::size_t index = 0; ///< in Launch::shared
  std::set<std::string> names;
  std::uint64_t bytes = 0;
  std::vector<const SharedVariable *> variables;
};

/// What owns shared memory: a kernel group, or a global kernel.
struct Launch {
  std::vector<bool> reached;
  std::vector<SharedBlock> &shared;
  std::uint64_t &sharedBytes;
  std::uint64_t otherBytes;
  std::string place; ///< of a block's members: "rk_shared0->user."
  std::string entry;
  SourceRange range;
  bool isStencil = false;
  std::set<std::string> structNames = {};
};

/// Reductions and scans of the block exchange their parts through its frame.
bool usesFrame(const Module &module, const std::vector<bool> &reached) {
  for (std::size_t f = 0; f < reached.size(); ++f)
    for (const IntrinsicUse &use : module.functions[f].intrinsics)
      for (const Intrinsic *row : lookup(use.name))
        if (reached[f] && row->category == Category::reduction && row->convergence == Convergence::block)
          return true;
  return false;
}

std::vector<Launch> launchesOf(Module &module) {
  std::vector<Launch> launches;
  for (std::size_t g = 0; g < module.groups.size(); ++g) {
    KernelGroup &group = module.groups[g];
    std::vector<std::size_t> entries;
    for (std::size_t actor : group.actors)
      for (std::size_t function : entryFunctions(module.actors[actor]))
        entries.push_back(function);
    launches.push_back({reachedFrom(module, entries), group.shared, group.sharedBytes, group.messageBytes + frameBytes,
                        "rk_shared" + std::to_string(g) + "->user.", group.entry,
                        module.actors[group.actors.front()].range});
  }
  for (Kernel &kernel : module.kernels) {
    std::vector<bool> reached = reachedFrom(module, {kernel.index});
    launches.push_back({reached, kernel.shared, kernel.sharedBytes, usesFrame(module, reached) ? frameBytes : 0,
                        "rk_shared_" + kernel.entry + "->", kernel.entry, kernel.range,
                        kernel.kind == Kernel::Kind::Stencil});
  }
  return launches;
}

/// At the largest variable of the largest struct: that is what has to go elsewhere.
void reportTooLarge(const Launch &launch, std::uint64_t bytes, const Block *block, DiagnosticSink &sink) {
  std::vector<const SharedVariable *> variables;
  if (block)
    variables = block->variables;
  std::sort(variables.begin(), variables.end(),
            [](const SharedVariable *a, const SharedVariable *b) { return a->size > b->size; });
  std::vector<Note> notes;
  for (const SharedVariable *variable : variables)
    notes.push_back({"'" + variable->name + "' takes " + std::to_string(variable->size) + " bytes", variable->range});
  sink.report(makeDiagnostic(DiagId::SharedTooLarge, variables.empty() ? launch.range : variables.front()->range,
                             {launch.entry, std::to_string(bytes)}, std::move(notes)));
}

} // namespace

// Static __shared__ of separate handlers adds up, although only one of them runs at a time: in a union it overlays.
void hoistShared(Module &module, DiagnosticSink &sink) {
  std::vector<Launch> launches = launchesOf(module);
  const Lifetimes lifetimes(module);
  std::map<std::pair<std::size_t, std::size_t>, Block> blocks;
  for (Declaration &declaration : module.declarations) {
    std::map<std::uint32_t, std::size_t> aliases; ///< from where a statement begins to its edit
    for (const SharedVariable &variable : declaration.shared) {
      std::set<std::size_t> users;
      for (std::size_t function : variable.functions)
        for (std::size_t l = 0; l < launches.size(); ++l)
          if (launches[l].reached[function])
            users.insert(l);
      if (users.empty())
        continue; // a helper that is written, but that nothing runs
      if (variable.dependent || users.size() > 1) {
        sink.report(makeDiagnostic(DiagId::SharedInHelper, variable.range,
                                   {variable.name, variable.function,
                                    variable.dependent ? "is a template" : "handlers of different kernels reach"}));
        continue;
      }
      if (variable.hasInitializer || !variable.trivial || variable.definesType) {
        sink.report(makeDiagnostic(DiagId::SharedType, variable.range,
                                   {variable.name, variable.hasInitializer ? "has an initialiser"
                                                   : variable.definesType
                                                       ? "defines its type, which has to be declared in front of it"
                                                       : "has type '" + variable.type + "', which is not trivial"}));
        continue;
      }
      Launch &launch = launches[*users.begin()];
      if (launch.isStencil) {
        sink.report(makeDiagnostic(DiagId::StencilShape, variable.range,
                                   {variable.function, "has the shared variable '" + variable.name + "'"},
                                   {{"'.lowering = rk::lowering::tiled' keeps the neighbours in shared memory", {}}}));
        continue;
      }
      auto [it, isNew] = blocks.try_emplace({*users.begin(), lifetimes.find(functionOf(variable))});
      Block &block = it->second;
      if (isNew) {
        block.index = launch.shared.size();
        launch.shared.push_back({unique(launch.structNames, variable.function), {}});
      }
      SharedBlock &shared = launch.shared[block.index];
      const std::string member = unique(block.names, variable.name);
      // Types of the user's come later in the text than their storage: it is bytes.
      std::string place = launch.place + shared.function + "." + member;
      if (!variable.builtin)
        place = "reinterpret_cast<" + referenceTo(variable.type) + ">(" + place + ")";
      const std::string alignment = "alignas(" + std::to_string(variable.align) + ") ";
      shared.members.push_back(
          (variable.isOverAligned || !variable.builtin ? alignment : "") +
          declare(variable.builtin ? variable.type : "unsigned char[" + std::to_string(variable.size) + "]", member));
      const std::uint64_t unit = std::max<std::uint64_t>(variable.align, 16);
      block.bytes += (variable.size + unit - 1) / unit * unit;
      block.variables.push_back(&variable);
      const std::string alias = "auto& " + variable.name + " = " + place + ";";
      if (auto said = aliases.find(variable.statement.begin); said != aliases.end()) // `RK_SHARED int a[8], b[8];`
        declaration.edits[said->second].pieces.push_back(Piece::literal(" " + alias));
      else {
        aliases.emplace(variable.statement.begin, declaration.edits.size());
        declaration.edits.push_back({Edit::Kind::Replace, variable.statement, {Piece::literal(alias)}});
      }
    }
  }
  std::vector<const Block *> largest(launches.size());
  for (const auto &[key, block] : blocks)
    if (const Block *&most = largest[key.first]; !most || block.bytes > most->bytes) {
      most = &block;
      launches[key.first].sharedBytes = block.bytes;
    }
  for (Kernel &kernel : module.kernels)
    for (const BufferAccess &access : accessesOf(kernel))
      if (isTiled(kernel, access))
        kernel.sharedBytes += (tileBytes(kernel, access) + 15) / 16 * 16;
  for (std::size_t l = 0; l < launches.size(); ++l) {
    std::uint64_t bytes = launches[l].sharedBytes + launches[l].otherBytes;
    if (bytes > maxSharedBytes)
      reportTooLarge(launches[l], bytes, largest[l], sink);
  }
}

} // namespace rk::transpile::passes
