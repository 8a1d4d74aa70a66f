// SPDX-License-Identifier: Apache-2.0
#include "Transform/Transform.h"

namespace rk::transpile {

const std::vector<PassInfo> &allPasses() {
  static const std::vector<PassInfo> table = {
#define RK_PASS(Name, Title, What) {Title, What, &passes::Name},
#include "Transform/Passes.def"
#undef RK_PASS
  };
  return table;
}

void transform(Module &module, DiagnosticSink &sink, const std::function<void(const PassInfo &)> &after) {
  // What is no kernel's declaration Analyze has refused, and it has no body here.
  std::erase_if(module.kernels, [](const Kernel &kernel) { return !kernel.obstacle.empty(); });
  for (const PassInfo &pass : allPasses()) {
    pass.run(module, sink);
    if (after)
      after(pass);
  }
}

} // namespace rk::transpile
