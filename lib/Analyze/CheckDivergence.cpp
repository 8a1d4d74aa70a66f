// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Analyze/Divergence.h"
#include "Intrinsics/Intrinsics.h"

#include <algorithm>

namespace rk::transpile::checks {

namespace {

const char *describe(Guard::Way way) {
  switch (way) {
  case Guard::Way::Holds:
    return "only threads for which this holds come there";
  case Guard::Way::Fails:
    return "only threads for which this does not hold come there";
  case Guard::Way::Turns:
    return "threads make different numbers of turns of this loop";
  case Guard::Way::Chooses:
    return "threads go different ways here";
  }
  return "";
}

bool isPlainBarrier(const std::string &operation) {
  return std::ranges::any_of(lookup(operation), [](const Intrinsic *row) {
    return row->category == Category::sync && row->convergence == Convergence::block;
  });
}

class Reporter {
public:
  Reporter(const Module &module, DiagnosticSink &sink) : module(module), sink(sink), divergence(module) {}

  void run() {
    divergence.forEachVisit([&](const Visit &visit) { look(visit); });
  }

private:
  void look(const Visit &visit) {
    const Flow &flow = divergence.flowOf(visit);
    for (const ConvergentUse &use : flow.convergent)
      judge(visit, use, use.range, use.guards, {});
    // A condition around the call of a function that comes to a barrier: the call is what has to move.
    for (const FlowCall &call : flow.calls)
      if (!call.guards.empty())
        for (const auto &[use, where] : divergence.convergentIn(call.callee))
          judge(visit, *use, call.range, call.guards,
                {{"'" + use->name + "' is called by '" + module.functions[where].name + "()' here", use->range}});
  }

  /// The conditions that matter. A barrier of the block waits for no thread that has left the kernel: CUDA C++ Programming
  /// Guide, "Independent Thread Scheduling". Warps and grids wait for all that they name, and a reduction of the block needs
  /// every warp's part.
  Guards minding(const Visit &visit, const ConvergentUse &use, Guards guards) const {
    const Flow &flow = divergence.flowOf(visit);
    if (visit.isKernel && !visit.caller && isPlainBarrier(use.name))
      std::erase_if(guards, [&](std::uint32_t g) { return flow.guards[g].exit.begin && flow.guards[g].leavesFunction; });
    return guards;
  }

  void judge(const Visit &visit, const ConvergentUse &use, SourceRange place, const Guards &guards,
             std::vector<Note> notes) {
    const Guard *guard = nullptr;
    Cause cause = divergence.guardedBy(visit, minding(visit, use, guards), &guard);
    if (cause.variation < use.breaksAt || !guard || !places.isFirst(place))
      return;
    if (guard->exit.begin) {
      notes.push_back({"some threads leave here", guard->exit});
      notes.push_back({"this condition is not the same for all of them", guard->condition});
    } else {
      notes.push_back({describe(guard->way), guard->condition});
    }
    notes.push_back({"the condition depends on '" + cause.operation->name + "' here", cause.operation->range});
    for (Note &note : divergence.pathNotes(visit))
      notes.push_back(std::move(note));
    DiagId id = use.breaksAt == Variation::Thread ? DiagId::DivergentWarp : DiagId::DivergentBarrier;
    sink.report(makeDiagnostic(id, place, {use.name}, std::move(notes)));
  }

  const Module &module;
  DiagnosticSink &sink;
  Divergence divergence;
  OncePerPlace places;
};

} // namespace

void checkDivergence(const Module &module, DiagnosticSink &sink) { Reporter(module, sink).run(); }

} // namespace rk::transpile::checks
