// Values in a type's name are spelled so that every compiler reads the same bits; what no text can name is asserted by what holds it.
// RUN: %compile %s | FileCheck %s
//
// CHECK: static_assert(sizeof(values::fixed<values::format{values::base{-4}, {8, 9}, values::mode::nearest, true}>) == 4
// CHECK: static_assert(sizeof(values::scaled<0x1.333334p-2f>) == 4
// CHECK: static_assert(sizeof(values::any<static_cast<values::mode>(7)>) == 4
// CHECK: static_assert(sizeof(values::any<values::plain>) == 4
// CHECK: static_assert(sizeof(values::any<3U>) == 4
// CHECK: static_assert(sizeof(values::special<values::odd{__builtin_bit_cast(float, 0x7f800000u), -0x0p0}>) == 4
// CHECK: static_assert(sizeof(values::box<values::scaled<0x1p1f>>) == 4
// CHECK: static_assert(sizeof(values::list<1, 2>) == 4
// CHECK-NOT: static_assert(sizeof(values::any<values::(lambda
// CHECK: static_assert(sizeof(values::named<values::name<4>{"abc"}>) == 4
// CHECK: static_assert(sizeof(values::protocol<values::format{values::base{1}, {2, 3}, values::mode::truncate, false}>::request) == 4
// CHECK: static_assert(sizeof(values::protocol<values::format{values::base{1}, {2, 3}, values::mode::truncate, false}>::slot<values::mode::nearest>) == 4
// CHECK: static_assert(sizeof(values::tail<values::padded{{[{][{]}}7, 0, 0, 0{{[}][}]}}>) == 4
// CHECK: static_assert(sizeof(values::number<static_cast<long>(-9223372036854775807 - 1)>) == 4
// CHECK: static_assert(sizeof(values::number<static_cast<unsigned char>(255)>) == 4
// CHECK: static_assert(sizeof(values::keeper) == 60
#include <rk/actor.hpp>
#include <limits>

namespace values {
enum class mode { truncate, nearest };
enum { plain = 3 };
struct base { int low; };
struct format : base { int bits[2]; mode m; bool flag; };
template <format F> struct fixed { int raw; };
template <float F> struct scaled { int raw; };
template <auto F> struct any { int raw; };
struct odd { float a; double b; };
template <odd F> struct special { int raw; };
template <class T> struct box { T value; };
template <unsigned N> struct name {
  char letters[N]{};
  constexpr name(const char (&text)[N]) {
    for (unsigned i = 0; i < N; ++i) letters[i] = text[i];
  }
};
template <name N> struct named { int raw; };
template <int... V> struct list { int raw; };
template <format F> struct protocol {
  struct request { int raw; };
  template <mode M> struct slot { int raw; };
};
struct padded { int bits[4]; };
template <padded F> struct tail { int raw; };
template <auto N> struct number { int raw; };
struct go { int x; };

struct RK_ACTOR(.block_size = 32) keeper {
  fixed<format{{-4}, {8, 9}, mode::nearest, true}> a{};
  scaled<0.3f> b{};
  any<static_cast<mode>(7)> c{};
  any<plain> d{};
  any<3u> e{};
  special<odd{std::numeric_limits<float>::infinity(), -0.0}> f{};
  box<scaled<2.0f>> g{};
  list<1, 2> h{};
  any<[](int x) { return x + 1; }> i{};
  named<"abc"> j{};
  protocol<format{{1}, {2, 3}, mode::truncate, false}>::request k{};
  protocol<format{{1}, {2, 3}, mode::truncate, false}>::slot<mode::nearest> l{};
  tail<padded{{7}}> n{};
  number<std::numeric_limits<long>::min()> o{};
  number<static_cast<unsigned char>(255)> p{};
  RK_HANDLER int on(rk::context&, const go& m) { return a.raw + b.raw + j.raw + m.x; }
};
}  // namespace values
