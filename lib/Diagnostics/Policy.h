// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rk::transpile {

/// Which warnings and remarks are given, and as what: the options -Wrk-ID, -Wno-rk-ID, -Werror, -Werror=rk-ID,
/// -Wno-error=rk-ID, -Rrk-ID and -Rno-rk-ID, of which the last one counts, as for Clang.
class DiagnosticPolicy {
public:
  /// True for the option of a diagnostic of ours; others are the compiler's.
  static bool isOurs(std::string_view option);
  /// Takes an option of ours, or "-Werror". Returns what is wrong with it, or nothing.
  std::string apply(std::string_view option);
  /// Nothing: the diagnostic is not given.
  std::optional<Severity> severityOf(DiagId id) const;
  bool warningsAreErrors() const { return allErrors; }

private:
  bool allErrors = false;
  std::map<DiagId, bool> enabled;
  std::map<DiagId, bool> promoted;
};

} // namespace rk::transpile
