// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <string>
#include <type_traits>

template <class T, class = void> struct keys { static constexpr int count = 0; };
template <class T> struct keys<T, std::void_t<typename T::key>> { static constexpr int count = 1; };

struct account {
  using key = std::string;
  int cents = 0;
};

struct poke { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke&) { return keys<account>::count + keys<int>::count; }
};
//--- right
#include <rk/actor.hpp>
#include <type_traits>

template <class T, class = void> struct keys { static constexpr int count = 0; };
template <class T> struct keys<T, std::void_t<typename T::key>> { static constexpr int count = 1; };

struct account {
  using key = unsigned;
  int cents = 0;
};

struct poke { int value; };

struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke&) { return keys<account>::count + keys<int>::count; }
};
