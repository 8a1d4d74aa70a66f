// A macro that is dropped must not take the newline of a comment with it: the comment would swallow the next line.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct poke { int value; };
#define NOTHING
struct RK_ACTOR(.id = "a") // the actor
    actor {
  int count = 0; // how many
  RK_HANDLER // handles a poke
  void on(rk::context&, const poke& p) { // body
    NOTHING // nothing
    count += p.value; /* so */ NOTHING
  }
};
// CHECK-LABEL: struct // the actor
// CHECK-NEXT: {{^}}    actor {
// CHECK-NEXT: int count = 0; // how many
// CHECK: // handles a poke
// CHECK: __device__ void on(rk::context&, const poke& p) { // body
// CHECK-NEXT: // nothing
// CHECK-NEXT: count += p.value; /* so */
