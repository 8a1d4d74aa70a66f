// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"
#include "Diagnostics/Policy.h"
#include "Model/Module.h"

#include <functional>
#include <string>
#include <vector>

namespace rk::transpile {

enum class DiagnosticFormat { Text, Json, Sarif };

struct ParseOptions {
  std::string moduleName;
  std::vector<std::string> sources; ///< as the user wrote them
  std::string sourceRoot = ".";
  std::vector<std::string> clangArguments; ///< -I, -D, -std and whatever stands behind "--"
  std::string compilationDatabase;         ///< directory of compile_commands.json; empty: none
  std::string resourceDirectory;           ///< empty: the one that the build found
  std::vector<std::string> dslDirectories; ///< where <rk/actor.hpp> and <rk/device/...> are
  DiagnosticFormat format = DiagnosticFormat::Text;
  DiagnosticPolicy policy; ///< which warnings and remarks, and as what
  std::string version;     ///< of the tool, for SARIF
};

struct ParseResult {
  bool ok = false;                       ///< the sources were parsed and nobody reported an error
  std::vector<std::string> dependencies; ///< every file that was read
};

/// Parses the sources as one translation unit and hands the model to \p pipeline, which runs the other stages. The sink
/// and the model's source references are good until it returns.
ParseResult parse(const ParseOptions &options, const std::function<void(Module &, DiagnosticSink &)> &pipeline);

/// Version of the Clang that is linked in.
std::string clangVersion();

} // namespace rk::transpile
