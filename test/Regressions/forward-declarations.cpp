// Forward declarations and prototypes keep their place: the text needs no sorting.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct node;
int weigh(const node& n, int depth = 1);
struct node { int weight; int both() const { return weigh(*this) + weigh(*this, 2); } };
int weigh(const node& n, int depth) { return n.weight * depth; }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return node{m.value}.both(); }
};
// CHECK: struct node;
// CHECK: __device__ int weigh(const node& n, int depth = 1);
// CHECK: struct node {
// CHECK: __device__ int weigh(const node& n, int depth) {
