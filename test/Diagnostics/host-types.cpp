// Types of std that no device has are refused where a template's head, a constraint or an alias names them: the device's
// compiler reads these, too, whoever is asked. Once each, and not where only other specializations name them.
// RUN: %refused %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
struct poke { int n; };

struct policy {
  static constexpr int weight() { return 2; }
  static const char* name() { return "policy"; }
};
template <class P> concept named = requires { { P::name() } -> std::convertible_to<std::string_view>; };
// CHECK-DAG: [[#@LINE-1]]:89: error: 'std::string_view' has no device meaning [rk-host-std]
// CHECK-DAG: note: the device's compiler reads this declaration, too: move what concerns the type to a specialization or an overload that no handler reaches
template <class P> int weight_of() {
  if constexpr (named<P>) return P::weight();
  return 0;
}

template <class T> concept text = std::is_same_v<T, std::string>;
// CHECK-DAG: [[#@LINE-1]]:58: error: 'std::string' has no device meaning
template <class T> int is_text(T) { return text<T>; }

template <class T, class = std::enable_if_t<!std::is_same_v<T, std::string>>> T once(T x) { return x; }
// CHECK-DAG: [[#@LINE-1]]:69: error: 'std::string' has no device meaning

template <class T> requires (!std::is_same_v<T, std::string>) T twice(T x) { return 2 * x; }
// CHECK-DAG: [[#@LINE-1]]:54: error: 'std::string' has no device meaning

template <class T> T thrice(T x) requires (!std::is_same_v<T, std::string>) { return 3 * x; }
// CHECK-DAG: [[#@LINE-1]]:68: error: 'std::string' has no device meaning
// CHECK-DAG: note: reached from handler 'actor::on(poke)' via 'thrice<int>()'

template <class T> std::enable_if_t<!std::is_same_v<T, std::string>, T> four_times(T x) { return 4 * x; }
// CHECK-DAG: [[#@LINE-1]]:61: error: 'std::string' has no device meaning
// CHECK-DAG: note: reached from handler 'actor::on(poke)' via 'four_times<int>()'

template <class T> T five_times(T x) noexcept(!std::is_same_v<T, std::vector<int>>) { return 5 * x; }
// CHECK-DAG: [[#@LINE-1]]:71: error: 'std::vector' has no device meaning
// CHECK-DAG: note: reached from handler 'actor::on(poke)' via 'five_times<int>()'

using label = std::string;
// CHECK-DAG: [[#@LINE-1]]:20: error: 'std::string' has no device meaning
template <class T> requires (!std::is_same_v<T, label>) T six_times(T x) { return 6 * x; }

template <class T> struct is_long : std::false_type {};
template <> struct is_long<std::string> : std::true_type {};
template <class T, class A> struct is_long<std::vector<T, A>> : std::true_type {};
template <class T> requires (!is_long<T>::value) T seven_times(T x) { return 7 * x; }

template <class T> struct box {
  using name_type = std::string;
  std::string name() const { return "box"; }
  T value;
};

// Functions that are never called, function types, classes that are never laid out, std's own constraints.
std::string text_of(const policy&);
// CHECK-DAG: [[#@LINE-1]]:6: error: 'std::string' has no device meaning
template <class T> int size_of_text(const T& v) { return sizeof(text_of(v)) > 4 ? 2 : 3; }
using callback = void (*)(const std::string&);
// CHECK-DAG: [[#@LINE-1]]:38: error: 'std::string' has no device meaning
template <class T> struct holder { std::string name; T value; };
// CHECK-DAG: [[#@LINE-1]]:41: error: 'std::string' has no device meaning
template <class T> requires(sizeof(holder<T>) > 4 && !std::is_same_v<T, callback>) int held(T x) { return x; }
template <class T> concept printable = requires(T t) { std::to_string(t); };
// CHECK-DAG: [[#@LINE-1]]:56: error: 'std::to_string' has no device meaning
template <class T> int prints(T) { return printable<T>; }
template <class T, template <class...> class Container = std::vector> int contains(T x) { return x; }
// CHECK-DAG: [[#@LINE-1]]:58: error: 'std::vector' has no device meaning

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    return weight_of<policy>() + is_text(m.n) + once(m.n) + twice(m.n) + thrice(m.n) + four_times(m.n) + five_times(m.n) +
           six_times(m.n) + seven_times(m.n) + box<int>{m.n}.value + size_of_text(policy{}) + held(m.n) + prints(m.n) + contains(m.n);
  }
};
// CHECK: 13 errors generated.
