// A specialisation of a variable template stands behind the template, also where nothing else names that.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> inline constexpr T factor = T(13);
template <> inline constexpr short factor<short> = 522;
template <class T> inline constexpr int depth = 0;
template <class T> inline constexpr int depth<T*> = depth<T> + 1;
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value * factor<short> + depth<int**>; }
};
// CHECK: template <class T> {{.*}}constexpr T factor = T(13);
// CHECK: template <> {{.*}}constexpr short factor<short> = 522;
// CHECK: template <class T> {{.*}}constexpr int depth = 0;
// CHECK: template <class T> {{.*}}constexpr int depth<T*> = depth<T> + 1;
