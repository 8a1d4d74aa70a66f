// What a default template argument or the head of a function template asks of a class stands in no instance's tree: the class
// that it was asked of, and the member, are written all the same.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct flags { enum { direct = 0 }; };
template <> struct flags<float> { enum { direct = 1 }; };
template <class T> struct yes { static constexpr bool value = false; };
template <> struct yes<int> { static constexpr bool value = true; };
template <bool, class T> struct only_if {};
template <class T> struct only_if<true, T> { typedef T type; };
template <class T, bool Direct = flags<T>::direct> struct block { int get() const { return 1; } };
template <class T> struct block<T, true> { int get() const { return 2; } };
template <class T> typename only_if<yes<T>::value, int>::type pick(T) { return 4; }
template <class T> typename only_if<!yes<T>::value, int>::type pick(T) { return 8; }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    return m.value + block<float>().get() + block<int>().get() + pick(1) + pick(1.0f);
  }
};
// CHECK: template <> struct flags<float>
// CHECK: template <> struct yes<int>
