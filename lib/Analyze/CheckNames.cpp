// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

#include <algorithm>
#include <string_view>

namespace rk::transpile::checks {

namespace {

constexpr std::string_view vectorElements[] = {"char", "uchar", "short",    "ushort",    "int",   "uint",
                                               "long", "ulong", "longlong", "ulonglong", "float", "double"};

/// "float4", "uchar1" and "dim3", which no header has to give. CUDA C++ Programming Guide, "Built-in Vector Types".
bool isBuiltinType(std::string_view name) {
  if (name.empty() || name.back() < '1' || name.back() > '4')
    return false;
  return name == "dim3" || std::ranges::find(vectorElements, name.substr(0, name.size() - 1)) != std::end(vectorElements);
}

} // namespace

void checkNames(const Module &module, DiagnosticSink &sink) {
  for (const Declaration &declaration : module.declarations)
    if (declaration.scopes.empty() && declaration.kind != "function" && isBuiltinType(declaration.name))
      sink.report(makeDiagnostic(DiagId::CudaName, declaration.range, {declaration.name}));
}

} // namespace rk::transpile::checks
