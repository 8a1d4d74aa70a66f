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
    for (const VirtualStandIn &place : declaration.virtualStandIns) {
      const std::string &leading = declaration.tokens[place.at].leading;
      const std::size_t line = leading.rfind('\n');
      const bool hasLine = line != std::string::npos;
      const std::string text = (hasLine ? leading.substr(line + 1) + "  " : "") +
                               "__device__ virtual void rk_virtual()" + (place.isPure ? " = 0;" : " {}");
      declaration.edits.push_back({hasLine ? Edit::Kind::InsertLine : Edit::Kind::Insert,
                                   {place.at, place.at},
                                   {Piece::literal(hasLine ? text : text + " ")}});
    }
  }
}

} // namespace rk::transpile::passes
