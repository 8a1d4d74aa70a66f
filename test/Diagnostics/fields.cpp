// A field that spawn() cannot name would stay without memory.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
struct poke { int value; };
class RK_ACTOR(.id = "hidden") hidden {
  // CHECK: fields.cpp:[[#@LINE-1]]:{{[0-9]+}}: error: field 'cells' of actor 'hidden' cannot be given its memory: it is not public [rk-hidden-field]
  rk::field1<float> cells;
public:
  RK_HANDLER void on(rk::context&, const poke&) {}
};
struct pair { rk::field1<float> a[2]; };
struct RK_ACTOR(.id = "arrays") arrays {
  // CHECK: fields.cpp:[[#@LINE-1]]:{{[0-9]+}}: error: field 'both.a' of actor 'arrays' cannot be given its memory: it is in an array [rk-hidden-field]
  pair both;
  RK_HANDLER void on(rk::context&, const poke&) {}
};
