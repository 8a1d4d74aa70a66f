// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <set>

namespace rk::transpile::checks {

namespace {

constexpr std::uint64_t maxMessageBytes = 64 * 1024;

void checkMessage(const Layout &layout, SourceRange use, const std::string &role, DiagnosticSink &sink) {
  auto at = [&](const Obstacle &obstacle) { return obstacle.range.begin ? obstacle.range : use; };
  std::vector<Note> notes;
  if (layout.isRecord)
    notes.push_back({role + " of this handler", use});
  if (layout.inUnnamedNamespace)
    sink.report(makeDiagnostic(DiagId::UnnamedMessage, layout.range, {role, layout.name}, notes));
  // One complaint about a member is enough: a std::string is also not trivially copyable, and holds a pointer.
  if (layout.divergent)
    sink.report(makeDiagnostic(DiagId::DivergentLayout, at(*layout.divergent),
                               {role, layout.name, layout.divergent->type}, notes));
  else if (layout.pointer)
    sink.report(makeDiagnostic(DiagId::PointerInMessage, at(*layout.pointer), {layout.name, layout.pointer->type}, notes));
  else if (!layout.triviallyCopyable)
    sink.report(makeDiagnostic(DiagId::NotTriviallyCopyable, layout.nonTrivial ? at(*layout.nonTrivial) : layout.range,
                               {role, layout.name}, notes));
  else if (layout.isRecord && !layout.standardLayout)
    sink.report(makeDiagnostic(DiagId::NotStandardLayout, layout.range, {layout.name}, notes));
  if (layout.size > maxMessageBytes)
    sink.report(makeDiagnostic(DiagId::MessageTooLarge, layout.range, {layout.name, std::to_string(layout.size)}, notes));
}

} // namespace

void checkMessages(const Module &module, DiagnosticSink &sink) {
  std::set<std::size_t> done;
  for (const Actor &actor : module.actors)
    for (const Handler &handler : actor.handlers) {
      if (handler.message && done.insert(*handler.message).second)
        checkMessage(module.layouts[*handler.message], handler.range, "message", sink);
      if (handler.reply && done.insert(*handler.reply).second)
        checkMessage(module.layouts[*handler.reply], handler.range, "reply", sink);
    }
}

} // namespace rk::transpile::checks
