// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Generate/TextWriter.h"

namespace rk::transpile {

/// Writes a declaration's tokens with its edits applied.
class DeclarationWriter {
public:
  DeclarationWriter(const Module &module, const Declaration &declaration, TextWriter &out);

  void write();

private:
  /// A gap that edits have left, and what stood in front of it.
  struct Erased {
    bool member = false;
    std::string leading;
  };

  void writeTokens(TokenRange range, bool keepFirstLeading);
  void writePieces(const Edit &edit);
  void writeLeading(std::uint32_t i);
  const Edit *editAt(std::uint32_t i, std::uint32_t end) const;
  std::string insertionsAt(std::uint32_t i, Edit::Kind kind) const;
  std::string closeGap(const std::string &leading);

  const Module &module;
  const Declaration &declaration;
  TextWriter &out;
  std::vector<const Edit *> changes; ///< sorted: by begin, longest first
  const Edit *replacing = nullptr;   ///< the edit whose pieces are being written
  bool first = true;
  bool erasing = false;
  Erased erased;
};

} // namespace rk::transpile
