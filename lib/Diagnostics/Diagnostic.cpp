// SPDX-License-Identifier: Apache-2.0
#include "Diagnostics/Diagnostic.h"

#include "Support/Text.h"

namespace rk::transpile {

const std::vector<DiagnosticInfo> &allDiagnostics() {
  static const std::vector<DiagnosticInfo> table = {
#define RK_DIAGNOSTIC(Name, Id, Severity_, Message, WhatToDo, Explanation)                                             \
  {DiagId::Name, Id, Severity::Severity_, Message, WhatToDo, Explanation},
#include "Diagnostics/Diagnostics.def"
#undef RK_DIAGNOSTIC
  };
  return table;
}

std::string_view nameOf(Severity severity) {
  constexpr std::string_view names[] = {"remark", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

const DiagnosticInfo &infoOf(DiagId id) { return allDiagnostics()[static_cast<std::size_t>(id)]; }

const DiagnosticInfo *findDiagnostic(std::string_view name) {
  for (const DiagnosticInfo &info : allDiagnostics())
    if (info.name == name)
      return &info;
  return nullptr;
}

Diagnostic makeDiagnostic(DiagId id, SourceRange range, const std::vector<std::string> &arguments,
                          std::vector<Note> notes, std::vector<FixIt> fixIts) {
  const DiagnosticInfo &info = infoOf(id);
  notes.push_back({formatMessage(info.whatToDo, arguments), {}, std::move(fixIts)});
  return {id, formatMessage(info.message, arguments), range, std::move(notes)};
}

std::vector<Note> pathNotes(const Module &module, const std::string &handler, const std::vector<PathStep> &steps) {
  if (steps.empty())
    return {};
  std::string via;
  for (const PathStep &step : steps)
    via += (via.empty() ? "'" : ", '") + module.functions[step.function].name + "()'";
  std::vector<Note> notes{{"reached from " + handler + " via " + via, steps.front().call}};
  for (std::size_t i = 1; i < steps.size(); ++i)
    notes.push_back({"'" + module.functions[steps[i].function].name + "()' is called by '" +
                         module.functions[steps[i - 1].function].name + "()' here",
                     steps[i].call});
  return notes;
}

std::vector<Note> pathNotes(const Module &module, const ReachPath &path) {
  std::vector<PathStep> steps;
  for (std::size_t i = 1; i < path.functions.size(); ++i)
    for (const Call &call : module.functions[path.functions[i - 1]].calls)
      if (call.callee == path.functions[i]) {
        steps.push_back({call.callee, call.range});
        break;
      }
  return pathNotes(module, path.handler, steps);
}

} // namespace rk::transpile
