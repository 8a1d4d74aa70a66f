// Code that macros make comes out expanded, edits included, and keeps its line.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#define GETTER(type, name) type get_##name(rk::context& ctx) const { return ctx.thread_id() == 0 ? name : type{}; }
#define MESSAGE(name) struct name { int value; };
MESSAGE(poke)
struct RK_ACTOR() actor {
  int count = 0;
  GETTER(int, count)
  RK_HANDLER int on(rk::context& ctx, const poke&) { return get_count(ctx); }
};
// CHECK: struct poke { int value; };
// CHECK: __device__ int get_count(rk::context& ctx) const { return threadIdx.x == 0 ? count : int {}; }
