// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <set>

namespace rk::transpile::checks {

namespace {

constexpr std::uint64_t maxMessageBytes = 64 * 1024;

/// A field's memory is its actor's.
void checkFields(const Module &module, const Layout &layout, const std::string &of, const std::vector<Note> &notes,
                 DiagnosticSink &sink) {
  for (const Field &field : layout.fields) {
    if (isDeviceField(field))
      sink.report(makeDiagnostic(DiagId::PointerInMessage, field.range, {of, field.type}, notes));
    else if (field.layout)
      checkFields(module, module.layouts[*field.layout], of, notes, sink);
  }
}

void checkMessage(const Layout &layout, const Crossing &crossing, std::vector<Note> notes, DiagnosticSink &sink) {
  const std::string role = roleOf(crossing);
  if (!layout.isComplete) {
    sink.report(makeDiagnostic(DiagId::IncompleteMessage, layout.range, {role, layout.name}, std::move(notes)));
    return;
  }
  if (!layout.isValue)
    sink.report(makeDiagnostic(DiagId::MessageType, layout.range,
                               {role, layout.name, "is no class, enumeration or number"}, notes));
  if (!layout.hidden.empty())
    sink.report(makeDiagnostic(DiagId::MessageType, layout.range, {role, layout.name, layout.hidden}, notes));
  if (layout.inUnnamedNamespace)
    sink.report(makeDiagnostic(DiagId::UnnamedMessage, layout.range, {role, layout.name}, notes));
  if (!reportObstacles(layout, role, DiagId::PointerInMessage, crossing.use, notes, sink) && layout.isRecord &&
      !layout.standardLayout)
    sink.report(makeDiagnostic(DiagId::NotStandardLayout, layout.range, {layout.name}, notes));
  if (layout.size > maxMessageBytes)
    sink.report(
        makeDiagnostic(DiagId::MessageTooLarge, layout.range, {layout.name, std::to_string(layout.size)}, notes));
}

} // namespace

void checkMessages(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  std::set<std::size_t> done;
  for (const Crossing &crossing : crossings(module))
    if (done.insert(crossing.layout).second) {
      const Layout &layout = module.layouts[crossing.layout];
      std::vector<Note> notes = reporter.notesOn(crossing);
      checkFields(module, layout, layout.name, notes, sink);
      checkMessage(layout, crossing, std::move(notes), sink);
    }
}

} // namespace rk::transpile::checks
