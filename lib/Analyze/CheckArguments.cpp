// SPDX-License-Identifier: Apache-2.0
// Constant arguments that an operation has no meaning for. Those that are known only when the program runs nobody
// checks.
#include "Analyze/Analyze.h"
#include "Intrinsics/Intrinsics.h"

#include <bit>

namespace rk::transpile::checks {

namespace {

struct Limit {
  std::string_view operation; ///< how the names begin
  std::string_view parameter;
  bool (*holds)(std::int64_t value);
  std::string_view said;
};

// PTX ISA, "barrier" and "shfl.sync".
constexpr Limit limits[] = {
    {"named_barrier_", "id", [](std::int64_t id) { return id >= 1 && id <= 14; },
     "take 1 to 14: 0 is the barrier of 'sync_threads', and 15 the message loop's"},
    {"named_barrier_", "count", [](std::int64_t count) { return count > 0 && count <= 1024 && count % 32 == 0; },
     "count whole warps: 32, 64, up to 1024"},
    {"warp_shuffle", "width",
     [](std::int64_t width) {
       return width > 0 && width <= 32 && std::has_single_bit(static_cast<std::uint64_t>(width));
     },
     "divide the warp into equal segments: of 2, 4, 8, 16 or 32 lanes"},
};

} // namespace

void checkArguments(const Module &module, DiagnosticSink &sink) {
  FindingReporter reporter(module, sink);
  for (std::size_t i = 0; i < module.functions.size(); ++i)
    for (const IntrinsicUse &use : module.functions[i].intrinsics) {
      const std::vector<const Intrinsic *> forms = lookup(use.name);
      for (const IntegerArgument &argument : use.integers)
        for (const Limit &limit : limits)
          if (!forms.empty() && forms.front()->name.starts_with(limit.operation) &&
              argument.parameter == limit.parameter && !limit.holds(argument.value))
            reporter.report(DiagId::ArgumentRange, i, argument.range,
                            {argument.parameter, use.name, std::to_string(argument.value), std::string(limit.said)});
    }
}

} // namespace rk::transpile::checks
