// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

// NVRTC ignores `struct {...} __attribute__((packed))` with a warning, and knows the pragma of the host's headers not at all.
void placeAttributes(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations)
    for (const LayoutAttribute &attribute : declaration.layoutAttributes) {
      std::string text = "__attribute__((packed)) ";
      if (!attribute.tokens.empty()) {
        text.clear();
        for (std::uint32_t i = attribute.tokens.begin; i < attribute.tokens.end; ++i)
          text += declaration.tokens[i].text;
        text += " ";
        declaration.edits.push_back({Edit::Kind::Erase, attribute.tokens, {}});
      }
      declaration.edits.push_back({Edit::Kind::Insert, {attribute.at, attribute.at}, {Piece::literal(text)}});
    }
}

} // namespace rk::transpile::passes
