// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

// An operator that is known only when the program runs is checked there: device/intrinsics/reduction_support.hpp.
void checkReductions(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const IntrinsicUse &use : module.functions[i].intrinsics)
      for (const EnumArgument &argument : use.enums)
        if (argument.type == "rk::reduction_op" && argument.value && argument.value->starts_with("bit_") &&
            (use.operand == "float" || use.operand == "double"))
          reporter.report(DiagId::ReductionOperator, i, argument.range, {use.name, use.operand, *argument.value});
}

} // namespace rk::transpile::checks
