// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

void checkState(const Module &module, DiagnosticSink &sink) {
  for (const Actor &actor : module.actors) {
    if (!actor.state)
      continue;
    const Layout &layout = module.layouts[*actor.state];
    auto at = [&](const Obstacle &obstacle) { return obstacle.range.begin ? obstacle.range : actor.range; };
    if (layout.inUnnamedNamespace)
      sink.report(makeDiagnostic(DiagId::UnnamedMessage, layout.range, {"actor", layout.name}));
    if (layout.divergent)
      sink.report(makeDiagnostic(DiagId::DivergentLayout, at(*layout.divergent),
                                 {"state", layout.name, layout.divergent->type}));
    else if (layout.pointer)
      sink.report(makeDiagnostic(DiagId::PointerInState, at(*layout.pointer), {layout.name, layout.pointer->type}));
    else if (!layout.triviallyCopyable)
      sink.report(makeDiagnostic(DiagId::NotTriviallyCopyable, layout.nonTrivial ? at(*layout.nonTrivial) : layout.range,
                                 {"state", layout.name}));
  }
}

} // namespace rk::transpile::checks
