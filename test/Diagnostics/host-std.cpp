// Parts of the standard library without device meaning, each with what to write instead, once for a function.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <array>
#include <iostream>
#include <random>
#include <string>
#include <vector>
struct poke { int value; };
// What only the compiler runs stands in the text for NVRTC all the same.
consteval int sized(int n) { return static_cast<int>(std::vector<int>(3, n).size()); }
// CHECK: host-std.cpp:11:{{[0-9]+}}: error: 'std::vector' has no device meaning [rk-host-std]
// CHECK: note: keep the data in {{.*}}; what only the compiler runs is a part of the device's text, too
struct RK_ACTOR() actor {
  std::array<int, 4> table{};
  RK_HANDLER int on(rk::context&, const poke& m) {
    std::vector<int> v;
    // CHECK: host-std.cpp:[[#@LINE-1]]:5: error: 'std::vector' has no device meaning [rk-host-std]
    // CHECK: note: keep the data in a 'std::array' of the actor's state, or in an 'rk::field'
    v.push_back(m.value);
    std::string s = "text";
    // CHECK: [[#@LINE-1]]:5: error: 'std::string' has no device meaning
    // CHECK: note: use an array of char
    std::cout << m.value << std::endl;
    // CHECK: [[#@LINE-1]]:5: error: 'std::cout' has no device meaning
    // CHECK: note: answer with a value, and let the host print it
    std::mt19937 random(m.value);
    // CHECK: [[#@LINE-1]]:10: error: 'std::mt19937' has no device meaning
    // CHECK-NOT: mersenne_twister
    static_assert(sized(2) == 3);
    return table.at(0);
    // CHECK: [[#@LINE-1]]:12: error: 'std::array::at' has no device meaning
    // CHECK: note: index it
  }
};
