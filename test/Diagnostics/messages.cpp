// What cannot cross between host and device, with the member that is to blame.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <array>
#include <string>
#include <tuple>
struct inner { const char* name; };
struct with_pointer { int a; inner deep[2]; };
// CHECK: messages.cpp:[[#@LINE-2]]:28: error: message 'with_pointer' holds a pointer: 'const char *' [rk-pointer-in-message]
// CHECK: note: message of this handler
// CHECK: note: send an index, or the value itself
struct with_string { std::string text; };
// CHECK: [[#@LINE-1]]:34: error: message 'with_string' holds 'std::string', whose layout differs between host and device [rk-divergent-layout]
struct with_tuple { std::array<std::tuple<int, char>, 2> t; };
// CHECK: [[#@LINE-1]]:58: error: message 'with_tuple' holds 'std::array<std::tuple<int, char>, 2>'
struct with_long_double { double low; long double high[2]; };
// CHECK: [[#@LINE-1]]:51: error: message 'with_long_double' holds 'long double[2]', whose layout differs between host and device
// CHECK: note: use 'double'
struct copies { int v; copies(const copies& o) : v(o.v) {} };
// CHECK: [[#@LINE-1]]:24: error: message 'copies' is not trivially copyable: 'copies' has a copy constructor of its own [rk-not-trivially-copyable]
struct first { int a; };
struct split : first { int b; };
// CHECK: [[#@LINE-1]]:8: error: message 'split' is not standard-layout [rk-not-standard-layout]
struct large { char bytes[70000]; };
// CHECK: [[#@LINE-1]]:8: error: message 'large' has 70000 bytes, and a message has at most 65536 [rk-message-too-large]
namespace { struct hidden { int a; }; }
// CHECK: [[#@LINE-1]]:20: error: message '(anonymous namespace)::hidden' is in an unnamed namespace [rk-unnamed-namespace]
struct fine { std::array<std::array<float, 2>, 3> a; enum class e : char { x } k; };
struct RK_ACTOR() actor {
  RK_HANDLER void a(rk::context&, const with_pointer&) {}
  RK_HANDLER void b(rk::context&, const with_string&) {}
  RK_HANDLER void c(rk::context&, const with_tuple&) {}
  RK_HANDLER void l(rk::context&, const with_long_double&) {}
  RK_HANDLER void d(rk::context&, const copies&) {}
  RK_HANDLER void e(rk::context&, const split&) {}
  RK_HANDLER void f(rk::context&, const large&) {}
  RK_HANDLER void g(rk::context&, const hidden&) {}
  RK_HANDLER fine h(rk::context&, const fine& m) { return m; }
};
