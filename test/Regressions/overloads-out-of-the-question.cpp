// What an overload fails by is needed as much as what the chosen one is made of: without it both would do.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <bool B, class T> struct enable_if_c { typedef T type; };
template <class T> struct enable_if_c<false, T> {};
template <class T, class U> struct is_same { static const bool value = false; };
template <class T> struct is_same<T, T> { static const bool value = true; };
template <class Key> struct compare {
  struct nothing;
  template <class T> static bool less(const T& a, const Key& b, typename enable_if_c<is_same<T, Key*>::value, nothing*>::type = 0) { return *a < b; }
  template <class T> static bool less(const T& a, const Key& b, typename enable_if_c<!is_same<T, Key*>::value, nothing*>::type = 0) { return a < b; }
};
template <class T> struct traits { typedef int type; };
template <> struct traits<int> {};
template <class T> typename traits<T>::type pick(T) { return 1; }
inline int pick(double) { return 2; }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return compare<int>::less(m.value, 7) + pick(m.value) + 10 * pick(5L); }
};
// CHECK: template <bool B, class T> struct enable_if_c { typedef T type; };
// CHECK: template <class T> struct enable_if_c<false, T> {};
// CHECK: template <> struct traits<int> {};
