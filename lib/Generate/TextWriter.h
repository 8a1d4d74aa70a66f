// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Module.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rk::transpile {

/// A text under construction that knows its own line, and which line of which file the compiler takes it for.
class TextWriter {
public:
  /// \p ownName is what #line calls this text itself.
  TextWriter(std::string ownName, bool lineDirectives) : ownName(std::move(ownName)), directives(lineDirectives) {}

  void write(std::string_view text);
  /// Ends the line, unless nothing is on it.
  void freshLine();
  /// At most one empty line in front of what follows.
  void blankLine();

  /// What follows is line \p line of \p file: by nothing, by a few newlines, or by a #line. Call at a line's start.
  void follow(const std::string &file, std::uint32_t line);
  /// True when the text stands at that line or a few lines above it.
  bool continues(const std::string &file, std::uint32_t line) const;
  /// What follows is the generator's own.
  void followOwn();

  bool atLineStart() const { return out.empty() || out.back() == '\n'; }
  const std::string &text() const { return out; }

private:
  void directive(const std::string &file, std::uint32_t line);

  std::string out;
  std::string ownName;
  bool directives;
  std::uint32_t ownLine = 1;
  std::string file;            ///< what the compiler takes the text for; empty: itself
  std::uint32_t fileLine = 1;
};

} // namespace rk::transpile
