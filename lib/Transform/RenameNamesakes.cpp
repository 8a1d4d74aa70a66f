// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

// CUDA has min(int, int), min(float, float) and more in the global namespace: with the user's min(float, float) beside them,
// min(1, 2) would be CUDA's, and min(1, 2.f) be ambiguous. By `using namespace std` it would be CUDA's, too, whose answers to
// -0.f and NaN are not std's.
void renameNamesakes(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations) {
    for (std::uint32_t token : declaration.namesakes) {
      std::string name = declaration.tokens[token].text + "_";
      while (module.declaredNames.contains(name))
        name += "_";
      declaration.edits.push_back({Edit::Kind::Replace, {token, token + 1}, {Piece::literal(std::move(name))}});
    }
    for (std::uint32_t token : declaration.stdNamesakes)
      declaration.edits.push_back(
          {Edit::Kind::Replace, {token, token + 1}, {Piece::literal("std::" + declaration.tokens[token].text)}});
  }
}

} // namespace rk::transpile::passes
