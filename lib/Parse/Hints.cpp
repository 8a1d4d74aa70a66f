// SPDX-License-Identifier: Apache-2.0
#include "Parse/Hints.h"
#include "Intrinsics/Intrinsics.h"

#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/SourceManager.h"
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

/// Where the operation `rk::name` or `ctx.name` is called at \p at: "float warp_shuffle(float v, int lane)", each form.
std::string formsOf(llvm::StringRef name, llvm::StringRef before, llvm::StringRef at) {
  const bool isMember = before.ends_with(".") && at.starts_with(name);
  if (!isMember && !at.starts_with("rk::") && !before.ends_with("rk::"))
    return {};
  std::string forms;
  for (const Intrinsic *row : lookup((isMember ? "rk::context::" : "rk::") + name.str())) {
    std::string form(row->signature);
    form.insert(form.find('('), " " + name.str());
    forms += (forms.empty() ? "'" : ", '") + form + "'";
  }
  return forms;
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

void HintingConsumer::EndSourceFile() { target->EndSourceFile(); }

std::string HintingConsumer::hintOn(const clang::Diagnostic &info, llvm::StringRef message) {
  const SourceManager &sources = info.getSourceManager();
  const SourceLocation place = sources.getFileLoc(info.getLocation());
  auto [file, offset] = sources.getDecomposedLoc(place);
  const llvm::StringRef text = sources.getBufferData(file);
  if (!saidInclude && !preprocessor.isMacroDefined("RK_ACTOR") && text.contains("RK_")) {
    saidInclude = true;
    return "write '#include <rk/actor.hpp>' above: the annotations and 'rk::' come from it";
  }
  const bool isUnknown =
      message.starts_with("use of undeclared identifier") || message.starts_with("unknown type name");
  for (llvm::StringRef word : quoted(message)) {
    if (isUnknown && info.getNumFixItHints() == 0)
      return hintFor(word);
    if (info.getID() == diag::err_ovl_no_viable_function_in_call ||
        info.getID() == diag::err_ovl_no_viable_member_function_in_call || info.getID() == diag::err_ovl_ambiguous_call)
      if (std::string forms = formsOf(word, text.take_front(offset), text.drop_front(offset)); !forms.empty()) {
        hidesCandidates = true;
        return "its forms are " + forms;
      }
  }
  if (message.ends_with("in namespace 'rk'") || message.ends_with("in 'rk::context'"))
    return "'rk-transpile --print-intrinsics' lists what there is";
  return {};
}

void HintingConsumer::HandleDiagnostic(DiagnosticsEngine::Level level, const clang::Diagnostic &info) {
  const bool isError = level >= DiagnosticsEngine::Error;
  if (level != DiagnosticsEngine::Note)
    hidesCandidates = false;
  else if (hidesCandidates &&
           (info.getLocation().isInvalid() || origins.isDslFile(info.getSourceManager().getFileID(info.getLocation()))))
    return;
  DiagnosticConsumer::HandleDiagnostic(level, info);
  target->HandleDiagnostic(level, info);
  if (!isError || info.getID() >= diag::DIAG_UPPER_LIMIT || !info.hasSourceManager() || info.getLocation().isInvalid())
    return;
  llvm::SmallString<128> message;
  info.FormatDiagnostic(message);
  if (std::string hint = hintOn(info, message); !hint.empty())
    target->HandleDiagnostic(DiagnosticsEngine::Note, clang::Diagnostic(info.getDiags(), hint));
}

} // namespace rk::transpile
