// A using-declaration of a base that only an instance has: it stays where the base's member is written, though a call of an
// operator does not say that it was found by it.
// RUN: %compile %s | FileCheck %s --implicit-check-not=Base::unused
#include <rk/actor.hpp>
template <class D, int Level> struct access;
template <class D> struct access<D, 0> {
  int operator()(int i, int j) const { return i + j; }
  int unused(int i) const { return i; }
};
template <class D> struct access<D, 1> : access<D, 0> {
  typedef access<D, 0> Base;
  using Base::operator();
  using Base::unused;
  int &operator()(int) { return x; }
  int x = 0;
};
struct matrix : access<matrix, 1> {};
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    matrix a;
    a(1) = m.value;
    return a(1, 2);
  }
};
// CHECK: using Base::operator();
