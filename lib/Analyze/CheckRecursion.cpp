// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <algorithm>

namespace rk::transpile::checks {

namespace {

/// Depth-first search; a call back into the path that is being walked closes a cycle.
class CycleFinder {
public:
  CycleFinder(const Module &module, DiagnosticSink &sink) : module(module), sink(sink), marks(module.functions.size()) {}

  void walk(std::size_t function) {
    marks[function] = Mark::Open;
    path.push_back(function);
    for (const Call &call : module.functions[function].calls) {
      if (call.isConstant)
        continue;
      if (marks[call.callee] == Mark::Open)
        report(call);
      else if (marks[call.callee] == Mark::New)
        walk(call.callee);
    }
    path.pop_back();
    marks[function] = Mark::Done;
  }

  bool isNew(std::size_t function) const { return marks[function] == Mark::New; }

private:
  enum class Mark { New, Open, Done };

  void report(const Call &back) {
    auto begin = std::find(path.begin(), path.end(), back.callee);
    std::vector<Note> notes;
    for (auto it = begin; it + 1 < path.end(); ++it)
      for (const Call &call : module.functions[*it].calls)
        if (call.callee == *(it + 1)) {
          notes.push_back({"'" + module.functions[*it].name + "' calls '" + module.functions[call.callee].name + "' here",
                           call.range});
          break;
        }
    sink.report(makeDiagnostic(DiagId::Recursion, back.range, {module.functions[back.callee].name}, std::move(notes)));
  }

  const Module &module;
  DiagnosticSink &sink;
  std::vector<Mark> marks;
  std::vector<std::size_t> path;
};

} // namespace

void checkRecursion(const Module &module, DiagnosticSink &sink) {
  CycleFinder finder(module, sink);
  for (const Actor &actor : module.actors)
    for (std::size_t entry : entryFunctions(actor))
      if (finder.isNew(entry))
        finder.walk(entry);
}

} // namespace rk::transpile::checks
