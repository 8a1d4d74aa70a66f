// SPDX-License-Identifier: Apache-2.0
#include "Generate/DeclarationWriter.h"

#include "Support/Text.h"

#include <algorithm>

namespace rk::transpile {

DeclarationWriter::DeclarationWriter(const Module &module, const Declaration &declaration, TextWriter &out)
    : module(module), declaration(declaration), out(out) {
  for (const Edit &edit : declaration.edits)
    if (edit.kind != Edit::Kind::Insert && edit.kind != Edit::Kind::InsertLine)
      changes.push_back(&edit);
  std::stable_sort(changes.begin(), changes.end(), [](const Edit *a, const Edit *b) {
    return a->range.begin != b->range.begin ? a->range.begin < b->range.begin : a->range.end > b->range.end;
  });
}

void DeclarationWriter::write() {
  writeTokens({0, static_cast<std::uint32_t>(declaration.tokens.size())}, true);
  out.write(declaration.trailing);
  out.freshLine();
}

const Edit *DeclarationWriter::editAt(std::uint32_t i, std::uint32_t end) const {
  for (const Edit *edit : changes)
    if (edit->range.begin == i && edit->range.end <= end)
      return edit;
  return nullptr;
}

std::string DeclarationWriter::insertionsAt(std::uint32_t i, Edit::Kind kind) const {
  std::string text;
  for (const Edit &edit : declaration.edits)
    if (edit.kind == kind && edit.range.begin == i)
      for (const Piece &piece : edit.pieces)
        text += piece.text;
  return text;
}

void DeclarationWriter::writeTokens(TokenRange range, bool keepFirstLeading) {
  std::string insertion;
  for (std::uint32_t i = range.begin; i < range.end;) {
    bool keepLeading = keepFirstLeading || i != range.begin;
    insertion += insertionsAt(i, Edit::Kind::Insert);
    const Edit *edit = editAt(i, range.end);
    // A call that is an argument of its own replacement must not find itself again.
    if (edit && edit->kind == Edit::Kind::Replace && edit->range.begin == range.begin && edit->range.end == range.end &&
        replacing == edit)
      edit = nullptr;
    if (edit && (edit->kind == Edit::Kind::Erase || edit->kind == Edit::Kind::EraseMember)) {
      std::string before = keepLeading ? declaration.tokens[i].leading : "";
      if (erasing)
        before = closeGap(before);
      erased = {edit->kind == Edit::Kind::EraseMember, before};
      erasing = true;
      i = edit->range.end;
      continue;
    }
    if (edit) {
      if (keepLeading && !edit->pieces.empty())
        writeLeading(i);
      out.write(insertion);
      insertion.clear();
      writePieces(*edit);
      i = edit->range.end;
      continue;
    }
    if (keepLeading)
      writeLeading(i);
    out.write(insertion);
    insertion.clear();
    out.write(declaration.tokens[i].text);
    ++i;
  }
}

void DeclarationWriter::writePieces(const Edit &edit) {
  for (const Piece &piece : edit.pieces) {
    if (piece.tokens.empty()) {
      out.write(piece.text);
      continue;
    }
    const Edit *outer = replacing;
    replacing = &edit;
    writeTokens(piece.tokens, false);
    replacing = outer;
  }
}

// Blanks and comments in front of a token. Where they begin a line, the compiler is told which one.
void DeclarationWriter::writeLeading(std::uint32_t i) {
  const Token &token = declaration.tokens[i];
  std::string leading = erasing ? closeGap(token.leading) : token.leading;
  erasing = false;
  std::string pragma = insertionsAt(i, Edit::Kind::InsertLine);
  std::size_t newline = leading.find('\n');
  if (first) {
    first = false;
    // Comments above the declaration belong to it; what stands behind the one before on its line does not.
    std::size_t comment =
        newline == std::string::npos ? std::string::npos : leading.find_first_not_of(" \t\r\n", newline);
    leading = comment == std::string::npos ? "" : leading.substr(comment);
    auto lines = static_cast<std::uint32_t>(std::count(leading.begin(), leading.end(), '\n'));
    out.follow(module.files[token.file], token.line - lines);
    out.write(leading);
    return;
  }
  if (newline == std::string::npos) {
    if (!pragma.empty()) {
      auto lines = static_cast<std::uint32_t>(std::count(pragma.begin(), pragma.end(), '\n')) + 1;
      out.freshLine();
      out.follow(module.files[token.file], token.line > lines ? token.line - lines : 1);
      out.write(pragma + "\n");
    }
    out.write(leading);
    return;
  }
  std::string rest = leading.substr(newline + 1);
  out.write(leading.substr(0, newline + 1));
  if (!pragma.empty()) {
    // The pragma takes the line above the loop, as most of them did in the source.
    std::size_t last = rest.rfind('\n');
    std::string indent = last == std::string::npos ? rest : rest.substr(last + 1);
    std::string comments = last == std::string::npos ? "" : rest.substr(0, last + 1);
    if (trim(comments).empty())
      comments.clear();
    for (std::size_t at = pragma.find('\n'); at != std::string::npos; at = pragma.find('\n', at + 1))
      pragma.insert(at + 1, indent);
    rest = comments + indent + pragma + "\n" + indent;
  }
  auto lines = static_cast<std::uint32_t>(std::count(rest.begin(), rest.end(), '\n'));
  // Nothing can be wrong with a brace, and the next declaration says its own line.
  if (token.line >= lines && token.text != "}")
    out.follow(module.files[token.file], token.line - lines);
  out.write(rest);
}

// What remains between the tokens around erased ones: a dropped annotation closes up, a dropped member takes its own
// comments with it and leaves its neighbours theirs.
std::string DeclarationWriter::closeGap(const std::string &leading) {
  const std::string &before = erased.leading;
  if (!erased.member) {
    bool blank = trim(leading).empty();
    return blank && !(before.empty() && !leading.empty()) ? before : before + leading;
  }
  std::size_t ownLine = before.find('\n');
  std::size_t nextLine = leading.find('\n');
  if (ownLine == std::string::npos || nextLine == std::string::npos)
    return leading.empty() ? " " : leading;
  std::string trailing = before.substr(0, ownLine);
  std::string next = leading.substr(nextLine);
  return trailing + next;
}

} // namespace rk::transpile
