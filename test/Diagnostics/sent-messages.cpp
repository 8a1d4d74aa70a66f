// What ctx.emit and ctx.reply send is a message, too.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
struct poke { int value; };
struct RK_ACTOR() actor {
  int state = 0;
  RK_HANDLER void on(rk::context& ctx, const poke& m) {
    ctx.reply(m.value);
    ctx.emit(m);
    ctx.emit(&state);
  }
};
// CHECK-NOT: 'int>' requested here
// CHECK: error: static assertion failed{{.*}}: a message is a struct, an enumeration or a number: an address means nothing on the other side
// CHECK: note: in instantiation of function template specialization 'rk::context::emit<int *>' requested here
