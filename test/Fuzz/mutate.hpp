// SPDX-License-Identifier: Apache-2.0
#pragma once
// Garbled text: mutations of whole words, which get further into a parser than those of bytes.

#include <algorithm>
#include <cctype>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace rk::fuzz {

/// Words, runs of blanks and single other characters; together they are the text.
inline std::vector<std::string> tokens(std::string_view text) {
  const auto kind = [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return std::isalnum(u) || c == '_' ? 1 : std::isspace(u) ? 2 : 0;
  };
  std::vector<std::string> all;
  for (const char c : text) {
    if (all.empty() || kind(c) == 0 || kind(c) != kind(all.back().back())) all.emplace_back();
    all.back() += c;
  }
  return all;
}

/// One to four mutations of `text`; `other` is where foreign tokens come from.
inline std::string mutate(std::string_view text, std::string_view other, std::mt19937_64& random) {
  std::vector<std::string> here = tokens(text);
  const std::vector<std::string> there = tokens(other);
  const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (std::size_t left = 1 + below(4); left > 0 && !here.empty(); --left) {
    const std::size_t at = below(here.size());
    const auto place = here.begin() + static_cast<std::ptrdiff_t>(at);
    switch (below(8)) {
      case 0: here.resize(at); break;  // truncated
      case 1: here.erase(place); break;
      case 2: here.insert(place, std::string(here[below(here.size())])); break;
      case 3: std::swap(here[at], here[below(here.size())]); break;
      case 4:
        if (!there.empty()) here[at] = there[below(there.size())];
        break;
      case 5:
        if (!there.empty()) here.insert(place, there[below(there.size())]);
        break;
      case 6: {
        const std::size_t in = below(here[at].size() + 1);
        here[at].insert(in, 1, static_cast<char>(random()));
        break;
      }
      default: {  // a stretch of text is missing
        const std::size_t end = std::min(here.size(), at + 1 + below(40));
        here.erase(place, here.begin() + static_cast<std::ptrdiff_t>(end));
      }
    }
  }
  std::string result;
  for (const std::string& token : here) result += token;
  return result;
}

}  // namespace rk::fuzz
