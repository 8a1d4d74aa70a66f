// A function that overrides what nothing reaches overrides nothing: its `override` goes with what it overrides.
// RUN: %compile %s | FileCheck %s
//
// CHECK: struct square final : shape {
// CHECK: float area() const { return a * a; }
// CHECK: float length() const override { return 4 * a + shape::length(); }
// CHECK: struct scaled final : T {
// CHECK: float area() const { return factor; }
#include <rk/actor.hpp>

struct shape {
  virtual float area() const = 0;
  virtual float length() const { return 1; }
  virtual ~shape() = default;
};
struct square final : shape {
  float a;
  constexpr explicit square(float x) : a(x) {}
  float area() const override { return a * a; }
  float length() const override { return 4 * a + shape::length(); }
};
template <class T> struct scaled final : T {
  float factor;
  constexpr explicit scaled(float f) : factor(f) {}
  float area() const override { return factor; }
};

struct go { int x; };
struct RK_ACTOR(.block_size = 32) measurer {
  RK_HANDLER float on(rk::context&, const go& m) {
    square s(static_cast<float>(m.x));
    return s.area() + s.length() + scaled<shape>(2.0f).area();
  }
};
