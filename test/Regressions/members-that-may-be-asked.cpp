// `T::rows` in a template's head asks of every class that may come there. What a member is made of comes along, unless it is the
// host's: then no device has such a member.
// RUN: %compile %s | FileCheck %s --implicit-check-not=heavy --implicit-check-not=std::map --implicit-check-not=std::vector
#include <rk/actor.hpp>
#include <map>
#include <string>
#include <type_traits>
#include <vector>
constexpr int light(int n) { return n * 2; }
constexpr int checked(int n) { return n < 1 ? throw n : n; }
constexpr int heavy() { std::vector<int> v{1, 2}; return static_cast<int>(v.size()); }
template <class T, class = void> struct rows_of { static constexpr int value = 1; };
template <class T> struct rows_of<T, std::void_t<decltype(T::rows), typename T::value_type>> { static constexpr int value = T::rows; };
struct unit { float scale; };
// CHECK: struct matrix { static constexpr int rows = light(2); using value_type = unit; float v[2]; };
struct matrix { static constexpr int rows = light(2); using value_type = unit; float v[2]; };
// CHECK: struct table { int v; };
struct table { static constexpr int rows = heavy(); using value_type = std::map<int, int>::value_type; int v; };
// CHECK: struct text { static constexpr int rows = 3; int v; };
struct text { static constexpr int rows = 3; using value_type = std::string::value_type; int v; };
// CHECK: struct throws { static constexpr int rows = checked(3); int v; };
struct throws { static constexpr int rows = checked(3); int v; };
// Types and constants of all kinds are asked for.
template <class T, class = void> struct tagged { static constexpr int value = 1; };
template <class T> struct tagged<T, std::void_t<typename T::tag>> { static constexpr int value = 2; };
template <class T> concept has_alias = requires { typename T::template alias<int>; };
template <class T> concept has_rebind = requires { typename T::template rebind<int>; };
template <class T> concept has_depth = requires { T::depth; };
// CHECK: struct kinds { struct tag {}; enum { rows = 3 }; template <class U> using alias = U*; template <class U> struct rebind { U u; };
// CHECK-NEXT: static const int depth = 4; static constexpr int value_type = 1; int v; };
struct kinds { struct tag {}; enum { rows = 3 }; template <class U> using alias = U*; template <class U> struct rebind { U u; };
               static const int depth = 4; static constexpr int value_type = 1; struct unasked {}; int v; };
template <class T> int count_kinds(const T&) { return has_alias<T> + 2 * has_rebind<T> + 4 * has_depth<T> + tagged<T>::value; }
struct poke { int value; };
struct RK_ACTOR() actor {
  table t;
  text u;
  throws w;
  RK_HANDLER int on(rk::context&, const poke& m) { return rows_of<matrix>::value + rows_of<int>::value + t.v + u.v + w.v + m.value + count_kinds(kinds{1}); }
};
