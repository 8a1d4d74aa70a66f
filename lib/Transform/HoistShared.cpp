// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

#include <algorithm>
#include <map>
#include <set>

namespace rk::transpile::passes {

namespace {

/// CUDA's limit for static shared memory, on every architecture.
constexpr std::uint64_t maxSharedBytes = 48 * 1024;
/// What the message loop keeps beside it (rk::device::block_frame).
constexpr std::uint64_t frameBytes = 1024;

/// Handlers of one name ("on") are told apart by a number.
std::string blockName(const SharedVariable &variable, std::map<std::string, std::set<std::size_t>> &users) {
  std::size_t function = variable.functions.empty() ? 0 : variable.functions.front();
  std::set<std::size_t> &known = users[variable.function];
  known.insert(function);
  auto ordinal = std::distance(known.begin(), known.find(function));
  return ordinal == 0 ? variable.function : variable.function + "_" + std::to_string(ordinal + 1);
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

  std::map<std::string, std::set<std::size_t>> users;
  std::map<std::pair<std::size_t, std::string>, std::uint64_t> blockBytes;
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
      std::string block = blockName(variable, users);
      auto it = std::ranges::find(group.shared, block, &KernelGroup::SharedBlock::function);
      if (it == group.shared.end()) {
        group.shared.push_back({block, {}});
        it = group.shared.end() - 1;
      }
      // Types of the user's come later in the text than their storage: it is bytes.
      std::string place = "rk_shared" + std::to_string(g) + "->user." + block + "." + variable.name;
      if (!variable.builtin)
        place = "reinterpret_cast<" + referenceTo(variable.type) + ">(" + place + ")";
      it->members.push_back(variable.builtin ? declare(variable.type, variable.name)
                                             : "alignas(" + std::to_string(variable.align) + ") unsigned char " +
                                                   variable.name + "[" + std::to_string(variable.size) + "]");
      blockBytes[{g, block}] += (variable.size + 15) / 16 * 16;
      declaration.edits.push_back({Edit::Kind::Replace,
                                   variable.statement,
                                   {Piece::literal("auto& " + variable.name + " = " + place + ";")}});
    }
  }
  for (const auto &[key, bytes] : blockBytes)
    module.groups[key.first].sharedBytes = std::max(module.groups[key.first].sharedBytes, bytes);
  for (const KernelGroup &group : module.groups) {
    std::uint64_t bytes = group.sharedBytes + group.messageBytes + frameBytes;
    if (bytes > maxSharedBytes)
      sink.report(makeDiagnostic(DiagId::SharedTooLarge, module.actors[group.actors.front()].range,
                                 {group.entry, std::to_string(bytes)}));
  }
}

} // namespace rk::transpile::passes
