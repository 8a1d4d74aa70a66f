// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

void dropExceptionHandling(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations) {
    // Of functions that compute constants: what runs has none.
    for (const Throw &thrown : declaration.throws) {
      std::vector<Piece> pieces{Piece::literal("::__trap()")};
      if (thrown.value) // for the type of the conditional operator
        pieces = {Piece::literal("(::__trap(), "), Piece::of(*thrown.value), Piece::literal(")")};
      declaration.edits.push_back({Edit::Kind::Replace, thrown.range, std::move(pieces)});
    }
    for (const TryStatement &statement : declaration.tryStatements) {
      declaration.edits.push_back({Edit::Kind::Erase, statement.keyword, {}});
      // Nothing stands for them, so that what follows stays on a line of its own.
      declaration.edits.push_back({Edit::Kind::Replace, statement.handlers, {}});
    }
  }
}

} // namespace rk::transpile::passes
