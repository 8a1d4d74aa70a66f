// Of a using-declaration comes along what is needed: of several names in one those that the text has a use for.
// RUN: %compile %s | FileCheck %s --implicit-check-not=load --implicit-check-not=never --implicit-check-not=unused
#include <rk/actor.hpp>
#include <algorithm>
#include <string>
#include <vector>
namespace a {
inline int f(int x) { return x + 1; }
std::vector<int> load(std::string path);
inline int h(int x) { return x; }
}
namespace never { using a::f; struct t { int x; }; }
namespace never_either { using a::f, a::load; }
// Found by the argument of a call in a template.
// CHECK: using a::f;
namespace b { using a::load, a::f, a::load; struct t { int v; operator int() const { return v; } }; }
template <class T> int call(T x) { return f(x); }
// CHECK: using a::h, std::min;
namespace c { using a::h, a::load, std::min, std::max; }
// A chain of them.
// CHECK: using a::f;
// CHECK: using std::clamp;
namespace d { using a::f; using std::clamp; }
// CHECK: using d::f;
// CHECK: using d::clamp;
namespace e { using d::f; using d::clamp; inline int go(int x) { return f(clamp(x, 1, 2)); } }
// What only the name of std's function needs is its header.
namespace impl { struct t { int v; }; inline void swap(t& a, t& b) { t c = a; a = b; b = c; } }
template <class T> void exchange(T& a, T& b) { using std::swap; swap(a, b); }
struct base {
  int p() const { return 1; }
  std::vector<int> load() const;
  int r() const { return 2; }
  int unused() const { return 3; }
};
// CHECK: struct derived : private base { using base::p, base::r; };
struct derived : private base { using base::load, base::p, base::unused, base::r; };
struct typed { using type = int; int p() const { return 1; } int unused() const { return 2; } };
// CHECK: struct over : B { using typename B::type, B::p; __device__ type go() const { return p(); } };
template <class B> struct over : B { using typename B::type, B::unused, B::p; type go() const { return p(); } };
// CHECK: struct over_type : B { using typename B::type; __device__ type go()
template <class B> struct over_type : B { using typename B::type, B::unused; type go() const { return 3; } };
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    impl::t x{1}, y{2};
    exchange(x, y);
    return e::go(x.v) + over<typed>{}.go() + over_type<typed>{}.go() + call(b::t{m.value}) + derived().p() + derived().r() + c::h(2) + c::min(m.value, 1);
  }
};
