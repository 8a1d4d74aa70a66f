// Annotations that are not written as they are meant: what to write is said, and none is silently left out.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: not %rk places.actor.hpp --emit=cuda -o places.cu 2>&1 | FileCheck %t/places.actor.hpp --implicit-check-not=error:
// RUN: not %rk names.actor.hpp --emit=cuda -o names.cu 2>&1 | FileCheck %t/names.actor.hpp
// RUN: not %rk parentheses.actor.hpp --emit=cuda -o parentheses.cu 2>&1 | FileCheck %t/parentheses.actor.hpp
// RUN: not ls places.cu names.cu parentheses.cu
//--- places.actor.hpp
#include <rk/actor.hpp>
struct poke { int n; };
RK_ACTOR() struct counter { int n; };
// CHECK: places.actor.hpp:3:1: error: attribute 'annotate' is ignored
// CHECK: places.actor.hpp:3:1: note: write it behind the word: 'struct RK_ACTOR(...) name'
RK_GLOBAL_KERNEL(.block_size = 64)
inline void scale(float *x, int n) {
  if (rk::global_thread_id() < n) x[rk::global_thread_id()] *= 2;
}
// CHECK: places.actor.hpp:7:1: error: duplicate 'inline' declaration specifier
// CHECK: places.actor.hpp:7:1: note: leave it out: RK_GLOBAL_KERNEL(...) says it already
inline inline int twice(int n) { return 2 * n; }
// CHECK: places.actor.hpp:12:8: warning: duplicate 'inline'
// CHECK-NOT: note:
//--- names.actor.hpp
#include <rk/actor.hpp>
struct RK_MESSAGE ping { int n; };
// CHECK: names.actor.hpp:2:30: note: there is no 'RK_MESSAGE': the annotations are RK_ACTOR, RK_HANDLER,
struct RK_MESSAGE pong { int n; };
// CHECK-NOT: there is no 'RK_MESSAGE'
struct RK_ACTOR(.name = "c") counter { int n; };
// CHECK: names.actor.hpp:6:18: error: field designator 'name' does not refer to any field
// CHECK: names.actor.hpp:6:18: note: its options are .id, .scope, .block_size, .mailbox_capacity, .min_arch
constexpr int RK_SIZE = 4;
inline int sized() { return RK_SIZE + unknown(); }
// CHECK: names.actor.hpp:[[#@LINE-1]]:39: error: use of undeclared identifier 'unknown'
// CHECK-NOT: there is no
RK_HANDLE int on(int);
// CHECK: names.actor.hpp:[[#@LINE-1]]:1: note: there is no 'RK_HANDLE'
struct plain { int n; };
constexpr plain p{.x = 1};
// CHECK: error: field designator 'x'
// CHECK-NOT: its options
//--- parentheses.actor.hpp
#include <rk/actor.hpp>
struct poke { int n; };
// CHECK: parentheses.actor.hpp:[[#@LINE+3]]:14: error: expected member name
// CHECK: parentheses.actor.hpp:[[#@LINE+2]]:14: note: write 'RK_HANDLER' without parentheses: it has no options
struct RK_ACTOR() counter {
  RK_HANDLER() void on(rk::context&, const poke&) {}
};
// CHECK: parentheses.actor.hpp:[[#@LINE+2]]:17: error: variable has incomplete type 'struct RK_ACTOR'
// CHECK: parentheses.actor.hpp:[[#@LINE+1]]:17: note: write 'RK_ACTOR()': its options go between the parentheses
struct RK_ACTOR other {};
// CHECK: parentheses.actor.hpp:[[#@LINE+1]]:1: note: write 'RK_GLOBAL_KERNEL()'
RK_GLOBAL_KERNEL void clear(int* all) { *all = 0; }
