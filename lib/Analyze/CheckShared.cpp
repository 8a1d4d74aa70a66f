// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

void checkShared(const Module &module, DiagnosticSink &sink) {
  for (const StrayMember &stray : module.strayShared)
    sink.report(makeDiagnostic(DiagId::SharedMember, stray.range, {stray.name, stray.owner}));
}

} // namespace rk::transpile::checks
