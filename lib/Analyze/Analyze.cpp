// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile {

void analyze(const Module &module, DiagnosticSink &sink) {
#define RK_CHECK(Name) checks::Name(module, sink);
#include "Analyze/Checks.def"
#undef RK_CHECK
}

} // namespace rk::transpile
