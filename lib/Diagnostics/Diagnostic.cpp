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

const DiagnosticInfo &infoOf(DiagId id) { return allDiagnostics()[static_cast<std::size_t>(id)]; }

const DiagnosticInfo *findDiagnostic(std::string_view name) {
  for (const DiagnosticInfo &info : allDiagnostics())
    if (info.name == name)
      return &info;
  return nullptr;
}

Diagnostic makeDiagnostic(DiagId id, SourceRange range, const std::vector<std::string> &arguments,
                          std::vector<Note> notes) {
  const DiagnosticInfo &info = infoOf(id);
  notes.push_back({formatMessage(info.whatToDo, arguments), {}});
  return {id, formatMessage(info.message, arguments), range, std::move(notes)};
}

std::vector<Note> pathNotes(const Module &module, const ReachPath &path) {
  std::vector<Note> notes;
  for (std::size_t i = path.functions.size(); i-- > 1;) {
    const Function &caller = module.functions[path.functions[i - 1]];
    for (const Call &call : caller.calls) {
      if (call.callee != path.functions[i])
        continue;
      std::string by = i == 1 ? "handler '" + path.handler + "'" : "'" + caller.name + "'";
      notes.push_back({"'" + module.functions[call.callee].name + "' is called from " + by + " here", call.range});
      break;
    }
  }
  return notes;
}

} // namespace rk::transpile
