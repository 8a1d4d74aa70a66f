// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

void dropDiscarded(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations)
    for (TokenRange branch : declaration.discarded)
      declaration.edits.push_back({Edit::Kind::Replace, branch, {Piece::literal("{}")}});
}

} // namespace rk::transpile::passes
