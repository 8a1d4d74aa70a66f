// An operation whose text repeats an argument keeps the prelude's function where evaluating it twice would show.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct poke { float value; };
struct RK_ACTOR() actor {
  int calls = 0;
  int next() { return ++calls; }
  RK_HANDLER float on(rk::context&, const poke& m) {
    float a = rk::clamp(m.value, 0.f, 1.f);
    float b = rk::clamp(static_cast<float>(next()), 0.f, 1.f);
    return a + b;
  }
};
// CHECK-NOT: next(){{.*}}next()
// CHECK: float b = {{.*}}next()
