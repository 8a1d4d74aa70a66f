// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

void dropExceptionHandling(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations)
    for (TokenRange range : declaration.exceptionHandling)
      declaration.edits.push_back({Edit::Kind::Erase, range, {}});
}

} // namespace rk::transpile::passes
