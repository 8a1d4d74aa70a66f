// SPDX-License-Identifier: Apache-2.0
#include "Parse/Hints.h"
#include "Intrinsics/Intrinsics.h"

#include "clang/Basic/DiagnosticLex.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Tooling/Inclusions/StandardLibrary.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

namespace rk::transpile {
using namespace clang;

namespace {

llvm::StringRef identifierAt(llvm::StringRef text) {
  return text.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
}

/// From CUDA's names to the intrinsics whose texts call them: "__syncthreads" to "rk::sync_threads".
const llvm::StringMap<std::string> &operationsOfCuda() {
  static const llvm::StringMap<std::string> names = [] {
    llvm::StringMap<std::string> result;
    for (const Intrinsic &row : intrinsics())
      for (const Text &each : row.texts) {
        llvm::StringRef text(each.text.data(), each.text.size());
        text.consume_front("::");
        llvm::StringRef name = identifierAt(text);
        if (!name.empty() && !text.substr(name.size()).starts_with("::"))
          result.try_emplace(name, row.qualifiedName() + (row.arity() == 0 ? "()" : "(...)"));
      }
    return result;
  }();
  return names;
}

std::string hintFor(llvm::StringRef name) {
#define RK_HINT(Name, Hint)                                                                                            \
  if (name == Name)                                                                                                    \
    return Hint;
#include "Parse/Hints.def"
#undef RK_HINT
  auto it = operationsOfCuda().find(name);
  if (it == operationsOfCuda().end())
    return {};
  return "write '" + it->second + "': actor code names what the device has by 'rk::' and 'rk::context'";
}

/// The words in quotes of a compiler's message.
llvm::SmallVector<llvm::StringRef, 4> quoted(llvm::StringRef message) {
  llvm::SmallVector<llvm::StringRef, 4> parts, words;
  message.split(parts, '\'');
  for (std::size_t i = 1; i < parts.size(); i += 2)
    words.push_back(parts[i]);
  return words;
}

} // namespace

void HintingConsumer::install(DiagnosticsEngine &engine, Preprocessor &preprocessor, const Origins &origins) {
  auto *consumer = new HintingConsumer(preprocessor, origins);
  consumer->target = engine.getClient();
  consumer->owned = engine.takeClient();
  engine.setClient(consumer, /*ShouldOwnClient=*/true);
}

void HintingConsumer::BeginSourceFile(const LangOptions &options, const Preprocessor *of) {
  target->BeginSourceFile(options, of);
}

void HintingConsumer::EndSourceFile() {
  target->EndSourceFile();
  ended = true;
}

void HintingConsumer::clear() {
  DiagnosticConsumer::clear();
  target->clear();
}

std::string HintingConsumer::hintOn(const clang::Diagnostic &info) {
  llvm::SmallString<128> formatted;
  info.FormatDiagnostic(formatted);
  const llvm::StringRef message = formatted;
  if (info.getID() == diag::err_ovl_no_viable_function_in_call ||
      info.getID() == diag::err_ovl_no_viable_member_function_in_call || info.getID() == diag::err_ovl_ambiguous_call)
    called = quoted(message).front().str();
  if (info.getNumFixItHints() != 0)
    return {}; // which the note would repeat
  const SourceManager &sources = info.getSourceManager();
  auto [file, offset] = sources.getDecomposedLoc(sources.getFileLoc(info.getLocation()));
  const llvm::StringRef text = sources.getBufferData(file);
  const llvm::StringRef line = text.slice(text.rfind('\n', offset) + 1, text.find('\n', offset));
  if (!saidStandard && !preprocessor.getLangOpts().CPlusPlus20) {
    saidStandard = true;
    return "actor code is C++20: leave out '-std=', or write a newer one";
  }
  if (info.getID() == diag::err_pp_file_not_found && quoted(message).front().starts_with("cuda"))
    return "leave it out: the CUDA runtime is the host program's, and 'rk::' and 'rk::context' have what the device has";
  if (!saidInclude && !preprocessor.isMacroDefined("RK_ACTOR") && (line.contains("RK_") || line.contains("rk::"))) {
    saidInclude = true;
    return "write '#include <rk/actor.hpp>' above: the annotations and 'rk::' come from it";
  }
  if (message.starts_with("use of undeclared identifier") || message.starts_with("unknown type name"))
    return hintFor(quoted(message).front());
  if (message.ends_with("in namespace 'std'"))
    if (auto symbol = tooling::stdlib::Symbol::named("std::", quoted(message).front()); symbol && symbol->header())
      return "write '#include " + symbol->header()->name().str() + "' above";
  if (message.ends_with("in namespace 'rk'") || message.ends_with("in 'rk::context'"))
    return "'rk-transpile --print-intrinsics' lists what there is";
  return {};
}

/// "T warp_shuffle(T v, int lane)" and the other forms of an operation of which \p candidate is one overload.
std::string HintingConsumer::formsAt(const clang::Diagnostic &candidate) const {
  const SourceManager &sources = candidate.getSourceManager();
  const SourceLocation place = candidate.getLocation();
  if (place.isInvalid() || !origins.isDslFile(sources.getFileID(place)))
    return {};
  const bool isMember = sources.getFilename(place).ends_with("context_intrinsics.inc");
  std::string forms;
  for (const Intrinsic *row : lookup((isMember ? "rk::context::" : "rk::") + called)) {
    std::string form(row->signature);
    form.insert(form.find('('), " " + called);
    forms += (forms.empty() ? "'" : ", '") + form + "'";
  }
  return forms;
}

void HintingConsumer::note(const clang::Diagnostic &at, llvm::StringRef text) {
  target->HandleDiagnostic(DiagnosticsEngine::Note, clang::Diagnostic(at.getDiags(), text));
}

void HintingConsumer::HandleDiagnostic(DiagnosticsEngine::Level level, const clang::Diagnostic &info) {
  if (level != DiagnosticsEngine::Note) {
    called.clear();
    saidForms = false;
    isOfStd = level == DiagnosticsEngine::Warning && !ended && info.getID() < diag::DIAG_UPPER_LIMIT &&
              info.getLocation().isValid() &&
              origins.isStandardFile(info.getSourceManager().getFileID(
                  info.getSourceManager().getExpansionLoc(info.getLocation())));
  }
  if (isOfStd)
    return;
  if (level == DiagnosticsEngine::Note && !called.empty() && !ended) {
    if (saidForms && info.getLocation().isInvalid())
      return; // "remaining candidates omitted"
    if (std::string forms = formsAt(info); !forms.empty()) {
      if (!saidForms && info.getNumFixItHints() == 0)
        note(info, "its forms are " + forms);
      saidForms = true;
      return;
    }
  }
  DiagnosticConsumer::HandleDiagnostic(level, info);
  target->HandleDiagnostic(level, info);
  if (level < DiagnosticsEngine::Error || ended || info.getID() >= diag::DIAG_UPPER_LIMIT || !info.hasSourceManager() ||
      info.getLocation().isInvalid())
    return;
  if (std::string hint = hintOn(info); !hint.empty())
    note(info, hint);
}

} // namespace rk::transpile
