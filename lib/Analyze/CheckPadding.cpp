// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <algorithm>
#include <set>

namespace rk::transpile::checks {

namespace {

struct Hole {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  std::string after; ///< the member or base in front of it
};

// Holes between members and behind the last one, those of nested types at their own places.
void findHoles(const Module &module, const Layout &layout, std::uint64_t base, const std::string &path,
               std::vector<Hole> &holes) {
  std::vector<Field> fields = layout.fields;
  std::sort(fields.begin(), fields.end(), [](const Field &a, const Field &b) { return a.offset < b.offset; });
  std::uint64_t end = 0;
  std::string last;
  for (const Field &field : fields) {
    if (field.offset > end)
      holes.push_back({base + end, field.offset - end, last});
    // A base has no name of its own.
    std::string name =
        field.name.empty() && field.layout ? path + module.layouts[*field.layout].name : path + field.name;
    if (field.layout) {
      const Layout &inner = module.layouts[*field.layout];
      std::string element = path + field.name + (inner.size == field.size ? "." : "[0].");
      findHoles(module, inner, base + field.offset, field.name.empty() ? path : element, holes);
    }
    // Members of a union overlap, and an empty base shares its byte.
    if (field.offset + field.size > end && !(field.layout && module.layouts[*field.layout].fields.empty())) {
      end = field.offset + field.size;
      last = name;
    }
  }
  if (!fields.empty() && end < layout.size && end > 0)
    holes.push_back({base + end, layout.size - end, last});
}

} // namespace

void checkPadding(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  std::set<std::size_t> done;
  for (const Crossing &crossing : crossings(module)) {
    const Layout &layout = module.layouts[crossing.layout];
    if (!done.insert(crossing.layout).second || !layout.isRecord || !layout.isUserType || !layout.triviallyCopyable ||
        !layout.divergent.empty())
      continue;
    std::vector<Hole> holes;
    findHoles(module, layout, 0, "", holes);
    if (holes.empty())
      continue;
    auto bytes = [](std::uint64_t n) { return std::to_string(n) + (n == 1 ? " byte" : " bytes"); };
    std::vector<Note> notes;
    for (std::size_t i = 1; i < holes.size(); ++i)
      notes.push_back({"and " + bytes(holes[i].size) + " at offset " + std::to_string(holes[i].offset) + ", behind '" +
                           holes[i].after + "'",
                       layout.range});
    for (Note &note : reporter.notesOn(crossing))
      notes.push_back(std::move(note));
    const Hole &first = holes.front();
    sink.report(
        makeDiagnostic(DiagId::Padding, layout.range,
                       {roleOf(crossing), layout.name, bytes(first.size), std::to_string(first.offset), first.after},
                       std::move(notes)));
  }
}

} // namespace rk::transpile::checks
