// A member of one instance that is specialised is another function than its template's.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct box {
  T value;
  T get() const { return value + 3; }
  T twice() const { return 2 * get(); }
};
template <> inline int box<int>::get() const { return value + 77; }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return box<int>{m.value}.twice() + static_cast<int>(box<float>{2.5f}.get()); }
};
// CHECK: __device__ T get() const { return value + 3; }
// CHECK: template <> __device__ inline int box<int>::get() const { return value + 77; }
