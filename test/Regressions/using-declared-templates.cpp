// A template that is named by way of a using-declaration, or passed as an argument, brings the declaration along.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <type_traits>
namespace lib {
template <class T> struct holder { T value; };
namespace detail {
using std::make_unsigned;
using lib::holder;
template <class T> typename make_unsigned<T>::type absolute(T x) { return x < 0 ? 0u - x : x; }
template <template <class> class C> struct over { C<int> inner; };
template <class T> T held(T x) { return holder<T>{x}.value; }
}
}
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER unsigned on(rk::context&, const poke& m) {
    lib::detail::over<lib::holder> o{{m.value}};
    return lib::detail::absolute(o.inner.value) + lib::detail::held(1u);
  }
};
// CHECK: template <class T> struct holder { T value; };
// CHECK: using std::make_unsigned;
// CHECK: using lib::holder;
