// What ctx.emit and ctx.reply send is a message like any other, and is checked like one.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>

#include <tuple>

struct poke { int value; };
struct linked { linked* next; };
struct hollow { char c; int i; };
struct owner { ~owner() {} int v = 0; };
namespace { struct hidden { int v; }; }
struct huge { char bytes[70000]; };
struct chain { linked first; };

inline void audit(rk::context& ctx) { ctx.reply(chain{}); }

struct RK_ACTOR() actor {
  int state = 0;
 private:
  struct secret { int v; };
 public:
  RK_HANDLER void on(rk::context& ctx, const poke& m) {
    ctx.reply(m.value);
    ctx.emit(m);
    ctx.emit(&state);
    ctx.emit(std::tuple<int, float>{});
    ctx.emit(linked{nullptr});
    ctx.emit(owner{});
    ctx.emit(hidden{1});
    ctx.enqueue_response(huge{});
    ctx.emit(hollow{'a', 1});
    audit(ctx);
    ctx.emit("text");
    ctx.emit([] { return 3; });
    struct local { int v; };
    ctx.emit(local{3});
    ctx.emit(secret{3});
  }
};
// CHECK:      :8:25: error: message 'linked' holds a pointer: 'linked *' [rk-pointer-in-message]
// CHECK:      :27:5: note: sent here
// CHECK:      error: message 'chain' holds a pointer: 'linked *' [rk-pointer-in-message]
// CHECK:      :15:39: note: sent here
// CHECK:      :32:5: note: reached from handler 'actor::on(poke)' via 'audit()'
// CHECK:      :9:8: warning: message 'hollow' has 3 bytes of padding at offset 1, behind 'c' [rk-message-padding]
// CHECK:      :10:16: error: message 'owner' is not trivially copyable: 'owner' has a destructor of its own [rk-not-trivially-copyable]
// CHECK:      :11:20: error: message '(anonymous namespace)::hidden' is in an unnamed namespace [rk-unnamed-namespace]
// CHECK:      :12:8: error: message 'huge' has 70000 bytes, and a message has at most 65536 [rk-message-too-large]
// CHECK:      :20:10: error: message 'actor::secret' is private [rk-message-type]
// CHECK:      :25:5: error: message 'int *' holds a pointer: 'int *' [rk-pointer-in-message]
// CHECK:      :26:5: error: the message is 'std::tuple<int, float>', whose layout differs between host and device [rk-divergent-layout]
// CHECK:      :33:5: error: message 'char[5]' is no class, enumeration or number [rk-message-type]
// CHECK:      :34:14: error: message '(lambda)' has no name [rk-message-type]
// CHECK:      :35:12: error: message 'local' is declared inside of a function [rk-message-type]
