// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

void checkState(const Module &module, DiagnosticSink &sink) {
  for (const Actor &actor : module.actors) {
    if (!actor.state)
      continue;
    const Layout &layout = module.layouts[*actor.state];
    if (layout.inUnnamedNamespace)
      sink.report(makeDiagnostic(DiagId::UnnamedMessage, layout.range, {"actor", layout.name}));
    reportObstacles(layout, "state", DiagId::PointerInState, actor.range, {}, sink);
  }
}

} // namespace rk::transpile::checks
