// SPDX-License-Identifier: Apache-2.0
// The orders and scopes of ordered atomics and fences: constants, and such as the operation has.
#include "Analyze/Analyze.h"
#include "Intrinsics/Intrinsics.h"

namespace rk::transpile::checks {

namespace {

bool isOrder(const EnumArgument &argument) { return argument.type == "rk::memory_order"; }
bool isScope(const EnumArgument &argument) { return argument.type == "rk::scope"; }

/// What a load or a store cannot be; empty where the operation has the order.
std::string_view lacking(std::string_view operation, std::string_view order) {
  if (operation == "load" && (order == "release" || order == "acq_rel"))
    return "'relaxed', 'acquire' or 'seq_cst'";
  if (operation == "store" && (order == "acquire" || order == "acq_rel"))
    return "'relaxed', 'release' or 'seq_cst'";
  return {};
}

} // namespace

void checkMemoryOrders(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i) {
    for (const IntrinsicUse &use : module.functions[i].intrinsics) {
      std::vector<const Intrinsic *> forms = lookup(use.name);
      if (forms.empty())
        continue;
      for (const EnumArgument &argument : use.enums) {
        if (!isOrder(argument) && !isScope(argument))
          continue;
        if (!argument.value)
          reporter.report(DiagId::ConstantArgument, i, argument.range,
                          {isOrder(argument) ? "order" : "scope", use.name});
        else if (isScope(argument) && *argument.value == "grid")
          reporter.report(DiagId::MemoryScope, i, argument.range, {use.name});
        else if (std::string_view instead = lacking(forms.front()->name, *argument.value);
                 isOrder(argument) && !instead.empty())
          reporter.report(DiagId::MemoryOrder, i, argument.range, {use.name, *argument.value, std::string(instead)});
      }
    }
  }
}

} // namespace rk::transpile::checks
