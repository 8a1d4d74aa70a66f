// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

void dropExceptionHandling(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations) {
    // Of functions that compute constants: what runs has none.
    for (const TokenRange &thrown : declaration.throws)
      declaration.edits.push_back({Edit::Kind::Replace, thrown, {Piece::literal("::__trap()")}});
    for (const TryStatement &statement : declaration.tryStatements) {
      declaration.edits.push_back({Edit::Kind::Erase, statement.keyword, {}});
      // Nothing stands for them, so that what follows stays on a line of its own.
      declaration.edits.push_back({Edit::Kind::Replace, statement.handlers, {}});
    }
  }
}

} // namespace rk::transpile::passes
