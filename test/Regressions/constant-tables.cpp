// Constants of namespace scope: arrays are indexed, so nvcc wants them on the device; scalars are values.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <array>
#include <cstdint>
namespace {
constexpr int limit = 4;
}
inline constexpr std::array<float, 3> weights{1.f, 2.f, 3.f};
static const int plain[] = {1, 2, 3};
constexpr std::array<int, 4> squares() {
  std::array<int, 4> a{};
  for (int i = 0; i < limit; ++i) a[i] = i * i;
  return a;
}
constexpr auto table = squares();
struct filter { static constexpr int taps[2] = {1, 2}; static constexpr int n = 2; };
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const poke& m) {
    static constexpr int local[2] = {3, 4};
    return weights[m.value] + plain[m.value] + table[m.value] + filter::n + local[m.value & 1] + filter::taps[m.value & 1];
  }
};
// CHECK: constexpr int limit = 4;
// CHECK: __device__ constexpr std::array<float, 3> weights{1.f, 2.f, 3.f};
// CHECK: __device__ static const int plain[] = {1, 2, 3};
// CHECK: __device__ constexpr std::array<int, 4> squares() {
// CHECK: __device__ constexpr auto table = squares();
