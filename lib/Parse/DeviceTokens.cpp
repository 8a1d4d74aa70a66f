// SPDX-License-Identifier: Apache-2.0
#include "Parse/DeviceTokens.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/ConvertUTF.h"

#include <algorithm>
#include <optional>

namespace rk::transpile {

namespace {

bool isOfLayout(llvm::StringRef attribute) {
  return attribute == "packed" || attribute == "aligned" || attribute == "mode";
}

void spellLayoutAttributes(std::vector<Token> &all) {
  for (std::size_t begin = 0; begin + 6 < all.size(); ++begin) {
    if (all[begin].text != "[" || all[begin + 1].text != "[")
      continue;
    std::vector<std::size_t> prefixes; // of `gnu::`
    std::size_t at = begin + 2;
    while (at + 3 < all.size() && all[at].text == "gnu" && all[at + 1].text == "::" && isOfLayout(all[at + 2].text)) {
      prefixes.push_back(at);
      at += 3;
      if (all[at].text == "(")
        while (at + 2 < all.size() && all[at++].text != ")") {
        }
      if (all[at].text != ",")
        break;
      ++at;
    }
    if (prefixes.empty() || all[at].text != "]" || all[at + 1].text != "]")
      continue;
    all[begin].text = "__attribute__((";
    all[begin + 1].text.clear();
    for (std::size_t prefix : prefixes)
      all[prefix].text = all[prefix + 1].text = "";
    all[at].text = "))";
    all[at + 1].text.clear();
  }
}

/// A character or string literal: prefix, R, the text between the quotes, and what is behind them.
struct Literal {
  llvm::StringRef prefix, text, suffix;
  char quote = 0;
  bool isRaw = false;
};

std::optional<Literal> literalOf(llvm::StringRef token) {
  Literal literal;
  const std::size_t open = token.find_first_of("\"'");
  if (open == llvm::StringRef::npos)
    return std::nullopt;
  llvm::StringRef prefix = token.take_front(open);
  literal.isRaw = prefix.consume_back("R");
  if (prefix != "" && prefix != "u8" && prefix != "u" && prefix != "U" && prefix != "L")
    return std::nullopt; // 1'000
  literal.prefix = prefix;
  literal.quote = token[open];
  const std::size_t close = token.rfind(literal.quote);
  if (close <= open)
    return std::nullopt;
  literal.text = token.slice(open + 1, close);
  literal.suffix = token.substr(close + 1);
  if (literal.isRaw) { // R"delimiter(text)delimiter"
    const std::size_t length = literal.text.find('(');
    literal.text = literal.text.drop_front(length + 1).drop_back(length + 1);
  }
  return literal;
}

/// Characters beyond ASCII as universal character names; of a raw string what else has to be.
std::string escaped(const Literal &literal) {
  std::string result;
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(literal.text.begin());
  const auto *end = reinterpret_cast<const llvm::UTF8 *>(literal.text.end());
  while (at != end) {
    llvm::UTF32 character = *at;
    if (character < 0x80) {
      ++at;
      if (literal.isRaw && character == '\n')
        result += "\\n";
      else if (literal.isRaw && (character == '\\' || character == '"'))
        (result += '\\') += static_cast<char>(character);
      else
        result += static_cast<char>(character);
    } else if (llvm::convertUTF8Sequence(&at, end, &character, llvm::strictConversion) == llvm::conversionOK) {
      result += character < 0x10000 ? "\\u" + llvm::utohexstr(character, false, 4)
                                    : "\\U" + llvm::utohexstr(character, false, 8);
    } else {
      return literal.text.str(); // no UTF-8, which the compiler has refused in such a literal
    }
  }
  return result;
}

bool isAscii(llvm::StringRef text) {
  return llvm::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void spellWideLiterals(std::vector<Token> &all) {
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = std::max(end, begin + 1)) {
    bool isWide = false; // one of several side by side makes all of them so
    for (end = begin; end < all.size(); ++end) {
      const std::optional<Literal> literal = literalOf(all[end].text);
      if (!literal)
        break;
      isWide = isWide || !literal->prefix.empty();
    }
    for (std::size_t i = begin; isWide && i < end; ++i)
      if (const std::optional<Literal> literal = literalOf(all[i].text); !isAscii(literal->text))
        all[i].text =
            literal->prefix.str() + literal->quote + escaped(*literal) + literal->quote + literal->suffix.str();
  }
}

} // namespace

void spellForDevice(std::vector<Token> &tokens) {
  spellLayoutAttributes(tokens);
  spellWideLiterals(tokens);
  for (Token &token : tokens)
    if (token.text == "__func__")
      token.text = "__FUNCTION__";
}

} // namespace rk::transpile
