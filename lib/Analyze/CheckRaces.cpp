// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Analyze/Divergence.h"

namespace rk::transpile::checks {

namespace {

/// One thread of those that run the handler, as its author would ask for it.
std::string oneThread(const Visit &visit, const std::string &context) {
  std::string index = visit.grid ? "global_thread_id" : "thread_id";
  if (!context.empty())
    return context + "." + index + "() == 0";
  return (index == "thread_id" ? "rk::thread_idx_x" : "rk::global_thread_id") + std::string("() == 0");
}

} // namespace

// All threads store to one address at once: whatever comes out, nobody wrote it down. A condition or an address that
// differs between threads is taken as the author's way to keep them apart.
void checkRaces(const Module &module, DiagnosticSink &sink) {
  Divergence divergence(module);
  OncePerPlace places;
  divergence.forEachVisit([&](const Visit &visit) {
    if (visit.guarded.variation >= Variation::Warp)
      return;
    for (const Write &write : divergence.flowOf(visit).writes) {
      Visit::Slot target = divergence.denoted(visit, write.target);
      if ((!target.isState && !target.isShared) || target.address.variation >= Variation::Warp ||
          divergence.guardedBy(visit, write.guards).variation >= Variation::Warp || !places.isFirst(write.range))
        continue;
      std::string who = oneThread(visit, write.context);
      std::vector<FixIt> fixIts;
      if (write.statement.begin)
        fixIts.push_back({FixIt::Kind::InsertBefore, write.statement, "if (" + who + ") "});
      sink.report(makeDiagnostic(DiagId::UnguardedWrite, write.range,
                                 {target.isShared ? "shared variable" : "state", write.name, who},
                                 divergence.pathNotes(visit), std::move(fixIts)));
    }
  });
}

} // namespace rk::transpile::checks
