// An instance of a class template that is named and never made has no parts to look at.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct list { T head; list<T*>* rest; };
template <class T> struct never { typename T::nothing member; };
template <class T> constexpr int known = sizeof(never<T>*);
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    list<int> l{m.value, nullptr};
    never<int>* n = nullptr;
    return l.head + (n == nullptr) + known<float>;
  }
};
// CHECK: template <class T> struct list {
// CHECK: template <class T> struct never {
