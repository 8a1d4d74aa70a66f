// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Analyze/Divergence.h"
#include "Intrinsics/Intrinsics.h"

namespace rk::transpile::checks {

namespace {

/// One thread of those that write it, as its author would ask for it. \p ofBlock: each block writes what is its own.
std::string oneThread(const Visit &visit, bool ofBlock, const std::string &context) {
  if (!context.empty())
    return context + (ofBlock ? ".thread_id() == 0" : ".global_thread_id() == 0");
  if (!ofBlock)
    return "rk::global_thread_id() == 0";
  // The blocks of a kernel may have more dimensions than one.
  return visit.isKernel ? "rk::linear_thread_id() == 0" : "rk::thread_idx_x() == 0";
}

bool isIndex(const std::string &operation) {
  const std::vector<const Intrinsic *> rows = lookup(operation);
  return !rows.empty() && rows.front()->category == Category::index;
}

/// Whether a kernel, on the way here, asks which block it is in: one that never does may be meant for one.
bool asksForBlock(const Module &module, const Visit *visit) {
  for (; visit; visit = visit->caller)
    for (const Influence &influence : module.functions[visit->function].flow.influences)
      if (influence.kind == Influence::Kind::Operation && influence.variation == Variation::Block &&
          isIndex(influence.name))
        return true;
  return false;
}

} // namespace

// All threads store to one address at once: whatever comes out, nobody wrote it down. A condition or an address that
// differs between threads is taken as the author's way to keep them apart.
void checkRaces(const Module &module, DiagnosticSink &sink) {
  Divergence divergence(module);
  OncePerPlace places;
  divergence.forEachVisit([&](const Visit &visit) {
    for (const Write &write : divergence.flowOf(visit).writes) {
      Visit::Slot target = divergence.denoted(visit, write.target);
      Cause apart = visit.guarded;
      apart.add(target.address);
      apart.add(divergence.guardedBy(visit, write.guards));
      const bool isOfBlocks = apart.variation >= Variation::Warp; // a thread of each block
      if (!target.isState && !target.isShared && !target.isBuffer)
        continue;
      if (isOfBlocks &&
          (!visit.grid || target.isShared || apart.isAmongBlocks || (target.isBuffer && !asksForBlock(module, &visit))))
        continue;
      if (!places.isFirst(write.range))
        continue;
      std::string who = oneThread(visit, !visit.grid || target.isShared || apart.isAmongBlocks, write.context);
      std::vector<Note> notes = divergence.pathNotes(visit);
      std::vector<FixIt> fixIts;
      if (write.readBy.begin)
        notes.push_back({"this condition reads '" + write.name +
                             "' while another thread writes it: it belongs behind the 'if', too",
                         write.readBy});
      else if (write.statement.begin && !isOfBlocks)
        fixIts.push_back({FixIt::Kind::InsertBefore, write.statement, "if (" + who + ") "});
      sink.report(makeDiagnostic(DiagId::UnguardedWrite, write.range,
                                 {isOfBlocks ? "threads of all blocks" : "all threads",
                                  target.isShared   ? "shared variable"
                                  : target.isBuffer ? "buffer"
                                                    : "state",
                                  write.name, who},
                                 std::move(notes), std::move(fixIts)));
    }
  });
}

} // namespace rk::transpile::checks
