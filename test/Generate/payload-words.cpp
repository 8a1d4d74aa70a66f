// What is sent is copied in words whatever its type's alignment: a store to the host's memory may be a transfer of its own.
// REQUIRES: nvrtc
// RUN: %rk %s --module=m --emit=ptx --arch=sm_90 -o - | FileCheck %s --implicit-check-not="{{st\.(global\.)?(v[24]\.)?u(8|16)}}"
#include <rk/actor.hpp>
struct poke { int n; };
struct name { char text[100]; };
struct point { float at[3]; };
// CHECK: st.{{(global\.)?}}u64
struct RK_ACTOR() actor {
  name own{};
  point here{};
  RK_HANDLER point on(rk::context &ctx, const poke &) {
    ctx.emit(own);
    return here;
  }
};
