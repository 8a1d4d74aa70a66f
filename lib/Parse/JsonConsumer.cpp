// SPDX-License-Identifier: Apache-2.0
#include "Parse/JsonConsumer.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

namespace rk::transpile {
using namespace clang;

void JsonConsumer::HandleDiagnostic(DiagnosticsEngine::Level level, const clang::Diagnostic &info) {
  DiagnosticConsumer::HandleDiagnostic(level, info);
  llvm::SmallString<128> formatted;
  info.FormatDiagnostic(formatted);
  llvm::StringRef message = formatted;
  llvm::json::Object entry;
  // Our own carry their id behind the text; the compiler's have a number at most.
  if (std::size_t open = message.rfind(" [rk-"); open != llvm::StringRef::npos && message.ends_with("]")) {
    entry["id"] = message.substr(open + 2).drop_back().str();
    message = message.take_front(open);
  }
  entry["message"] = message.str();
  if (info.hasSourceManager() && info.getLocation().isValid()) {
    PresumedLoc place = info.getSourceManager().getPresumedLoc(info.getSourceManager().getExpansionLoc(info.getLocation()));
    if (place.isValid()) {
      entry["file"] = place.getFilename();
      entry["line"] = place.getLine();
      entry["column"] = place.getColumn();
    }
  }
  if (level == DiagnosticsEngine::Note && !diagnostics.empty()) {
    diagnostics.back().getAsObject()->getArray("notes")->push_back(std::move(entry));
    return;
  }
  entry["severity"] = level >= DiagnosticsEngine::Error ? "error" : level == DiagnosticsEngine::Warning ? "warning" : "note";
  entry["notes"] = llvm::json::Array();
  diagnostics.push_back(std::move(entry));
}

std::string JsonConsumer::text() const {
  std::string result;
  llvm::raw_string_ostream out(result);
  out << llvm::formatv("{0:2}", llvm::json::Value(llvm::json::Array(diagnostics)));
  return result;
}

} // namespace rk::transpile
