// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"
#include "Model/Module.h"

#include <set>
#include <tuple>

namespace rk::transpile {

/// Runs every check of Checks.def. A check reads the model and reports; it changes nothing.
void analyze(const Module &module, DiagnosticSink &sink);

namespace checks {
#define RK_CHECK(Name) void Name(const Module &module, DiagnosticSink &sink);
#include "Analyze/Checks.def"
#undef RK_CHECK

/// The edit that gives an option of RK_ACTOR(...) a value, in the order of rk::actor_config.
std::vector<FixIt> setOption(const ActorConfig &config, const std::string &option, const std::string &value);

/// True for a function whose body the compiler has turned into a coroutine's: what else it finds there nobody wrote.
bool isCoroutine(const Function &function);

/// "message" or "reply".
std::string roleOf(const Crossing &crossing);

/// Reports each member that keeps a type from crossing; true if there is one. \p role is what the type is, \p use where to
/// complain about what has no place of its own.
bool reportObstacles(const Layout &layout, const std::string &role, DiagId pointer, SourceRange use,
                     const std::vector<Note> &notes, DiagnosticSink &sink);

/// Reports what a reached function does, with the calls that lead to it from a handler.
class FindingReporter {
public:
  FindingReporter(const Module &module, DiagnosticSink &sink) : module(module), sink(sink), paths(findPaths(module)) {}

  void report(DiagId id, std::size_t function, SourceRange range, const std::vector<std::string> &arguments,
              std::vector<FixIt> fixIts = {}) const {
    report(id, function, range, arguments, std::move(fixIts), paths);
  }
  /// Where it matters which actor or kernel the way begins at.
  template <class Root>
  void reportFrom(const Root &root, DiagId id, std::size_t function, SourceRange range,
                  const std::vector<std::string> &arguments, std::vector<FixIt> fixIts = {}) const {
    report(id, function, range, arguments, std::move(fixIts), findPaths(module, root));
  }
  /// Where a type crosses, for a complaint about the type; nothing, where that is its only place.
  std::vector<Note> notesOn(const Crossing &crossing) const;
  bool isReached(std::size_t function) const { return !paths[function].functions.empty(); }

private:
  /// Instances of one template say it once.
  void report(DiagId id, std::size_t function, SourceRange range, const std::vector<std::string> &arguments,
              std::vector<FixIt> fixIts, const std::vector<ReachPath> &ways) const {
    if (said.emplace(id, range.begin.raw, arguments).second)
      sink.report(makeDiagnostic(id, range, arguments, pathNotes(module, ways[function]), std::move(fixIts)));
  }

  const Module &module;
  DiagnosticSink &sink;
  std::vector<ReachPath> paths;
  mutable std::set<std::tuple<DiagId, std::uint32_t, std::vector<std::string>>> said;
};

} // namespace checks
} // namespace rk::transpile
