// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"

namespace rk::transpile::checks {

namespace {

/// Architectures whose double units are a 32nd or a 64th of those for float. CUDA C++ Programming Guide, "Arithmetic
/// Instructions".
constexpr unsigned slowDouble[] = {75, 86, 89, 120};

std::string slowFrom(std::uint64_t oldest) {
  std::string text;
  for (unsigned architecture : slowDouble)
    if (architecture >= oldest)
      text += (text.empty() ? "sm_" : ", sm_") + std::to_string(architecture);
  return text;
}

} // namespace

void checkLoops(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  std::vector<std::uint64_t> oldest(module.functions.size(), ~0ull);
  for (const Actor &actor : module.actors) {
    std::vector<bool> reached = reachedFrom(module, entryFunctions(actor));
    for (std::size_t i = 0; i < reached.size(); ++i)
      if (reached[i])
        oldest[i] = std::min(oldest[i], actor.config.minArchitecture);
  }
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const Finding &finding : module.functions[i].findings) {
      if (finding.kind == Finding::Kind::UnboundedLoop)
        reporter.report(DiagId::UnboundedLoop, i, finding.range,
                        {finding.detail.empty() ? "" : ": nothing in it " + finding.detail});
      std::string slow = finding.kind == Finding::Kind::DoubleInLoop ? slowFrom(oldest[i]) : "";
      if (!slow.empty())
        reporter.report(DiagId::DoubleInLoop, i, finding.range, {slow});
    }
}

} // namespace rk::transpile::checks
