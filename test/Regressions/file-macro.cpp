// __FILE__ is no machine's path: it stays, and #line gives it its meaning.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#define WHERE place{__FILE__, __LINE__}
struct place { const char* file; int line; };
inline int length(place p) { int n = 0; while (p.file[n]) ++n; return n + p.line; }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value + length(WHERE); }
};
// CHECK: return m.value + length(place{ __FILE__, 9 });
