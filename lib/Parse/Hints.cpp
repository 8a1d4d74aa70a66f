// SPDX-License-Identifier: Apache-2.0
#include "Parse/Hints.h"
#include "Intrinsics/Intrinsics.h"
#include "Parse/Operations.h"
#include "Support/Text.h"

#include "clang/Basic/DiagnosticLex.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Tooling/Inclusions/StandardLibrary.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace rk::transpile {
using namespace clang;

namespace {

llvm::StringRef identifierAt(llvm::StringRef text) {
  return text.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
}

/// The words in quotes of a compiler's message.
llvm::SmallVector<llvm::StringRef, 4> quoted(llvm::StringRef message) {
  llvm::SmallVector<llvm::StringRef, 4> parts, words;
  message.split(parts, '\'');
  for (std::size_t i = 1; i < parts.size(); i += 2)
    words.push_back(parts[i]);
  return words;
}

/// What to write instead of an annotation on \p line that there is none of ("RK_MESSAGE"), or that has its parentheses
/// where it takes none, or the other way round. \p name becomes the annotation.
std::string mendOfAnnotation(llvm::StringRef line, Preprocessor &preprocessor, llvm::StringRef &name) {
  for (std::size_t at = 0; (at = line.find("RK_", at)) != llvm::StringRef::npos; at += name.size()) {
    name = identifierAt(line.substr(at));
    if (at != 0 && !identifierAt(line.substr(at - 1, 1)).empty())
      continue;
    const MacroInfo *macro = preprocessor.getMacroInfo(preprocessor.getIdentifierInfo(name));
    if (!macro)
      return "there is no '" + name.str() +
             "': the annotations are RK_ACTOR, RK_HANDLER, RK_STEP, RK_RING_KERNEL, RK_GLOBAL_KERNEL, RK_STENCIL and "
             "RK_SHARED; messages and what handlers call have none";
    const bool isCalled = line.substr(at + name.size()).ltrim().starts_with("(");
    if (macro->isFunctionLike() && !isCalled)
      return "write '" + name.str() +
             "()': its options go between the parentheses, and without any they are there, too";
    if (!macro->isFunctionLike() && isCalled)
      return "write '" + name.str() + "' without parentheses: it has no options";
  }
  return {};
}

/// What there is in an enumeration of ours, where a name that it has not was asked for.
std::string enumeratorsFor(const clang::Diagnostic &info) {
  if (info.getID() != diag::err_no_member && info.getID() != diag::err_no_member_suggest)
    return {};
  const auto *enumeration = info.getArgKind(1) == DiagnosticsEngine::ak_declcontext
                                ? dyn_cast<EnumDecl>(reinterpret_cast<DeclContext *>(info.getRawArg(1)))
                                : nullptr;
  if (!enumeration || !llvm::StringRef(qualifiedName(enumeration)).starts_with("rk::"))
    return {};
  std::string names;
  for (const EnumConstantDecl *each : enumeration->enumerators())
    names += (names.empty() ? "'" : ", '") + each->getName().str() + "'";
  return "'" + qualifiedName(enumeration) + "' has " + names;
}

/// ".id, .block_size" of an annotation's configuration, the type \p type.
std::string optionsOf(QualType type) {
  const RecordDecl *record = type->getAsRecordDecl();
  if (!record || !llvm::StringRef(qualifiedName(record)).starts_with("rk::") || !record->getName().ends_with("_config"))
    return {};
  std::string names;
  for (const FieldDecl *field : record->fields())
    names += (names.empty() ? "." : ", .") + field->getName().str();
  return names;
}

} // namespace

void HintingConsumer::install(DiagnosticsEngine &engine, Preprocessor &preprocessor, const Origins &origins,
                              std::function<void()> afterError) {
  auto *consumer = new HintingConsumer(preprocessor, origins, std::move(afterError));
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

/// A warning of Clang's that would leave an actor out, or host code that other compilers refuse: what to write instead.
std::string HintingConsumer::mendOf(const clang::Diagnostic &info) const {
  const SourceManager &sources = info.getSourceManager();
  const SourceLocation location = info.getLocation();
  if (info.getID() == diag::warn_declspec_attribute_ignored && location.isMacroID() &&
      origins.isDslFile(sources.getFileID(sources.getSpellingLoc(location))))
    return "write it behind the word: 'struct " +
           Lexer::getImmediateMacroName(location, sources, preprocessor.getLangOpts()).str() + "(...) name'";
  if (info.getID() != diag::warn_duplicate_declspec)
    return {};
  auto [file, offset] = sources.getDecomposedLoc(sources.getFileLoc(location));
  const StringRef text = sources.getBufferData(file);
  Lexer lexer(sources.getLocForStartOfFile(file), preprocessor.getLangOpts(), text.begin(), text.begin(), text.end());
  StringRef kernel; // the annotation of this declaration
  for (Token token; !lexer.LexFromRawLexer(token) && sources.getFileOffset(token.getLocation()) < offset;) {
    if (token.isOneOf(tok::semi, tok::l_brace, tok::r_brace))
      kernel = {};
    else if (token.is(tok::raw_identifier) &&
             llvm::is_contained({"RK_RING_KERNEL", "RK_GLOBAL_KERNEL", "RK_STENCIL"}, token.getRawIdentifier()))
      kernel = token.getRawIdentifier();
  }
  return kernel.empty() ? std::string() : "leave it out: " + kernel.str() + "(...) says it already";
}

/// `rk::atomic_add(&x, 1)`, as CUDA writes it.
bool HintingConsumer::takesAddressFor(const clang::Diagnostic &info) const {
  const SourceManager &sources = info.getSourceManager();
  auto [file, offset] = sources.getDecomposedLoc(sources.getFileLoc(info.getLocation()));
  llvm::StringRef text = sources.getBufferData(file).substr(offset);
  const std::vector<const Intrinsic *> rows = lookup("rk::" + called);
  const bool takesReference = llvm::any_of(rows, [](const Intrinsic *row) {
    const auto parameters = row->parameters();
    return !parameters.empty() && parameters.front().byAddress;
  });
  if (!takesReference || !text.consume_front("rk::") || !text.consume_front(called))
    return false;
  text = text.ltrim();
  return text.consume_front("(") && text.ltrim().starts_with("&");
}

/// Whether a source or a header has read \p header, "<utility>".
bool HintingConsumer::isRead(llvm::StringRef header, const SourceManager &sources) const {
  const llvm::StringRef name = header.trim("<>");
  return llvm::any_of(llvm::make_range(sources.fileinfo_begin(), sources.fileinfo_end()),
                      [name](const auto &file) { return llvm::sys::path::filename(file.first.getName()) == name; });
}

/// What to do for a name of std that is not there, if it is one.
std::string HintingConsumer::headerOf(llvm::StringRef ofStd, const SourceManager &sources) const {
  auto symbol = tooling::stdlib::Symbol::named("std::", ofStd);
  if (!symbol || !symbol->header())
    return {};
  if (!isRead(symbol->header()->name(), sources))
    return "write '#include " + symbol->header()->name().str() + "' above";
  return preprocessor.getLangOpts().CPlusPlus23
             ? std::string()
             : "it may be of a later C++ than this one: pass '-std=c++23', or do without it";
}

/// Where Clang has suggested what is spelt alike, and another name is meant, or one that is not there.
std::optional<HintingConsumer::Correction> HintingConsumer::correctionOf(const clang::Diagnostic &info) const {
  llvm::SmallString<128> formatted;
  info.FormatDiagnostic(formatted);
  auto [message, suggestion] = llvm::StringRef(formatted).split("; did you mean ");
  if (suggestion.empty() || info.getNumFixItHints() == 0)
    return std::nullopt;
  const llvm::StringRef asked = quoted(message).front(), suggested = quoted(suggestion).front();
  if (message.ends_with("in namespace 'std'"))
    return headerOf(asked, info.getSourceManager()).empty() ? std::nullopt
                                                            : std::optional(Correction{message.str(), {}});
  const bool isMember = message.ends_with("in 'rk::context'");
  if (!isMember && !message.ends_with("in namespace 'rk'"))
    return std::nullopt;
  std::string meant = operationMeantBy(asked, isMember);
  if (meant.empty() ? !suggested.starts_with("__") : suggested == meant)
    return std::nullopt;
  return Correction{message.str() + (meant.empty() ? "" : "; did you mean '" + meant + "'?"), std::move(meant)};
}

std::string HintingConsumer::hintOn(const clang::Diagnostic &info) {
  llvm::SmallString<128> formatted;
  info.FormatDiagnostic(formatted);
  const llvm::StringRef message = formatted;
  if (info.getID() == diag::err_ovl_no_viable_function_in_call ||
      info.getID() == diag::err_ovl_no_viable_member_function_in_call || info.getID() == diag::err_ovl_ambiguous_call) {
    called = quoted(message).front().str();
    isAmbiguous = info.getID() == diag::err_ovl_ambiguous_call;
    // Clang lists no candidate where none is better than the others.
    if (takesAddressFor(info))
      return "'" + called + "' takes the variable itself: leave out '&'";
  }
  const bool isUnknown =
      message.starts_with("use of undeclared identifier") || message.starts_with("unknown type name");
  if (isUnknown && !message.contains("; did you mean 'rk::"))
    if (std::string hint = hintFor(quoted(message).front()); !hint.empty())
      return hint;
  if (std::string values = enumeratorsFor(info); !values.empty())
    return values;
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
    return "leave it out: the CUDA runtime is the host program's, and 'rk::' and 'rk::context' have what the device "
           "has";
  if (!saidInclude && !preprocessor.isMacroDefined("RK_ACTOR") && (line.contains("RK_") || line.contains("rk::"))) {
    saidInclude = true;
    return "write '#include <rk/actor.hpp>' above: the annotations and 'rk::' come from it";
  }
  if (info.getID() == diag::err_field_designator_unknown)
    if (std::string options = optionsOf(QualType::getFromOpaquePtr(reinterpret_cast<void *>(info.getRawArg(1))));
        !options.empty())
      return "its options are " + options;
  if (message == "an attribute list cannot appear here" && line.contains("RK_SHARED"))
    return "write 'alignas(...)' in front of RK_SHARED";
  if (message.ends_with("in namespace 'std'"))
    if (std::string header = headerOf(quoted(message).front(), sources); !header.empty())
      return header;
  if (message.ends_with("in namespace 'rk'") || message.ends_with("in 'rk::context'")) {
    const llvm::StringRef asked = quoted(message).front();
    if (std::string hint = hintFor(asked); !hint.empty())
      return hint;
    const bool isMember = message.ends_with("in 'rk::context'");
    if (std::string meant = operationMeantBy(asked, isMember); !meant.empty())
      return "write '" + std::string(isMember ? "rk::context::" : "rk::") + meant + "'";
    std::string like = operationsLike(asked, isMember);
    if (like.empty() && isMember)
      like = operationsLike(asked, false);
    return (like.empty() ? "" : "there is " + like + "; ") + "'rk-transpile --print-intrinsics' lists what there is";
  }
  llvm::StringRef name;
  const std::string mend = mendOfAnnotation(line.split("//").first, preprocessor, name);
  const bool isMeant =
      DiagnosticIDs::getCategoryNameFromID(DiagnosticIDs::getCategoryNumberForDiag(info.getID())) == "Parse Issue" ||
      llvm::any_of(quoted(message),
                   [&](llvm::StringRef word) { return word == name || word == ("struct " + name).str(); });
  return !mend.empty() && isMeant && misspelt.insert(name).second ? mend : std::string();
}

/// "T warp_shuffle(T v, int lane)" and the other forms of an operation of which \p candidate is one overload.
std::string HintingConsumer::formsAt(const clang::Diagnostic &candidate) const {
  const SourceManager &sources = candidate.getSourceManager();
  const SourceLocation place = candidate.getLocation();
  if (place.isInvalid() || !origins.isDslFile(sources.getFileID(place)))
    return {};
  const bool isMember = sources.getFilename(place).ends_with("context_intrinsics.inc");
  std::string forms;
  OperandSet operands;
  for (const Intrinsic *row : lookup((isMember ? "rk::context::" : "rk::") + called)) {
    std::string form(row->signature);
    form.insert(form.find('('), " " + called);
    forms += (forms.empty() ? "'" : ", '") + form + "'";
    operands = operands | row->operands;
  }
  std::vector<std::string> types;
  for (Operand operand : AllOperands)
    if (operands.contains(operand))
      types.push_back("'" + std::string(spelling(operand)) + "'");
  if (!isAmbiguous || types.empty())
    return forms;
  return forms + "; convert the arguments to one 'T'" + (types.size() < 5 ? ": " + join(types, ", ") : "");
}

void HintingConsumer::note(const clang::Diagnostic &at, llvm::StringRef text) {
  target->HandleDiagnostic(DiagnosticsEngine::Note, clang::Diagnostic(at.getDiags(), text));
}

void HintingConsumer::HandleDiagnostic(DiagnosticsEngine::Level level, const clang::Diagnostic &info) {
  // Of the compiler's own, and at a place in a source.
  const bool isClangs =
      !ended && info.getID() < diag::DIAG_UPPER_LIMIT && info.hasSourceManager() && info.getLocation().isValid();
  if (level != DiagnosticsEngine::Note) {
    if (!ended)
      afterError();
    called.clear();
    dropped.clear();
    saidForms = false;
    isOfStd = level == DiagnosticsEngine::Warning && isClangs &&
              origins.isStandardFile(
                  info.getSourceManager().getFileID(info.getSourceManager().getExpansionLoc(info.getLocation())));
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
  const std::string mend = level >= DiagnosticsEngine::Warning && isClangs ? mendOf(info) : std::string();
  if (!mend.empty())
    level = DiagnosticsEngine::Error;
  if (level == DiagnosticsEngine::Note && !dropped.empty()) {
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    if (text.str().starts_with("'" + dropped) && text.str().ends_with("declared here"))
      return;
  }
  DiagnosticConsumer::HandleDiagnostic(level, info);
  if (std::optional<Correction> correction =
          level >= DiagnosticsEngine::Error && isClangs ? correctionOf(info) : std::nullopt) {
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    dropped = quoted(text).back().str();
    // They are the engine's own, which is not constant.
    for (const FixItHint &hint : info.getFixItHints()) {
      auto [file, offset] =
          info.getSourceManager().getDecomposedLoc(info.getSourceManager().getFileLoc(hint.RemoveRange.getBegin()));
      const bool isWhole = info.getSourceManager().getBufferData(file).substr(offset).starts_with("rk::");
      const_cast<FixItHint &>(hint) =
          correction->name.empty()
              ? FixItHint()
              : FixItHint::CreateReplacement(hint.RemoveRange, (isWhole ? "rk::" : "") + correction->name);
    }
    target->HandleDiagnostic(level, clang::Diagnostic(info.getDiags(), correction->message));
    const llvm::StringRef asked = quoted(correction->message).front();
    const std::string hint = llvm::StringRef(correction->message).ends_with("'std'")
                                 ? headerOf(asked, info.getSourceManager())
                                 : hintFor(asked);
    if (correction->name.empty() && !hint.empty())
      note(info, hint);
    return;
  }
  target->HandleDiagnostic(level, info);
  if (!mend.empty())
    return note(info, mend);
  if (level < DiagnosticsEngine::Error || !isClangs)
    return;
  if (std::string hint = hintOn(info); !hint.empty())
    note(info, hint);
}

} // namespace rk::transpile
