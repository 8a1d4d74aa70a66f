// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

void checkShared(const Module &module, DiagnosticSink &sink) {
  for (const SharedMember &member : module.sharedMembers)
    sink.report(makeDiagnostic(DiagId::SharedMember, member.range, {member.name, member.owner}));
}

} // namespace rk::transpile::checks
