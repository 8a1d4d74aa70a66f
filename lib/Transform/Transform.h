// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"
#include "Model/Module.h"

#include <functional>
#include <string_view>
#include <vector>

namespace rk::transpile {

/// A row of Passes.def.
struct PassInfo {
  std::string_view title;
  std::string_view what;
  void (*run)(Module &, DiagnosticSink &);
};

const std::vector<PassInfo> &allPasses();

/// Runs all passes in order, and \p after each.
void transform(Module &module, DiagnosticSink &sink, const std::function<void(const PassInfo &)> &after = {});

namespace passes {
#define RK_PASS(Name, Title, What) void Name(Module &module, DiagnosticSink &sink);
#include "Transform/Passes.def"
#undef RK_PASS
} // namespace passes

} // namespace rk::transpile
