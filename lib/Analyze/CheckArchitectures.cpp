// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Intrinsics/Intrinsics.h"

#include <algorithm>

namespace rk::transpile::checks {

namespace {

/// The oldest architecture that has a form of the operation.
unsigned oldest(const std::string &name) {
  unsigned architecture = 0;
  for (const Intrinsic *row : lookup(name))
    architecture = architecture == 0 ? row->minArch : std::min(architecture, row->minArch);
  return architecture;
}

} // namespace

void checkArchitectures(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  struct User {
    std::string name; ///< "actor 'ledger'"
    std::uint64_t minArchitecture = ~0ull;
    const ActorConfig *config = nullptr;
  };
  std::vector<User> lowest(module.functions.size());
  auto add = [&](const std::vector<std::size_t> &entries, const User &user) {
    std::vector<bool> reached = reachedFrom(module, entries);
    for (std::size_t i = 0; i < reached.size(); ++i)
      if (reached[i] && user.minArchitecture < lowest[i].minArchitecture)
        lowest[i] = user;
  };
  for (const Actor &actor : module.actors)
    add(entryFunctions(actor), {"actor '" + actor.name + "'", actor.config.minArchitecture, &actor.config});
  for (const Kernel &kernel : module.kernels)
    if (kernel.obstacle.empty())
      add({kernel.index}, {"kernel '" + kernel.name + "'", kernel.config.minArchitecture, nullptr});
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const IntrinsicUse &use : module.functions[i].intrinsics)
      if (!lowest[i].name.empty() && oldest(use.name) > lowest[i].minArchitecture) {
        std::string enough = std::to_string(oldest(use.name));
        reporter.report(DiagId::ArchTooLow, i, use.range,
                        {use.name, enough, lowest[i].name, std::to_string(lowest[i].minArchitecture)},
                        lowest[i].config ? setOption(*lowest[i].config, "min_arch", enough) : std::vector<FixIt>{});
      }
  // NVRTC takes the scope of a cluster for older ones, and means the device.
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const IntrinsicUse &use : module.functions[i].intrinsics)
      for (const EnumArgument &argument : use.enums)
        if (!lowest[i].name.empty() && argument.value == "cluster" && lowest[i].minArchitecture < 90)
          reporter.report(DiagId::ArchTooLow, i, argument.range,
                          {"rk::scope::cluster", "90", lowest[i].name, std::to_string(lowest[i].minArchitecture)});
}

} // namespace rk::transpile::checks
