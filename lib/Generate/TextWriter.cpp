// SPDX-License-Identifier: Apache-2.0
#include "Generate/TextWriter.h"

#include <algorithm>

namespace rk::transpile {

void TextWriter::write(std::string_view text) {
  out += text;
  auto lines = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
  ownLine += lines;
  fileLine += lines;
}

void TextWriter::freshLine() {
  if (!atLineStart())
    write("\n");
}

void TextWriter::blankLine() {
  freshLine();
  if (out.size() >= 2 && out[out.size() - 2] != '\n')
    write("\n");
}

void TextWriter::directive(const std::string &name, std::uint32_t line) {
  write("#line " + std::to_string(line) + " \"" + name + "\"\n");
  file = name;
  fileLine = line;
}

// A short gap reads better as what it is.
static constexpr std::uint32_t maxGap = 2;

bool TextWriter::continues(const std::string &name, std::uint32_t line) const {
  return directives && file == name && fileLine <= line && line - fileLine <= maxGap;
}

void TextWriter::follow(const std::string &name, std::uint32_t line) {
  if (!directives || (file == name && fileLine == line))
    return;
  if (continues(name, line)) {
    write(std::string(line - fileLine, '\n'));
    return;
  }
  directive(name, line);
}

void TextWriter::followOwn() {
  if (file.empty() || !directives)
    return;
  write("#line " + std::to_string(ownLine + 1) + " \"" + ownName + "\"\n");
  file.clear();
}

} // namespace rk::transpile
