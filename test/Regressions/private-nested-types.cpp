// The state may hold types that nobody but their owner can name: the size of what holds them has to do.
// RUN: %compile %s | FileCheck %s --implicit-check-not=table::slot) --implicit-check-not=inner)
#include <rk/actor.hpp>
#include <array>
struct get { int i; };
class table {
  struct slot { double v; int used; int more; };
  std::array<slot, 4> s{};

 public:
  double at(int i) const { return s[static_cast<unsigned>(i)].v; }
};
template <class T> struct box { T v[2]; };
struct RK_ACTOR() actor {
  table t;
  RK_HANDLER double on(rk::context&, const get& m) { return t.at(m.i & 3) + b.v[1].x + one.x; }

 private:
  struct inner { int x; };
  box<inner> b{};
  inner one{};
};
// CHECK: static_assert(sizeof(table) == 64 && alignof(table) == 8);
// CHECK: static_assert(sizeof(actor) == 80 && alignof(actor) == 8);
