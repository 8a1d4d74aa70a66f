// A field that spawn() cannot name would stay without memory.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
class RK_ACTOR(.id = "hidden") hidden {
  rk::field1<float> cells;
  // CHECK: fields.cpp:[[#@LINE-1]]:21: error: field 'cells' of actor 'hidden' cannot be given its memory: it is not public [rk-hidden-field]
public:
  RK_HANDLER void on(rk::context&, const poke&) {}
};
struct pair { rk::field1<float> a[2]; };
// CHECK: fields.cpp:[[#@LINE-1]]:33: error: field 'both.a' of actor 'arrays' cannot be given its memory: it is in an array [rk-hidden-field]
struct RK_ACTOR(.id = "arrays") arrays {
  pair both;
  RK_HANDLER void on(rk::context&, const poke&) {}
};
