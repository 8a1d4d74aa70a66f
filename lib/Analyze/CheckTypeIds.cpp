// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Support/Text.h"

#include <map>

namespace rk::transpile::checks {

void checkTypeIds(const Module &module, DiagnosticSink &sink) {
  struct Named {
    std::string name;
    SourceRange range;
  };
  std::map<std::uint32_t, Named> ids;
  auto add = [&](std::uint32_t id, const std::string &name, SourceRange range) {
    auto [it, isNew] = ids.try_emplace(id, Named{name, range});
    if (!isNew && it->second.name != name)
      sink.report(makeDiagnostic(DiagId::TypeIdCollision, range, {name, it->second.name, hex(id, 8)},
                                 {{"'" + it->second.name + "' is declared here", it->second.range}}));
  };
  for (const Actor &actor : module.actors)
    add(actor.typeId, actor.name, actor.range);
  for (const Crossing &crossing : crossings(module)) {
    const Layout &layout = module.layouts[crossing.layout];
    if (crossing.kind != Crossing::Kind::Reply) // which goes by its ask
      add(crossing.typeId, layout.name, layout.range);
  }
}

} // namespace rk::transpile::checks
