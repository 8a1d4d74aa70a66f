// A requires-expression or a head that the device's compiler meets asks a class for a member that only a host can have: without it the
// answer would be another one there.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
#include <string>
#include <type_traits>
template <class T> concept named = requires(const T& t) { t.name(); };
template <class T> concept counted = requires(const T& t) { t.count(); typename T::key; };
// CHECK-DAG: [[#@LINE+2]]:30: error: 'std::string' has no device meaning [rk-host-std]
// CHECK-DAG: note: a template asks for 'account::name', which the device's compiler has to find, too
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
// By reference, in a base, behind a pointer, in a body of a template, and where arguments find it.
// CHECK-DAG: [[#@LINE+1]]:35: error: 'std::string' has no device meaning
struct of_reference { std::string label() const { return {}; } int v; };
template <class T> concept labelled = requires(T t) { t.label(); };
template <class T> int forwards(T&&) { if constexpr (labelled<T>) return 1; else return 2; }
// CHECK-DAG: [[#@LINE+1]]:30: error: 'std::string' has no device meaning
struct of_base { std::string title() const { return {}; } int v; };
struct derived : of_base {};
template <class T> concept titled = requires(T t) { t->title(); };
template <class T> int points(T) { if constexpr (titled<T>) return 1; else return 2; }
// CHECK-DAG: [[#@LINE+1]]:30: error: 'std::string' has no device meaning
struct in_body { std::string motto() const { return {}; } int v; };
template <class T> int tries(const T& t) { if constexpr (requires { t.motto(); }) return 1; else return 2; }
struct free_one { int v; };
// CHECK-DAG: [[#@LINE+1]]:20: error: 'std::string' has no device meaning
inline std::string name_of(const free_one&) { return {}; }
template <class T> concept is_named = requires(T t) { name_of(t); };
template <class T> int by_argument(T) { if constexpr (is_named<T>) return 1; else return 2; }
// CHECK-DAG: [[#@LINE+1]]:24: warning: 'has_key::key' is left out, and a template may ask for it [rk-host-member]
struct has_key { using key = std::string; int v; };
template <class T, class = void> struct keys { static constexpr int n = 1; };
template <class T> struct keys<T, std::void_t<typename T::key>> { static constexpr int n = 2; };
// Of a function whose body is the host's a declaration will do.
struct measures { int v; int length() const { return static_cast<int>(std::string(3, 'x').size()); } };
template <class T> concept measured = requires(T t) { t.length(); };
template <class T> int measure(T) { if constexpr (measured<T>) return 1; else return 2; }
struct poke { int value; };
struct RK_ACTOR() actor {
  note n;
  RK_HANDLER int on(rk::context&, const poke& m) {
    of_reference r{.v = 1};
    derived d{};
    return describe(account{.v = m.value}) + describe(town{}) + count_of(account{.v = m.value}) + count_of(city{.v = 1}) + n.v +
           forwards(r) + points(&d) + tries(in_body{.v = 1}) + by_argument(free_one{1}) + keys<has_key>::n + keys<int>::n +
           measure(measures{1});
  }
};
// CHECK: 1 warning and 5 errors generated.
