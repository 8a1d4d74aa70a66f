// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Model/CudaNames.h"

#include <set>

namespace rk::transpile::checks {

void checkNames(const Module &module, DiagnosticSink &sink) {
  std::set<std::string> said;
  auto check = [&](const std::string &name, SourceRange range) {
    const std::string kind = isCudaFunction(name)                           ? "function"
                             : isCudaVariable(name)                         ? "variable"
                             : name == "dim3" || isCudaVector(name) ? "type"
                                                                    : "";
    if (!kind.empty() && said.insert(name).second)
      sink.report(makeDiagnostic(DiagId::CudaName, range, {name, kind}));
  };
  for (const Namesake &each : module.refusedNamesakes)
    check(each.name, each.range);
  for (const Misreading &each : module.misreadings)
    sink.report(makeDiagnostic(DiagId::Misreading, each.range, {each.what, each.instead}));
  for (const Namesake &each : module.constraintLambdas)
    sink.report(makeDiagnostic(DiagId::ConstraintLambda, each.range, {each.name}));
  for (const Declaration &declaration : module.declarations) {
    if (!declaration.scopes.empty()) {
      check(declaration.scopes.front().name, declaration.range);
    } else if (declaration.kind != "function" && declaration.kind != "using") { // these overload, or get another name
      check(declaration.name, declaration.range);
      for (const Enumerator &each : declaration.enumerators)
        check(each.name, each.range);
    }
  }
}

} // namespace rk::transpile::checks
