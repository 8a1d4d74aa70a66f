// A friend that a class template declares is the function that its instances mean. One that nothing reaches goes.
// RUN: %compile %s | FileCheck %s --implicit-check-not=unused
#include <rk/actor.hpp>
template <class T> class box;
template <class T> T open(const box<T>& b);
template <class T> class box {
 public:
  explicit box(T v) : value(v) {}
 private:
  template <class U> friend U open(const box<U>&);
  template <class U> friend U unused(const box<U>&);
  template <class U> friend bool operator==(const box<U>&, const box<U>&);
  T value;
};
template <class U> bool operator==(const box<U>& a, const box<U>& b) { return a.value == b.value; }
template <class U> U open(const box<U>& b) { return b.value; }
template <class... F> struct overloaded : F... { using F::operator()...; };
template <class... F> overloaded(F...) -> overloaded<F...>;
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    overloaded both{[](int i) { return i + 1; }, [](float f) { return static_cast<int>(f); }};
    return open(box(m.value)) + (box(m.value) == box(1)) + both(m.value) + both(1.5f);
  }
};
// CHECK: template <class U> __device__ friend U open(const box<U>&);
// CHECK: template <class U> __device__ friend bool operator==(const box<U>&, const box<U>&);
// CHECK: using F::operator()...;
