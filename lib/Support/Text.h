// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rk::transpile {

std::string join(const std::vector<std::string> &parts, std::string_view separator);
std::vector<std::string> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

/// "0x" and \p digits lower-case hexadecimal digits.
std::string hex(std::uint64_t value, int digits);

/// The text as a string literal of C++, quotes included.
std::string stringLiteral(std::string_view text);

/// Breaks a paragraph into lines of at most \p width characters, at its blanks; no newline behind the last one.
std::string wrap(std::string_view text, std::size_t width);

/// Replaces {0}, {1}, ... by the arguments. A number without an argument is a bug of the caller and stays as it is.
std::string formatMessage(std::string_view pattern, const std::vector<std::string> &arguments);

/// The candidate that a user who typed \p word most likely meant, or nothing when none is near.
std::string closest(std::string_view word, const std::vector<std::string> &candidates);

/// True for a letter, digit or underscore.
bool isIdentifierChar(char c);

} // namespace rk::transpile
