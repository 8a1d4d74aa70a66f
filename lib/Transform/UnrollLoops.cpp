// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

void unrollLoops(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations)
    for (const UnrollHint &hint : declaration.unroll)
      declaration.edits.push_back({Edit::Kind::InsertLine, {hint.at, hint.at}, {Piece::literal(hint.text)}});
}

} // namespace rk::transpile::passes
