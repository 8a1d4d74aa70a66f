// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace rk::transpile {

/// The page of --explain=ID; \p id is a row's.
std::string explain(const std::string &id);

/// A row's text, with "..." for what each diagnostic fills in.
std::string withoutArguments(std::string_view pattern);

/// --list-diagnostics[=json]
std::string listDiagnostics(bool asJson);

/// docs/reference/diagnostics.md
std::string diagnosticsReference();

} // namespace rk::transpile
