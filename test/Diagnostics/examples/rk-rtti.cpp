// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <typeinfo>

struct ask_size { int value; };

template <class T>
int size_class(const T& x) { return typeid(x) == typeid(int) ? 1 : 2; }

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const ask_size& m) { return size_class(m.value); }
};
//--- right
#include <rk/actor.hpp>
#include <type_traits>

struct ask_size { int value; };

template <class T>
int size_class(const T&) {
  if constexpr (std::is_same_v<T, int>) return 1;
  else return 2;
}

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const ask_size& m) { return size_class(m.value); }
};
