// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Model/DeviceStd.h"

#include <algorithm>
#include <set>

namespace rk::transpile::checks {

namespace {

bool has(const Function &function, Finding::Kind kind) {
  return std::any_of(function.findings.begin(), function.findings.end(),
                     [&](const Finding &finding) { return finding.kind == kind; });
}

bool namesStream(const Function &function) {
  return std::any_of(function.findings.begin(), function.findings.end(), [](const Finding &finding) {
    return finding.detail == "std::cout" || finding.detail == "std::cerr" || finding.detail == "std::clog";
  });
}

bool isOfCoroutines(const std::string &entity) {
  return entity.starts_with("std::suspend_") || entity.starts_with("std::coroutine_");
}

/// What a refused feature brings along: 'typeid' compares std::type_info, a coroutine's promise names <coroutine>, what
/// goes to std::cout calls operators of std::ostream and names std::endl.
bool isSaidAlready(const std::string &entity, const Function &function, bool anyCoroutine) {
  return (entity == "std::type_info" && has(function, Finding::Kind::Typeid)) ||
         ((entity == "std::ostream" || entity == "std::endl" || entity == "std::operator<<") &&
          namesStream(function)) ||
         (anyCoroutine && isOfCoroutines(entity));
}

std::string insteadOfCall(const std::string &function) {
  if (function.starts_with("__sync_") || function.starts_with("__atomic_") || function.starts_with("__c11_atomic_"))
    return "use 'rk::atomic_add(x, v)' and its like, or with an order and a scope 'rk::fetch_add', 'rk::atomic_load', "
           "'rk::compare_exchange'";
  if (function.starts_with("__builtin_"))
    return "the device's compiler has no such thing: use an 'rk::' operation, or plain C++";
  return "define it in a header that the actor's source includes; for a C function use its 'rk::' operation";
}

void reportHostName(const HostName &used, DiagnosticSink &sink) {
  switch (used.kind) {
  case HostName::Kind::Concept:
    return sink.report(
        makeDiagnostic(DiagId::HostStd, used.range,
                       {used.name, "constrain by another concept of std, or by a requires-expression of your own"}));
  case HostName::Kind::Type:
    return sink.report(makeDiagnostic(
        DiagId::HostStd, used.range,
        {stdEntity(used.name), "the device's compiler reads this declaration, too: move what concerns the type to a "
                               "specialization or an overload that no handler reaches"}));
  case HostName::Kind::AskedFor:
    return sink.report(makeDiagnostic(DiagId::HostStd, used.range,
                                      {stdEntity(used.name), "a template asks for '" + used.asked +
                                                                 "', which the device's compiler has to find, too: "
                                                                 "give it another type, or ask for something else"}));
  case HostName::Kind::MayBeAsked:
    return sink.report(makeDiagnostic(DiagId::HostMember, used.range, {used.asked, stdEntity(used.name)}));
  }
}

} // namespace

void checkCalls(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  const std::vector<bool> runs = reachedFrom(module, entryFunctions(module));
  const bool anyCoroutine = std::any_of(module.functions.begin(), module.functions.end(), isCoroutine);
  std::set<std::uint32_t> found; // with the path from a handler, or as a part of what crosses the bus
  for (const Function &function : module.functions)
    for (const Finding &finding : function.findings)
      if (finding.kind == Finding::Kind::StdUse)
        found.insert(finding.range.begin.raw);
  for (const Layout &layout : module.layouts)
    if (!layout.divergent.empty())
      found.insert(layout.range.begin.raw);
  for (const HostName &used : module.hostNames)
    if (!found.contains(used.range.begin.raw) && !found.contains(used.owner.begin.raw) &&
        !(anyCoroutine && isOfCoroutines(stdEntity(used.name))))
      reportHostName(used, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    if (isCoroutine(module.functions[i]))
      continue;
    // A declaration of one variable names its type, its constructor and its destructor: say it once.
    std::set<std::string> said;
    for (const Finding &finding : module.functions[i].findings) {
      if (finding.kind == Finding::Kind::HostFunction && !isDeviceBuiltin(finding.detail))
        reporter.report(DiagId::HostFunction, i, finding.range, {finding.detail, insteadOfCall(finding.detail)});
      if (finding.kind != Finding::Kind::StdUse || hasDeviceMeaning(finding.detail))
        continue;
      std::string entity = stdEntity(finding.detail);
      const bool isNew = said.insert(entity).second;
      if (!finding.detail2.empty())
        said.insert(stdEntity(finding.detail2)); // std::mt19937's constructor is std::mersenne_twister_engine's
      if (isNew && !isSaidAlready(entity, module.functions[i], anyCoroutine))
        reporter.report(
            DiagId::HostStd, i, finding.range,
            {entity, insteadOf(finding.detail) +
                         (runs[i] ? "" : "; what only the compiler runs is a part of the device's text, too")});
    }
  }
}

} // namespace rk::transpile::checks
