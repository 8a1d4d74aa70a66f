// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rk::transpile {

/// A place in the user's sources. Only Parse knows what the number means; the other stages hand it back to a
/// DiagnosticSink. Zero is "nowhere".
struct SourceRef {
  std::uint32_t raw = 0;
  explicit operator bool() const { return raw != 0; }
};

/// From the first character of the first token to the first character of the last token.
struct SourceRange {
  SourceRef begin;
  SourceRef end;
};

/// Half-open range of positions in Declaration::tokens.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
  bool contains(TokenRange other) const { return begin <= other.begin && other.end <= end; }
};

/// A token after macro expansion, with the blanks and comments in front of it as the user wrote them.
struct Token {
  std::string leading;
  std::string text;
  std::uint32_t file = 0; ///< index into Module::files
  std::uint32_t line = 0; ///< where the user's editor shows it: a macro's tokens are on the line of its use
};

} // namespace rk::transpile
