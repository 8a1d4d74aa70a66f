// Handlers that no message would reach, each with the reason: without one they would be left out in silence.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
struct nudge { int value; };
struct base {
  // CHECK-DAG: handlers-without-effect.cpp:[[#@LINE+1]]:18: error: 'RK_HANDLER' does nothing for the member function 'on' of 'base', which is no RK_ACTOR [rk-misplaced-annotation]
  RK_HANDLER int on(rk::context&, const nudge& m) { return m.value; }
};
struct RK_ACTOR() actor : base {
  using base::on;
  // CHECK-DAG: handlers-without-effect.cpp:[[#@LINE+1]]:18: error: handler 'on' has no body in the module's sources: define it in a header that the actor's source includes [rk-handler-shape]
  RK_HANDLER int on(rk::context&, const poke& m);
  template <class M>
  // CHECK-DAG: handlers-without-effect.cpp:[[#@LINE+1]]:18: error: handler 'other' is a template: a handler has one message type [rk-handler-shape]
  RK_HANDLER int other(rk::context&, const M& m) { return m.value; }
};
