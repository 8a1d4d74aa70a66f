// What the text names and no instance tells of: in a constructor that only a template argument runs, in a partial specialisation;
// and a name that the C library has as well.
// RUN: %compile %s | FileCheck %s
//
// CHECK: #include <algorithm>
#include <cstdint>
// CHECK: #include <utility>
// CHECK: typedef unsigned int uint;
#include <rk/actor.hpp>
#include <algorithm>
#include <utility>

typedef unsigned int uint;
extern "C" {
typedef unsigned int uint32_t;  // the device's headers have it
}

template <std::uint32_t N> struct fixed_string {
  char s[N]{};
  constexpr fixed_string(const char (&t)[N]) { std::copy_n(t, N, s); }
};
template <fixed_string S> constexpr int first() { return S.s[0]; }

template <class T, class = void> inline constexpr bool adds = false;
template <class T> inline constexpr bool adds<T, decltype(void(std::declval<T>() + std::declval<T>()))> = true;

struct go { int x; };
struct RK_ACTOR(.block_size = 32) namer {
  RK_HANDLER uint on(rk::context&, const go& m) { uint u = m.x; return u + first<"abc">() + adds<int> + adds<go>; }
};
