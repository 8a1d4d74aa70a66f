// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Model/DeviceStd.h"

namespace rk::transpile {

void analyze(const Module &module, DiagnosticSink &sink) {
#define RK_CHECK(Name) checks::Name(module, sink);
#include "Analyze/Checks.def"
#undef RK_CHECK
}

namespace checks {

std::vector<FixIt> setOption(const ActorConfig &config, const std::string &option, const std::string &value) {
  if (auto it = config.written.find(option); it != config.written.end())
    return {{FixIt::Kind::Replace, it->second, value}};
  if (!config.list.begin)
    return {};
  const std::string text = "." + option + " = " + value;
  SourceRange before;
  for (const char *member : {"id", "scope", "block_size", "mailbox_capacity", "min_arch"}) {
    if (option == member)
      break;
    if (auto it = config.written.find(member); it != config.written.end())
      before = it->second;
  }
  if (before.begin)
    return {{FixIt::Kind::InsertAfter, before, ", " + text}};
  SourceRange open{config.list.begin, config.list.begin};
  return {{FixIt::Kind::InsertAfter, open, text + (config.written.empty() ? "" : ", ")}};
}

namespace {

std::string insteadOfLayout(const Obstacle &obstacle) {
  if (obstacle.entity.empty())
    return "use 'double'";
  if (obstacle.entity == "std::variant")
    return "use an enumeration that says which, beside a union or a member for each";
  return hasDeviceMeaning(obstacle.entity) ? "use 'std::array', or a struct of your own with named members"
                                           : insteadOf(obstacle.entity);
}

} // namespace

// One complaint about a member is enough: a std::string is also not trivially copyable, and holds a pointer.
bool reportObstacles(const Layout &layout, const std::string &role, DiagId pointer, SourceRange use,
                     const std::vector<Note> &notes, DiagnosticSink &sink) {
  auto at = [&](const Obstacle &obstacle) { return obstacle.range.begin ? obstacle.range : use; };
  for (const Obstacle &obstacle : layout.divergent) {
    const std::string what = layout.isUserType ? role + " '" + layout.name + "' holds" : "the " + role + " is";
    sink.report(
        makeDiagnostic(DiagId::DivergentLayout, at(obstacle), {what, obstacle.type, insteadOfLayout(obstacle)}, notes));
  }
  for (const Obstacle &obstacle : layout.pointers)
    sink.report(makeDiagnostic(pointer, at(obstacle), {layout.name, obstacle.type}, notes));
  if (!layout.divergent.empty() || !layout.pointers.empty())
    return true;
  for (const Obstacle &obstacle : layout.nonTrivial)
    sink.report(makeDiagnostic(DiagId::NotTriviallyCopyable, at(obstacle),
                               {role, layout.name, obstacle.what, obstacle.instead}, notes));
  if (layout.nonTrivial.empty() && !layout.triviallyCopyable)
    sink.report(makeDiagnostic(DiagId::NotTriviallyCopyable, layout.range,
                               {role, layout.name, "none of its copies is", "let one of them be '= default'"}, notes));
  return !layout.triviallyCopyable;
}

std::string roleOf(const Crossing &crossing) { return crossing.kind == Crossing::Kind::Reply ? "reply" : "message"; }

std::vector<Note> FindingReporter::notesOn(const Crossing &crossing) const {
  const bool sent = crossing.kind == Crossing::Kind::Sent;
  std::vector<Note> notes;
  if (module.layouts[crossing.layout].isUserType)
    notes.push_back({sent ? "sent here" : roleOf(crossing) + " of this handler", crossing.use});
  if (sent)
    for (Note &note : pathNotes(module, paths[crossing.function]))
      notes.push_back(std::move(note));
  return notes;
}

} // namespace checks
} // namespace rk::transpile
