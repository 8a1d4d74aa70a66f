// What is specialised is another function, class or constant than its template's: of one class, or of one argument.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct box {
  T value;
  T get() const { return value + 3; }
  T twice() const { return 2 * get(); }
  template <class U> static int member(U u) { return u + 1; }
  template <class U> struct in { int get() const { return 1; } };
  template <class U> static constexpr int constant = 1;
  static const int other;
  struct nested { int get() const { return 5; } };
};
template <> inline int box<int>::get() const { return value + 77; }
template <> template <> inline int box<int>::member<short>(short u) { return u + 100; }
template <> template <class U> inline int box<float>::member(U u) { return u + 1000; }
template <> template <> struct box<int>::in<short> { int get() const { return 100; } };
template <> template <class U> struct box<float>::in { int get() const { return 1000; } };
template <> template <> inline constexpr int box<int>::constant<short> = 100;
template <class T> constexpr int box<T>::other = 4;
template <> inline constexpr int box<long>::other = 40;
template <> struct box<int>::nested { int get() const { return 50; } };

template <class U> int free_one(U u) { return u + 1; }
template <> inline int free_one<short>(short u) { return u + 100; }
template <class U> int unused(U u) { return u; }
template <> inline int unused<short>(short u) { return u; }
struct plain { template <class U> int member(U u) const { return u + 1; } };
template <> inline int plain::member<short>(short u) const { return u + 100; }

struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    const short s = 1;
    return box<int>{m.value}.twice() + static_cast<int>(box<float>{2.5f}.get()) + box<int>::member(s) + box<int>::member(1) +
           box<float>::member(3) + box<int>::in<short>{}.get() + box<float>::in<int>{}.get() + box<int>::constant<short> +
           box<long>::other + box<int>::nested{}.get() + free_one(s) + free_one(1) + plain{}.member(s);
  }
};
// CHECK: __device__ T get() const { return value + 3; }
// CHECK: template <class U> __device__ static int member(U u) { return u + 1; }
// CHECK: template <> __device__ inline int box<int>::get() const { return value + 77; }
// CHECK: template <> template <> __device__ inline int box<int>::member<short>(short u) { return u + 100; }
// CHECK: template <> template <class U> __device__ inline int box<float>::member(U u) { return u + 1000; }
// CHECK: template <> template <> struct box<int>::in<short> {
// CHECK: template <> template <class U> struct box<float>::in {
// CHECK: template <> template <> inline constexpr int box<int>::constant<short> = 100;
// CHECK: template <> inline constexpr int box<long>::other = 40;
// CHECK: template <> struct box<int>::nested {
// CHECK: template <class U> __device__ int free_one(U u) { return u + 1; }
// CHECK: template <> __device__ inline int free_one<short>(short u) { return u + 100; }
// CHECK-NOT: unused
// CHECK: template <> __device__ inline int plain::member<short>(short u) const { return u + 100; }
