// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Intrinsics/Intrinsics.h"

namespace rk::transpile::checks {

namespace {

/// Operations that all blocks of a grid have to meet.
bool isGridOperation(const std::string &name) {
  for (const Intrinsic *row : lookup(name))
    if (row->convergence == Convergence::grid)
      return true;
  return false;
}

/// Operations that threads of a warp or a block have to meet.
bool isMeeting(const std::string &name) {
  for (const Intrinsic *row : lookup(name))
    if (row->convergence != Convergence::none && row->convergence != Convergence::grid)
      return true;
  return false;
}

/// Operations that mean one thing in a block's actor and another in a grid's.
bool dependsOnScope(const std::string &name) {
  for (const Intrinsic *row : lookup(name))
    if (!row->blockScopeText.empty())
      return true;
  return false;
}

} // namespace

void checkScopes(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  std::vector<const Kernel *> byKernel(module.functions.size()), byStencil(module.functions.size());
  for (const Kernel &kernel : module.kernels) {
    if (!kernel.obstacle.empty())
      continue;
    std::vector<bool> reached = reachedFrom(module, {kernel.index});
    for (std::size_t i = 0; i < reached.size(); ++i)
      if (reached[i])
        (kernel.kind == Kernel::Kind::Stencil ? byStencil : byKernel)[i] = byKernel[i] = &kernel;
  }
  std::vector<const Actor *> byBlock(module.functions.size()), byGrid(module.functions.size());
  for (const Actor &actor : module.actors) {
    std::vector<bool> reached = reachedFrom(module, entryFunctions(actor));
    for (std::size_t i = 0; i < reached.size(); ++i)
      if (reached[i])
        (actor.config.scope == KernelScope::Grid ? byGrid : byBlock)[i] = &actor;
  }
  // A stencil's function is a cell's, whose neighbours' threads it knows nothing of.
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const Finding &finding : module.functions[i].findings)
      if (byStencil[i] && finding.kind == Finding::Kind::DynamicShared)
        reporter.reportFrom(*byStencil[i], DiagId::StencilShape, i, finding.range,
                            {byStencil[i]->function, "uses rk::dynamic_shared, which its launch has none of",
                             "read neighbours by '.lowering = rk::lowering::tiled'; or write an RK_GLOBAL_KERNEL"});
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const IntrinsicUse &use : module.functions[i].intrinsics) {
      if (byBlock[i] && isGridOperation(use.name))
        reporter.reportFrom(*byBlock[i], DiagId::GridOperationInBlock, i, use.range, {use.name, byBlock[i]->name},
                        setOption(byBlock[i]->config, "scope", "rk::scope::grid"));
      // Threads whose cells lie beyond the edge do not come.
      if (byStencil[i] && isMeeting(use.name))
        reporter.reportFrom(*byStencil[i], DiagId::StencilShape, i, use.range,
                        {byStencil[i]->function, "comes to '" + use.name + "', where threads wait for each other",
                             "leave it out: a cell's thread is on its own; or write an RK_GLOBAL_KERNEL"});
      if (byKernel[i] && isGridOperation(use.name))
        reporter.reportFrom(*byKernel[i], DiagId::GridOperationInKernel, i, use.range, {use.name, byKernel[i]->name});
      if (byBlock[i] && byKernel[i] && dependsOnScope(use.name))
        sink.report(makeDiagnostic(DiagId::MixedScope, use.range, {use.name, module.functions[i].name},
                                   {{"'" + byBlock[i]->name + "' has block scope", byBlock[i]->range},
                                    {"'" + byKernel[i]->name + "' is a kernel of many blocks", byKernel[i]->range}}));
      if (byBlock[i] && byGrid[i] && dependsOnScope(use.name))
        sink.report(makeDiagnostic(DiagId::MixedScope, use.range, {use.name, module.functions[i].name},
                                   {{"'" + byBlock[i]->name + "' has block scope", byBlock[i]->range},
                                    {"'" + byGrid[i]->name + "' has grid scope", byGrid[i]->range}}));
    }
}

} // namespace rk::transpile::checks
