// An instance that only a handler's reference names is made, to know its layout; so are the types of what is sent.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct box { T value; };
struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context& ctx, const box<int>&) { ctx.emit(box<box<double>>{{2.5}}); }
};
// CHECK: static_assert(sizeof(box<int>) == 4 && alignof(box<int>) == 4);
// CHECK: static_assert(offsetof(box<int>, value) == 0);
// CHECK: static_assert(sizeof(box<double>) == 8 && alignof(box<double>) == 8);
// CHECK: static_assert(sizeof(box<box<double>>) == 8 && alignof(box<box<double>>) == 8);
