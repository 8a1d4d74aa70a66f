// Virtual functions that nothing reaches go, with what only a host has; one stands for them, so that the class is as large,
// and where the text asks, as abstract as the host's.
// RUN: %compile %s | FileCheck %s
//
// CHECK: struct shape { int x; __device__ virtual void rk_virtual() {} };
// CHECK: struct square : shape { };
// CHECK: class counter {
// CHECK:   int n = 0;
// CHECK-NEXT: __device__ virtual void rk_virtual() {}
// CHECK-NEXT: };
// CHECK: struct base { int x = 1; virtual ~base() = default; __device__ virtual void rk_virtual() = 0; };
// CHECK: struct left : virtual base { int l = 2; };
// CHECK: struct right : virtual base { int r = 4; };
// CHECK: struct both final : left, right { int b = 6; __device__ virtual void rk_virtual() {} };
// CHECK: template <class T> struct widget {
// CHECK:   T value;
// CHECK-NEXT: __device__ virtual void rk_virtual() {}
// CHECK-NEXT: };
// CHECK: template <class B> struct on_top : B { char c = 1; };
// CHECK: struct visitor { __device__ virtual void rk_virtual() = 0; };
// CHECK: struct counting : visitor { int n = 0; __device__ int count() const { return n; } __device__ virtual void rk_virtual() {} };
#include <rk/actor.hpp>
#include <string>
#include <type_traits>

struct shape { int x; virtual int area() const { return 1; } virtual void draw() const {} };
struct square : shape { int area() const final { return x * x; } };

class counter {
 public:
  int get() const { return n; }
  virtual std::string name() const;

 private:
  int n = 0;
};

struct base { int x = 1; virtual int f() = 0; virtual int g() = 0; virtual std::string name() const = 0; virtual ~base() = default; };
struct left : virtual base { int l = 2; int f() override { return 3; } std::string name() const override { return "l"; } };
struct right : virtual base { int r = 4; int g() override { return 5; } };
struct both final : left, right { int b = 6; };

template <class T> struct widget {
  T value;
  virtual std::string describe() const { return std::to_string(value); }
};
template <class B> struct on_top : B { char c = 1; std::string describe() const override { return "top"; } };

struct visitor { virtual void visit(int) = 0; virtual void visit(double) = 0; };
struct counting : visitor { int n = 0; void visit(int) override { ++n; } void visit(double) override {} int count() const { return n; } };

struct go { int x; };
struct RK_ACTOR(.block_size = 32) actor {
  RK_HANDLER int on(rk::context&, const go& m) {
    static_assert(sizeof(shape) == 16 && sizeof(square) == 16 && std::is_polymorphic_v<shape>);
    static_assert(std::is_abstract_v<base> && std::is_abstract_v<left> && std::is_abstract_v<right> && !std::is_abstract_v<both>);
    static_assert(sizeof(on_top<widget<int>>) == 16 && !std::is_aggregate_v<widget<int>>);
    static_assert(std::is_abstract_v<visitor> && sizeof(counting) == 16);
    square s;
    s.x = m.x;
    counter c;
    both b;
    on_top<widget<int>> w;
    w.value = m.x;
    counting k;
    return s.x + c.get() + b.x + b.l + b.r + b.b + w.value + w.c + k.count();
  }
};
