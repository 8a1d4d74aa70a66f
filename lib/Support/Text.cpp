// SPDX-License-Identifier: Apache-2.0
#include "Support/Text.h"

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace rk::transpile {

std::string join(const std::vector<std::string> &parts, std::string_view separator) {
  std::string text;
  for (const std::string &part : parts) {
    if (!text.empty())
      text += separator;
    text += part;
  }
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    std::size_t end = text.find(separator);
    if (std::string_view part = trim(text.substr(0, end)); !part.empty())
      parts.emplace_back(part);
    if (end == std::string_view::npos)
      break;
    text.remove_prefix(end + 1);
  }
  return parts;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
    text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
    text.remove_suffix(1);
  return text;
}

std::string hex(std::uint64_t value, int digits) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "0x%0*llx", digits, static_cast<unsigned long long>(value));
  return buffer;
}

std::string stringLiteral(std::string_view text) {
  std::string result = "\"";
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      result += '\\';
    if (byte < 0x20 || byte == 0x7f)
      for (int shift : {6, 3, 0})
        result += (shift == 6 ? "\\" : "") + std::string(1, static_cast<char>('0' + (byte >> shift & 7)));
    else
      result += c;
  }
  return result + '"';
}

std::string wrap(std::string_view text, std::size_t width) {
  std::string result;
  std::size_t column = 0;
  for (const std::string &word : split(text, ' ')) {
    bool fits = column == 0 || column + 1 + word.size() <= width;
    if (column > 0)
      result += fits ? " " : "\n";
    column = (fits && column > 0 ? column + 1 : 0) + word.size();
    result += word;
  }
  return result;
}

std::string formatMessage(std::string_view pattern, const std::vector<std::string> &arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}') {
      std::size_t index = static_cast<std::size_t>(pattern[i + 1] - '0');
      if (index < arguments.size()) {
        text += arguments[index];
        i += 2;
        continue;
      }
    }
    text += pattern[i];
  }
  return text;
}

static std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t substitution = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitution});
    }
  }
  return row.back();
}

std::string closest(std::string_view word, const std::vector<std::string> &candidates) {
  std::string best;
  std::size_t bestDistance = word.size() / 3 + 1;
  for (const std::string &candidate : candidates) {
    std::size_t distance = editDistance(word, candidate);
    if (distance <= bestDistance && (best.empty() || distance < bestDistance)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

bool isIdentifierChar(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

} // namespace rk::transpile
