// SPDX-License-Identifier: Apache-2.0
#include "Support/Text.h"
#include "Transform/Transform.h"

#include <set>

namespace rk::transpile::passes {

namespace {

class AssertWriter {
public:
  explicit AssertWriter(Module &module) : module(module) {}

  void add(std::size_t index) {
    if (!done.insert(index).second)
      return;
    const Layout &layout = module.layouts[index];
    if (!layout.isRecord || !layout.isUserType)
      return;
    for (const Field &field : layout.fields)
      if (field.layout)
        add(*field.layout);
    if (!layout.hidden.empty()) // the size of what holds it has to do
      return;
    module.layoutAsserts.push_back("static_assert(sizeof(" + layout.spelling + ") == " + std::to_string(layout.size) +
                                   " && alignof(" + layout.spelling + ") == " + std::to_string(layout.align) + ");");
    // offsetof is defined for standard-layout types, and a macro: it takes the comma of a template argument list for its
    // own. Of other types the size has to do.
    if (!layout.standardLayout || layout.spelling.find(',') != std::string::npos)
      return;
    std::vector<std::string> offsets;
    for (const Field &field : layout.fields)
      if (field.accessible)
        offsets.push_back("offsetof(" + layout.spelling + ", " + field.name + ") == " + std::to_string(field.offset));
    if (!offsets.empty())
      module.layoutAsserts.push_back("static_assert(" + join(offsets, " && ") + ");");
  }

private:
  Module &module;
  std::set<std::size_t> done;
};

} // namespace

void assertLayouts(Module &module, DiagnosticSink &) {
  AssertWriter writer(module);
  for (const Crossing &crossing : crossings(module))
    writer.add(crossing.layout);
  for (const Actor &actor : module.actors)
    if (actor.state)
      writer.add(*actor.state);
}

} // namespace rk::transpile::passes
