// SPDX-License-Identifier: Apache-2.0
#include "acoustics.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

tl::expected<extents, std::string> parse_size(const std::string& text) {
  const auto bad = [&](const std::string& why) { return tl::unexpected("'" + text + "': " + why); };
  std::array<std::uint32_t, 3> n{};
  std::string_view rest = text;
  for (std::size_t i = 0; i < n.size(); ++i) {
    double metres = 0;
    const auto [end, code] = std::from_chars(rest.data(), rest.data() + rest.size(), metres);
    if (code != std::errc()) return bad("a size is three lengths in metres, LxWxH, as in 6x4.5x2.8");
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    if (i < 2 ? !rest.starts_with('x') : !rest.empty()) return bad("a size is three lengths in metres, LxWxH, as in 6x4.5x2.8");
    if (i < 2) rest.remove_prefix(1);
    if (!(metres >= 0.5 && metres <= 100)) return bad("each length is between 0.5 and 100 metres");
    n[i] = static_cast<std::uint32_t>(std::lround(metres / cell_width));
  }
  const extents size{n[0], n[1], n[2]};
  if (size.cells() > max_cells) return bad(std::to_string(size.cells()) + " cells, and at most " + std::to_string(max_cells) + " are allowed");
  return size;
}
