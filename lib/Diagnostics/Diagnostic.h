// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rk::transpile {

enum class DiagId {
#define RK_DIAGNOSTIC(Name, Id, Severity, Message, WhatToDo, Explanation) Name,
#include "Diagnostics/Diagnostics.def"
#undef RK_DIAGNOSTIC
};

/// Remarks are off, warnings on, until the command line says otherwise; errors are always on.
enum class Severity { Remark, Warning, Error };
std::string_view nameOf(Severity severity);

/// A row of Diagnostics.def.
struct DiagnosticInfo {
  DiagId id;
  std::string_view name; ///< "rk-heap"
  Severity severity;
  std::string_view message;
  std::string_view whatToDo;
  std::string_view explanation;
};

const std::vector<DiagnosticInfo> &allDiagnostics();
const DiagnosticInfo &infoOf(DiagId id);
/// By the name in brackets; nothing for an unknown one.
const DiagnosticInfo *findDiagnostic(std::string_view name);

/// A mechanical edit that cures the cause: editors offer it, and Clang prints it below the source line.
struct FixIt {
  enum class Kind { Replace, InsertBefore, InsertAfter };
  Kind kind = Kind::Replace;
  SourceRange range; ///< tokens that are replaced, or that the text goes in front of or behind
  std::string text;
};

struct Note {
  std::string text;
  SourceRange range = {}; ///< may be empty: then it stands at the diagnostic's place
  std::vector<FixIt> fixIts = {};
};

/// A diagnostic with its arguments filled in.
struct Diagnostic {
  DiagId id;
  std::string message; ///< without the id in brackets
  SourceRange range;
  std::vector<Note> notes; ///< the path from the handler, then what to do
};

/// Fills in a row of the table. The note that says what to do comes last, after those that the caller adds to `notes`.
/// It carries the edits, too: they are what it says, or nearly so.
Diagnostic makeDiagnostic(DiagId id, SourceRange range, const std::vector<std::string> &arguments,
                          std::vector<Note> notes = {}, std::vector<FixIt> fixIts = {});

/// Where diagnostics go: to Clang's engine in a run, to a list in a test.
class DiagnosticSink {
public:
  virtual ~DiagnosticSink() = default;
  virtual void report(const Diagnostic &diagnostic) = 0;
  /// True once an error was reported, by us or by the compiler.
  virtual bool hasErrors() const = 0;
  /// All has been reported that belongs together: it may be put in order and shown.
  virtual void finish() {}
};

/// A call on the way from a handler to what a diagnostic is about.
struct PathStep {
  std::size_t function = 0; ///< that is called
  SourceRange call;
};

/// "reached from handler 'ledger::on(deposit)' via 'audit()'" at the handler's call, then one note for each further
/// call. Empty for what the handler does itself. \p handler is ReachPath's.
std::vector<Note> pathNotes(const Module &module, const std::string &handler, const std::vector<PathStep> &steps);
/// The same for a shortest path.
std::vector<Note> pathNotes(const Module &module, const ReachPath &path);

} // namespace rk::transpile
