// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

void pruneMembers(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations)
    for (TokenRange range : declaration.unreached)
      declaration.edits.push_back({Edit::Kind::EraseMember, range, {}});
}

} // namespace rk::transpile::passes
