// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Parse.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rk::transpile {

/// What --emit and -o can name.
enum class Product { Cuda, Registration, Cpu, Header, Manifest, Ptx, Cubin, Model };

/// A command line that has been understood.
struct Options {
  enum class Action { Transpile, Help, Version, PrintIntrinsics, Explain, ListDiagnostics, ListPasses };
  Action action = Action::Transpile;
  bool listAsJson = false; ///< intrinsics, diagnostics
  std::string explain;

  ParseOptions parse;
  std::set<Product> emit;
  std::string output;         ///< -o; "-" is standard output; empty: none
  std::string outputDirectory = ".";
  std::vector<unsigned> architectures; ///< empty: all from the module's oldest on
  bool embedPtx = false;
  bool verify = false;
  bool lineDirectives = true;
  bool keepIntrinsics = false;
  std::string dumpAfter;
  bool writeDependencies = false;
  std::string dependencyFile;
  std::string dependencyTarget;
  std::string dslDirectory;   ///< --dsl-dir
};

/// A command line that has not: what is wrong, in one line.
struct UsageError {
  std::string message;
};

/// Reads the command line. Response files (@FILE, an argument a line) are read in place.
std::optional<UsageError> parseCommandLine(const std::vector<std::string> &arguments, Options &options);

} // namespace rk::transpile
