// What the device's compiler makes something else of than the host's, without a word.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <array>
#include <compare>
#include <type_traits>
struct go { int x; };
enum side { bid, ask };
// CHECK: [[#@LINE-1]]:6: error: the device's compiler gets this wrong: the underlying type of 'side', which is 'unsigned int' for the host [rk-misreading]
// CHECK: note: say it: 'enum side : unsigned int'
enum class fixed { bid };
enum sign { down = -1, up };
struct empty {};
struct other {};
struct two { [[no_unique_address]] empty a; [[no_unique_address]] empty b; int i; };
// CHECK: [[#@LINE-1]]:73: error: {{.*}} the layout of 'two', where 'b' is not the only empty part of type 'empty' [rk-misreading]
template <class A, class B> struct policies : A { [[no_unique_address]] B b; int i; };
// CHECK: [[#@LINE-1]]:75: error: {{.*}} the layout of 'policies<empty, empty>', where 'b' is not the only empty part of type 'empty' [rk-misreading]
template <int N> struct text { char s[N]; auto operator<=>(const text&) const = default; };
struct named { int id; text<4> name; auto operator<=>(const named&) const = default; };
// CHECK: [[#@LINE-1]]:{{[0-9]+}}: error: {{.*}} the defaulted comparison of 'text' leaves out its array 's' [rk-misreading]
struct listed { std::array<int, 3> s; auto operator<=>(const listed&) const = default; };
struct unused { int s[3]; auto operator<=>(const unused&) const = default; };
template <class E> constexpr int number(E e) { return static_cast<std::underlying_type_t<E>>(e); }
struct RK_ACTOR() actor {
  RK_HANDLER bool on(rk::context&, const go& m) {
#pragma pack(push, 2)
    struct by_two { char c; int i; };
    // CHECK: [[#@LINE-1]]:12: error: {{.*}} the layout of 'by_two', which a #pragma inside of a function makes [rk-misreading]
#pragma pack(pop)
    two t{};
    policies<empty, empty> p{};
    policies<empty, other> q{};
    const bool less = named{m.x, {"abc"}} < named{m.x, {"abd"}};
    const bool same = unused{{1, 2, m.x}} == unused{{1, 2, 3}};
    return less || same || listed{{m.x, 2, 3}} < listed{{1, 2, 3}} || t.i + p.i + q.i + number(ask) + number(fixed::bid) + number(up) > 3 ||
           sizeof(by_two) == 6;
  }
};
