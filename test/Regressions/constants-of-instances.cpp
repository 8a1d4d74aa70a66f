// What the initializer of an instance's constant names may be what its pattern does not: another instance's specialisation.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
template <class T> struct depth { static constexpr int value = 0; };
template <class T> struct depth<T*> { static constexpr int value = depth<T>::value + 1; };
template <> struct depth<char> { static constexpr int value = 100; };
template <class T> constexpr int twice = 2 * depth<T>::value;
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) { return m.value + depth<char**>::value + twice<float>; }
};
// CHECK: template <class T> struct depth { static constexpr int value = 0; };
// CHECK: template <> struct depth<char> { static constexpr int value = 100; };
