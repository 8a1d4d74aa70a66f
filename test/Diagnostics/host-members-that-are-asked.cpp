// A requires-expression that the device's compiler meets asks a class for a member that only a host can have: without it the
// concept would answer otherwise there.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
#include <string>
template <class T> concept named = requires(const T& t) { t.name(); };
template <class T> concept counted = requires(const T& t) { t.count(); typename T::key; };
// CHECK: [[#@LINE+2]]:30: error: 'std::string' has no device meaning [rk-host-std]
// CHECK: note: a requires-expression asks for 'account::name', which the device's compiler has to find, too
struct account { std::string name() const { return {}; } int v; int count() const { return v; } using key = int; };
// Nobody asks this one.
struct note { std::string name() const { return {}; } int v; };
// Nor this one, by that name.
struct city { std::string name() const { return {}; } int v; int count() const { return v; } using key = int; };
// And this one has what it is asked for.
inline int twice(int x) { return 2 * x; }
struct town { int name() const { return twice(3); } };
template <class T> int describe(const T&) { if constexpr (named<T>) return 1; else return 2; }
template <counted T> int count_of(const T& t) { return t.count(); }
struct poke { int value; };
struct RK_ACTOR() actor {
  note n;
  RK_HANDLER int on(rk::context&, const poke& m) {
    return describe(account{.v = m.value}) + describe(town{}) + count_of(account{.v = m.value}) + count_of(city{.v = 1}) + n.v;
  }
};
// CHECK: 1 error generated.
