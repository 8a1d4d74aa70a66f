// What only a constant's initialiser, a member's or a bound calls of std is in the text, and so its header has to be.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

struct poke { int v; };

constexpr std::array<int, 8> numbered() {
  std::array<int, 8> r{};
  std::iota(r.begin(), r.end(), 1);
  return r;
}
constexpr auto table = numbered();
constexpr int middle = [] {
  std::array r{3, 1, 2};
  std::sort(r.begin(), r.end());
  return r[1];
}();
struct config {
  static constexpr int bits = std::bit_width(1000u);
  int t[bits]{};
};

struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER long on(rk::context&, const poke& m) { return table[m.v % 8] + middle + config{}.t[1]; }
};
// CHECK: #include <algorithm>
// CHECK: #include <bit>
// CHECK: #include <numeric>
