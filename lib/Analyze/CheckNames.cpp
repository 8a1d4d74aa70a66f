// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Model/CudaTypes.h"

namespace rk::transpile::checks {

void checkNames(const Module &module, DiagnosticSink &sink) {
  for (const Declaration &declaration : module.declarations)
    if (declaration.scopes.empty() && declaration.kind != "function" &&
        (declaration.name == "dim3" || isCudaVector(declaration.name)))
      sink.report(makeDiagnostic(DiagId::CudaName, declaration.range, {declaration.name}));
}

} // namespace rk::transpile::checks
