// A pointer to a virtual member calls what overrides it, which a device has no table for.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
struct shape { virtual int area(int x) const { return x; } int twice(int x) const { return 2 * x; } };
struct square : shape { int area(int x) const override { return x * x; } };
struct last final : shape { int area(int x) const final { return x; } };
using measure = int (shape::*)(int) const;
constexpr measure table[] = {&shape::area, &shape::twice};
template <auto M, class T> int call(const T& t, int x) { return (t.*M)(x); }
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    square s;
    const shape& any = s;
    measure f = &shape::area;
    // CHECK: [[#@LINE-1]]:17: error: call of virtual function 'shape::area' in device code [rk-virtual-call]
    int r = (any.*f)(m.value) + call<&shape::twice>(any, m.value) + call<&last::area>(last{}, 1);
    return r + (any.*table[0])(m.value);
    // CHECK: [[#@LINE-1]]:22: error: call of virtual function 'shape::area' in device code [rk-virtual-call]
  }
};
