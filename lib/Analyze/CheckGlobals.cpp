// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

void checkGlobals(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const Finding &finding : module.functions[i].findings) {
      switch (finding.kind) {
      case Finding::Kind::MutableGlobal:
        reporter.report(DiagId::MutableGlobal, i, finding.range, {finding.detail});
        break;
      case Finding::Kind::UndefinedGlobal:
        reporter.report(DiagId::UndefinedGlobal, i, finding.range, {finding.detail});
        break;
      case Finding::Kind::DynamicGlobal:
        reporter.report(DiagId::DynamicGlobal, i, finding.range, {finding.detail});
        break;
      case Finding::Kind::ThreadLocal:
        reporter.report(DiagId::ThreadLocal, i, finding.range, {finding.detail});
        break;
      case Finding::Kind::StaticLocal:
        reporter.report(DiagId::StaticLocal, i, finding.range, {finding.detail});
        break;
      default:
        break;
      }
    }
}

} // namespace rk::transpile::checks
