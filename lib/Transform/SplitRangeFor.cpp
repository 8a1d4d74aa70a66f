// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

// `for (init; declaration : range) body` is `{ init; for (declaration : range) body }`, on the same lines.
void splitRangeFor(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations)
    for (const RangeForInit &each : declaration.rangeForInits)
      declaration.edits.push_back({Edit::Kind::Replace,
                                   each.loop,
                                   {Piece::literal("{ "), Piece::of(each.init), Piece::literal(" "),
                                    Piece::of({each.loop.begin, each.init.begin}),
                                    Piece::of({each.init.end, each.loop.end}), Piece::literal(" }")}});
}

} // namespace rk::transpile::passes
