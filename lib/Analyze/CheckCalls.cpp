// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Analyze/DeviceStd.h"

#include <set>

namespace rk::transpile::checks {

void checkCalls(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    if (isCoroutine(module.functions[i]))
      continue;
    // A declaration of one variable names its type, its constructor and its destructor: say it once.
    std::set<std::string> said;
    for (const Finding &finding : module.functions[i].findings) {
      if (finding.kind == Finding::Kind::HostFunction)
        reporter.report(DiagId::HostFunction, i, finding.range, {finding.detail});
      if (finding.kind != Finding::Kind::StdUse || hasDeviceMeaning(finding.detail))
        continue;
      std::string entity = stdEntity(finding.detail);
      if (said.insert(entity).second)
        reporter.report(DiagId::HostStd, i, finding.range, {entity, insteadOf(finding.detail)});
    }
  }
}

} // namespace rk::transpile::checks
