// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <set>

namespace rk::transpile::checks {

// A handler that other device code calls is a function like any other: its result is a value, and no reply.
void checkReplies(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  std::set<std::size_t> handlers;
  for (const Actor &actor : module.actors)
    for (const Handler &handler : actor.handlers)
      if (!handler.isTemplate)
        handlers.insert(handler.function);
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const FlowCall &call : module.functions[i].flow.calls)
      if (call.resultUnused && handlers.contains(call.callee))
        reporter.report(DiagId::UnusedReply, i, call.range, {module.functions[call.callee].name});
}

} // namespace rk::transpile::checks
