// SPDX-License-Identifier: Apache-2.0
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
/// What the message loop keeps beside it (rk::device::block_frame).
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
    for (const Actor &actor : module.actors) {
      for (std::size_t entry : entryFunctions(actor)) {
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

/// What one struct of a group's union has grown to.
struct Block {
  std::size_t index = 0; ///< in KernelGroup::shared
  std::set<std::string> names;
  std::uint64_t bytes = 0;
};

} // namespace

// Static __shared__ of separate handlers adds up, although only one of them runs at a time: in a union it overlays.
void hoistShared(Module &module, DiagnosticSink &sink) {
  std::vector<std::vector<bool>> reached;
  for (const KernelGroup &group : module.groups) {
    std::vector<std::size_t> entries;
    for (std::size_t actor : group.actors)
      for (std::size_t function : entryFunctions(module.actors[actor]))
        entries.push_back(function);
    reached.push_back(reachedFrom(module, entries));
  }

  const Lifetimes lifetimes(module);
  std::vector<std::set<std::string>> structNames(module.groups.size());
  std::map<std::pair<std::size_t, std::size_t>, Block> blocks;
  for (Declaration &declaration : module.declarations) {
    for (const SharedVariable &variable : declaration.shared) {
      std::set<std::size_t> groups;
      for (std::size_t function : variable.functions)
        for (std::size_t g = 0; g < module.groups.size(); ++g)
          if (reached[g][function])
            groups.insert(g);
      if (groups.empty())
        continue; // a helper that is written, but that nothing runs
      if (variable.dependent || groups.size() > 1) {
        sink.report(makeDiagnostic(DiagId::SharedInHelper, variable.range,
                                   {variable.name, variable.function,
                                    variable.dependent ? "is a template" : "handlers of different kernels reach"}));
        continue;
      }
      if (variable.hasInitializer || !variable.trivial) {
        sink.report(makeDiagnostic(DiagId::SharedType, variable.range,
                                   {variable.name, variable.hasInitializer
                                                       ? "has an initialiser"
                                                       : "has type '" + variable.type + "', which is not trivial"}));
        continue;
      }
      std::size_t g = *groups.begin();
      KernelGroup &group = module.groups[g];
      auto [it, isNew] = blocks.try_emplace({g, lifetimes.find(functionOf(variable))});
      Block &block = it->second;
      if (isNew) {
        block.index = group.shared.size();
        group.shared.push_back({unique(structNames[g], variable.function), {}});
      }
      KernelGroup::SharedBlock &shared = group.shared[block.index];
      const std::string member = unique(block.names, variable.name);
      // Types of the user's come later in the text than their storage: it is bytes.
      std::string place = "rk_shared" + std::to_string(g) + "->user." + shared.function + "." + member;
      if (!variable.builtin)
        place = "reinterpret_cast<" + referenceTo(variable.type) + ">(" + place + ")";
      shared.members.push_back(variable.builtin ? declare(variable.type, member)
                                                : "alignas(" + std::to_string(variable.align) + ") unsigned char " +
                                                      member + "[" + std::to_string(variable.size) + "]");
      block.bytes += (variable.size + 15) / 16 * 16;
      declaration.edits.push_back({Edit::Kind::Replace,
                                   variable.statement,
                                   {Piece::literal("auto& " + variable.name + " = " + place + ";")}});
    }
  }
  for (const auto &[key, block] : blocks)
    module.groups[key.first].sharedBytes = std::max(module.groups[key.first].sharedBytes, block.bytes);
  for (const KernelGroup &group : module.groups) {
    std::uint64_t bytes = group.sharedBytes + group.messageBytes + frameBytes;
    if (bytes > maxSharedBytes)
      sink.report(makeDiagnostic(DiagId::SharedTooLarge, module.actors[group.actors.front()].range,
                                 {group.entry, std::to_string(bytes)}));
  }
}

} // namespace rk::transpile::passes
