// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>

template <class T>
concept iterable = requires(const T& t) { t.each([](int) {}); };

struct list {
  int n;
  template <class F> void each(F f) const {
    for (int i = 0; i < n; ++i) f(i);
  }
};
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const list& m) { return iterable<list> ? m.n : 0; }
};
//--- right
#include <rk/actor.hpp>

constexpr auto visitor = [](int) {};
template <class T>
concept iterable = requires(const T& t) { t.each(visitor); };

struct list {
  int n;
  template <class F> void each(F f) const {
    for (int i = 0; i < n; ++i) f(i);
  }
};
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const list& m) { return iterable<list> ? m.n : 0; }
};
