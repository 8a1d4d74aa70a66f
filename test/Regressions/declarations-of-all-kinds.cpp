// Concepts, deduction guides, linkage blocks, using directives, aliases and their templates, variable templates.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <concepts>
#include <cstdint>
namespace deep::inside {
enum class colour : std::uint8_t { red, green = 4 };
enum plain { first, second };
inline namespace v1 { constexpr int version() { return 1; } }
}
namespace di = deep::inside;
using namespace deep;
using deep::inside::plain;
template <class T> concept number = std::integral<T> || std::floating_point<T>;
template <number T> struct wrap { T value; wrap(T v) : value(v) {} };
wrap(char) -> wrap<int>;
template <class T> using wrapped = wrap<T>;
template <class T> constexpr T half = T(1) / T(2);
template <> constexpr int half<int> = 1;
extern "C" {
int twice(int x);
int twice(int x) { return 2 * x; }
}
extern "C" int thrice(int x) { return 3 * x; }
struct poke { int value; };
struct RK_ACTOR() actor {
  int sum = 0;
  RK_HANDLER int on(rk::context&, const poke& m) {
    wrap w('a');
    wrapped<float> f(half<float>);
    di::colour c = inside::colour::green;
    plain p = deep::inside::second;
    return twice(m.value) + thrice(w.value) + int(f.value) + int(c) + p + di::version() + half<int>;
  }
};
// CHECK: namespace deep {
// CHECK: namespace inside {
// CHECK: enum class colour : std::uint8_t { red, green = 4 };
// CHECK: enum plain { first, second };
// CHECK: inline namespace v1 {
// CHECK: __device__ constexpr int version() { return 1; }
// CHECK: namespace di = deep::inside;
// CHECK: using namespace deep;
// CHECK: using deep::inside::plain;
// CHECK: template <class T> concept number = std::integral<T> || std::floating_point<T>;
// CHECK: template <number T> struct wrap { T value; __device__ wrap(T v) : value(v) {} };
// CHECK: wrap(char) -> wrap<int>;
// CHECK: template <class T> using wrapped = wrap<T>;
// CHECK: template <class T> __device__ constexpr T half = T(1) / T(2);
// CHECK: template <> constexpr int half<int> = 1;
// CHECK: extern "C" {
// CHECK: __device__ int twice(int x);
// CHECK: __device__ int twice(int x) { return 2 * x; }
// CHECK: }  // extern "C"
// CHECK: extern "C" __device__ int thrice(int x) { return 3 * x; }
