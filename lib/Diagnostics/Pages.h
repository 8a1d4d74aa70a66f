// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace rk::transpile {

/// The page of --explain=ID; \p id is a row's.
std::string explain(const std::string &id);

/// --list-diagnostics[=json]
std::string listDiagnostics(bool asJson);

/// docs/reference/diagnostics.md
std::string diagnosticsReference();

} // namespace rk::transpile
