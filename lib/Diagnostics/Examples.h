// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rk::transpile {

/// A row's example, of test/Diagnostics/examples: a source that gets the diagnostic, and the same one cured.
struct DiagnosticExample {
  std::string wrong, right;
};

std::optional<DiagnosticExample> exampleOf(std::string_view id);

} // namespace rk::transpile
