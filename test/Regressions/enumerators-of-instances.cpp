// An enumerator of an instance may be made of members that its pattern cannot name, and so may a name that a using-declaration
// finds in a base: what they mean in the instances is written, too.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct traits;
template <class T, int N> struct vec;
template <class T, int N> struct traits<vec<T, N>> {
  enum { size = N, unused = 7 };
  typedef T scalar;
};
template <class D> struct base {
  enum { rows = traits<D>::size, bytes = rows * sizeof(typename traits<D>::scalar) };
};
template <class D> struct middle : base<D> {
  using base<D>::rows;
  enum { twice = 2 * rows };
};
template <class T, int N> struct vec : middle<vec<T, N>> {
  T x[N];
};
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value + vec<float, 3>::twice + vec<double, 2>::bytes; }
};
// CHECK: template <class T, int N> struct traits<vec<T, N>> {
// CHECK: using base<D>::rows;
