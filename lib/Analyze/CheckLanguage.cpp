// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <algorithm>
#include <optional>
#include <set>

namespace rk::transpile::checks {

namespace {

struct Verdict {
  DiagId id;
  std::string what;
  std::string instead = {};
};

std::string insteadOf(const std::string &attribute) {
  return attribute == "cleanup" ? "let the destructor of a class do it: the device runs that"
                                : "use a 'std::array' and a loop over its elements, which the compiler unrolls";
}

std::optional<Verdict> judge(const Function &function, const Finding &finding) {
  switch (finding.kind) {
  case Finding::Kind::Throw:
    return Verdict{DiagId::Exceptions, "throw"};
  case Finding::Kind::Catch:
    return Verdict{DiagId::DeadCatch, ""};
  case Finding::Kind::LongDouble:
    return Verdict{DiagId::LongDouble, ""};
  case Finding::Kind::Typeid:
    return Verdict{DiagId::Rtti, "typeid"};
  case Finding::Kind::DynamicCast:
    return Verdict{DiagId::Rtti, "dynamic_cast"};
  case Finding::Kind::VirtualCall:
    return Verdict{DiagId::VirtualCall, finding.detail};
  case Finding::Kind::New:
    return Verdict{DiagId::Heap, "new"};
  case Finding::Kind::Delete:
    return Verdict{DiagId::Heap, "delete"};
  case Finding::Kind::HeapFunction:
    return Verdict{DiagId::Heap, finding.detail};
  case Finding::Kind::InlineAssembly:
    return Verdict{DiagId::InlineAssembly, ""};
  case Finding::Kind::Coroutine:
    return Verdict{DiagId::Coroutine, function.name};
  case Finding::Kind::VarArgs:
    return Verdict{DiagId::VarArgs, finding.detail};
  case Finding::Kind::Misread: return Verdict{DiagId::Misreading, finding.detail, finding.detail2};
  case Finding::Kind::Attribute:
    return Verdict{DiagId::Attribute, finding.detail, insteadOf(finding.detail)};
  default:
    return std::nullopt;
  }
}

} // namespace

bool isCoroutine(const Function &function) {
  return std::any_of(function.findings.begin(), function.findings.end(),
                     [](const Finding &finding) { return finding.kind == Finding::Kind::Coroutine; });
}

void checkLanguage(const Module &module, DiagnosticSink &sink) {
  const std::vector<bool> runs = reachedFrom(module, entryFunctions(module));
  FindingReporter reporter(module, sink);
  std::set<std::uint32_t> handlers; // of exceptions: one warning for all instances
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const Finding &finding : module.functions[i].findings) {
      auto verdict = judge(module.functions[i], finding);
      if (finding.kind == Finding::Kind::Throw && !runs[i])
        continue; // of what computes constants: the compiler has seen that it is not reached
      if (!verdict || (verdict->id != DiagId::Coroutine && isCoroutine(module.functions[i])))
        continue;
      if (verdict->id == DiagId::DeadCatch && !handlers.insert(finding.range.begin.raw).second)
        continue;
      reporter.report(verdict->id, i, finding.range, {verdict->what, verdict->instead});
    }
}

} // namespace rk::transpile::checks
