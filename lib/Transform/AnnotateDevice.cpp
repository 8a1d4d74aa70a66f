// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile::passes {

static Edit insertDevice(std::uint32_t at) { return {Edit::Kind::Insert, {at, at}, {Piece::literal("__device__ ")}}; }

// constexpr functions, too: without --expt-relaxed-constexpr, which NVRTC does not have, they are host functions.
void annotateDevice(Module &module, DiagnosticSink &) {
  for (Declaration &declaration : module.declarations) {
    for (const FunctionSite &site : declaration.functions) {
      if (site.needsDevice)
        declaration.edits.push_back(insertDevice(site.at));
      if (site.needsVirtual)
        declaration.edits.push_back({Edit::Kind::Insert, {site.at, site.at}, {Piece::literal("virtual ")}});
    }
    for (const VariableSite &site : declaration.variables) {
      if (!site.needsDevice)
        continue;
      declaration.edits.push_back(insertDevice(site.at));
      // One text is one program: nothing else could define the variable, and nvcc refuses inline __device__ ones.
      if (site.inlineToken)
        declaration.edits.push_back({Edit::Kind::Erase, {*site.inlineToken, *site.inlineToken + 1}, {}});
    }
  }
}

} // namespace rk::transpile::passes
