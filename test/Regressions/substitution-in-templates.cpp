// A template that is instantiated with rk::context and with a type of the user's has one text: it stays as written.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct fake { unsigned thread_id() const { return 7; } };
template <class C> unsigned id_of(C& c) { return c.thread_id(); }
template <class T> T root(T x) { return rk::sqrt(x); }
template <class T> unsigned plain(T) { return rk::thread_idx_x(); }
struct poke { float value; };
struct RK_ACTOR() actor {
  unsigned sum = 0;
  RK_HANDLER float on(rk::context& ctx, const poke& m) {
    fake f;
    sum = id_of(ctx) + id_of(f) + plain(1);
    return root(m.value) + static_cast<float>(root(2.0));
  }
};
// CHECK: template <class C> __device__ unsigned id_of(C& c) { return c.thread_id(); }
// CHECK: template <class T> __device__ T root(T x) { return rk::sqrt(x); }
// CHECK: template <class T> __device__ unsigned plain(T) { return threadIdx.x; }
