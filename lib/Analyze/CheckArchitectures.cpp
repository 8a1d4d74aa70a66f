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
  std::vector<const Actor *> lowest(module.functions.size());
  for (const Actor &actor : module.actors) {
    std::vector<bool> reached = reachedFrom(module, entryFunctions(actor));
    for (std::size_t i = 0; i < reached.size(); ++i)
      if (reached[i] && (!lowest[i] || actor.config.minArchitecture < lowest[i]->config.minArchitecture))
        lowest[i] = &actor;
  }
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const IntrinsicUse &use : module.functions[i].intrinsics)
      if (lowest[i] && oldest(use.name) > lowest[i]->config.minArchitecture)
        reporter.report(DiagId::ArchTooLow, i, use.range,
                        {use.name, std::to_string(oldest(use.name)), lowest[i]->name,
                         std::to_string(lowest[i]->config.minArchitecture)});
}

} // namespace rk::transpile::checks
