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
struct base {
  int p() const { return 1; }
  std::vector<int> load() const;
  int r() const { return 2; }
  int unused() const { return 3; }
};
// CHECK: struct derived : private base { using base::p, base::r; };
struct derived : private base { using base::load, base::p, base::unused, base::r; };
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    return call(b::t{m.value}) + derived().p() + derived().r() + c::h(2) + c::min(m.value, 1);
  }
};
