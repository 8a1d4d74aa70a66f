// SPDX-License-Identifier: Apache-2.0
#include "csv.hpp"

#include <charconv>
#include <cmath>
#include <fstream>
#include <string_view>

namespace {

template <class T>
bool parse(std::string_view text, T& value) {
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc() && end == text.data() + text.size();
}

}  // namespace

tl::expected<std::vector<deposit>, std::string> read_deposits(const std::string& path) {
  std::ifstream in(path);
  if (!in) return tl::unexpected(path + ": cannot be read");
  std::vector<deposit> deposits;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || (number == 1 && line == "account,amount")) continue;
    const auto bad = [&](const std::string& why) { return tl::unexpected(path + ":" + std::to_string(number) + ": " + why + ": '" + line + "'"); };
    const std::size_t comma = line.find(',');
    if (comma == std::string::npos) return bad("a row is 'account,amount'");
    deposit d{};
    const std::string_view row = line;
    if (!parse(row.substr(0, comma), d.account)) return bad("the account is not a whole number");
    if (!parse(row.substr(comma + 1), d.amount) || !std::isfinite(d.amount)) return bad("the amount is not a number");
    if (d.account >= std::tuple_size_v<decltype(ledger::accounts)>) return bad("there are accounts 0 to 1023");
    deposits.push_back(d);
  }
  return deposits;
}
