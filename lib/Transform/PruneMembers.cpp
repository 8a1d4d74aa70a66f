// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

void pruneMembers(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations) {
    for (TokenRange range : declaration.unreached)
      declaration.edits.push_back({Edit::Kind::EraseMember, range, {}});
    for (TokenRange range : declaration.unneeded)
      declaration.edits.push_back({Edit::Kind::Erase, range, {}});
    for (TokenRange body : declaration.bodies)
      declaration.edits.push_back({Edit::Kind::Replace,
                                   {body.begin - 1, body.end},
                                   {Piece::of({body.begin - 1, body.begin}), Piece::literal(";")}});
  }
}

} // namespace rk::transpile::passes
