// SPDX-License-Identifier: Apache-2.0
//--- wrong
#include <rk/actor.hpp>
#include <coroutine>

struct go_on { int by; };

struct task {
  struct promise_type {
    task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
task work(int) { co_return; }

struct RK_ACTOR() actor {
  RK_HANDLER void on(rk::context&, const go_on& m) { work(m.by); }
};
//--- right
#include <rk/actor.hpp>

struct go_on { int by; };

struct RK_ACTOR() actor {
  enum class stage { start, middle, end } now = stage::start;

  RK_HANDLER void on(rk::context& ctx, const go_on&) {
    if (ctx.thread_id() != 0) return;
    switch (now) {
      case stage::start: now = stage::middle; break;
      case stage::middle: now = stage::end; break;
      case stage::end: break;
    }
  }
};
