// A function that overrides what nothing reaches overrides nothing: its `override` goes with what it overrides.
// RUN: %compile %s | FileCheck %s
//
// CHECK: struct square final : shape {
// CHECK: virtual float area() const { return a * a; }
// CHECK: float length() const override { return 4 * a + shape::length(); }
// CHECK: struct scaled final : T {
// CHECK: virtual float area() const { return factor; }
// CHECK: struct middle : low { __device__ virtual float f() const { return 2; } };
// CHECK: struct high final : middle { __device__ float f() const override {
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

struct low { virtual float f() const { return 1; } };
struct middle : low { float f() const override { return 2; } };
struct high final : middle { float f() const override { return middle::f() + 1; } };

struct go { int x; };
struct RK_ACTOR(.block_size = 32) measurer {
  RK_HANDLER float on(rk::context&, const go& m) {
    square s(static_cast<float>(m.x));
    return s.area() + s.length() + scaled<shape>(2.0f).area() + high().f();
  }
};
