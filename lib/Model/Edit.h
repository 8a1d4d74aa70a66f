// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Source.h"

namespace rk::transpile {

/// What an edit's new text is made of: literal text, or tokens of the same declaration, which are rendered with the
/// edits inside them. An intrinsic's arguments are such tokens, so nested calls come out right without any order.
struct Piece {
  std::string text;
  TokenRange tokens; ///< used when text is empty

  static Piece literal(std::string text) { return {std::move(text), {}}; }
  static Piece of(TokenRange tokens) { return {{}, tokens}; }
};

/// A change to a declaration's text. Edits nest but never overlap partially.
struct Edit {
  enum class Kind {
    Insert,     ///< pieces go in front of the token range.begin, behind its blanks and comments
    InsertLine, ///< pieces go on a line of their own in front of the line of token range.begin
    Replace,    ///< pieces stand for the range; where there are none, what follows keeps its line
    Erase,      ///< part of a line goes: what follows closes up
    EraseMember ///< whole lines go, with the comments that belong to them
  };
  Kind kind = Kind::Replace;
  TokenRange range;
  std::vector<Piece> pieces;
};

} // namespace rk::transpile
