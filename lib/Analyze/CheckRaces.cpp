// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Analyze/Divergence.h"

namespace rk::transpile::checks {

namespace {

/// One thread of those that see the memory, as its author would ask for it: each block has shared variables of its own.
std::string oneThread(const Visit &visit, bool isShared, const std::string &context) {
  const bool ofBlock = isShared || !visit.grid;
  if (!context.empty())
    return context + (ofBlock ? ".thread_id() == 0" : ".global_thread_id() == 0");
  if (!ofBlock)
    return "rk::global_thread_id() == 0";
  // The blocks of a kernel may have more dimensions than one.
  return visit.isKernel ? "rk::linear_thread_id() == 0" : "rk::thread_idx_x() == 0";
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
      if ((!target.isState && !target.isShared) ||
          (isOfBlocks && (!visit.grid || target.isShared || apart.isAmongBlocks)) || !places.isFirst(write.range))
        continue;
      std::string who = oneThread(visit, target.isShared, write.context);
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
                                  target.isShared ? "shared variable" : "state", write.name, who}, std::move(notes),
                                 std::move(fixIts)));
    }
  });
}

} // namespace rk::transpile::checks
