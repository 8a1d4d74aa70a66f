// What to write instead of what a device has not of std, each once a line.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <functional>
#include <iterator>
#include <ranges>

struct poke { int n; };

struct RK_ACTOR() actor {
  std::array<int, 8> kept{};
  RK_HANDLER int on(rk::context&, const poke& m) {
    int n = 0;
    for (int i : kept | std::views::reverse | std::views::take(3)) n += i;
    // CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: 'std::views' has no device meaning [rk-host-std]
    // CHECK: note: write the loop, or use an algorithm that takes a range
    n += static_cast<int>(std::bitset<8>(5).count());
    // CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: 'std::bitset' has no device meaning [rk-host-std]
    // CHECK: note: keep the bits in an unsigned integer, and use 'std::popcount' and its like
    n += std::bind([](int x) { return x; }, m.n)();
    // CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: 'std::bind' has no device meaning [rk-host-std]
    // CHECK: note: write a lambda
    n += std::ref(n).get();
    // CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: 'std::ref' has no device meaning [rk-host-std]
    // CHECK: note: take a reference, capture by reference, or pass a pointer
    n += static_cast<int>(std::strlen("ab"));
    // CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: 'strlen' has no device meaning [rk-host-std]
    // CHECK: note: send lengths with texts, and use 'std::memcpy' and 'std::memcmp'
    n += *std::make_move_iterator(kept.begin());
    // CHECK: error: 'std::make_move_iterator' has no device meaning [rk-host-std]
    // CHECK: note: write the loop
    return n;
  }
};
