// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rk::transpile::passes {

namespace {

/// What an envelope holds: whoever sends it, it fits.
constexpr std::uint64_t minMessageBytes = 176;
/// Larger messages stay in device memory: shared memory is for the handlers.
constexpr std::uint64_t maxMessageBytes = 4096;

std::uint64_t messageBytes(const Module &module, const Actor &actor) {
  std::uint64_t bytes = minMessageBytes;
  for (const Handler &handler : actor.handlers)
    if (handler.message)
      bytes = std::max(bytes, module.layouts[*handler.message].size);
  return std::min((bytes + 15) / 16 * 16, maxMessageBytes);
}

} // namespace

// One heavy handler raises the registers of all that share its kernel, and a launch has one block size: hence the key. A
// grid actor owns all blocks of its launch.
void assignGroups(Module &module, DiagnosticSink &) {
  using Key = std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>;
  std::map<Key, std::size_t> shared;
  for (std::size_t i = 0; i < module.actors.size(); ++i) {
    const Actor &actor = module.actors[i];
    const ActorConfig &config = actor.config;
    std::size_t index = module.groups.size();
    if (config.scope == KernelScope::Block)
      index = shared.try_emplace({config.blockSize, config.clusterSize, config.minArchitecture}, index).first->second;
    if (index == module.groups.size()) {
      KernelGroup &group = module.groups.emplace_back();
      group.entry = module.name + "_group" + std::to_string(index);
      group.scope = config.scope;
      group.blockSize = config.blockSize;
      group.clusterSize = config.clusterSize;
      group.minArchitecture = config.minArchitecture;
    }
    KernelGroup &group = module.groups[index];
    group.actors.push_back(i);
    group.messageBytes = std::max(group.messageBytes, messageBytes(module, actor));
  }
}

} // namespace rk::transpile::passes
