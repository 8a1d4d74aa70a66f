// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

void checkConversions(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const Finding &finding : module.functions[i].findings)
      if (finding.kind == Finding::Kind::Narrowing)
        reporter.report(DiagId::Narrowing, i, finding.range, {finding.detail, finding.detail2});
}

} // namespace rk::transpile::checks
