// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a batch of generated programs presents itself to the driver: a table without types, so that the driver is compiled
// once. A batch is a shared object with the function `differential_programs`.
#include <rk/cpu/module.hpp>
#include <rk/system.hpp>
#include <rk/testing/context.hpp>

#include <new>
#include <span>
#include <typeinfo>
#include <vector>

namespace differential {

struct handler {
  const char* message;  ///< mangled
  std::uint32_t type;
  std::size_t message_bytes, reply_bytes;
  /// Calls the function as the host compiler has compiled it.
  void (*native)(void* state, rk::testing::context&, const void* message, void* reply);
};

/// A field of an actor's state: where its pointer lies.
using fields = std::vector<rk::detail::field_request>;

struct actor_entry {
  const rk::module_descriptor* module;
  std::uint32_t type;
  std::uint64_t layout_hash;
  std::size_t state_bytes;
  void (*construct)(void* state);
  fields (*fields_of)(void* state);
  void (*step)(void* state, rk::testing::context&);  ///< null: it has none
  std::vector<handler> handlers;
};

using global_kernel_function = void (*)(std::uint32_t, const std::uint32_t*, const float*, std::uint64_t*);
using stencil2_function = void (*)(const rk::position2&, const std::uint32_t*, const float*, std::uint32_t, std::uint64_t*);
using stencil3_function = void (*)(const rk::position3&, const std::uint32_t*, const float*, std::uint32_t, std::uint64_t*);

struct kernel_entry {
  std::string name;  ///< a stencil's without the module in front
  global_kernel_function global = nullptr;
  stencil2_function plane = nullptr;
  stencil3_function box = nullptr;
  rk::bounds bounds = rk::bounds::user;
  double outside = 0;
  int halo = 1;
  unsigned tile[3] = {64, 1, 1};  ///< threads of a block
};

/// One thing to run, either of the two.
struct item {
  actor_entry actor;
  kernel_entry kernel;
};

struct program {
  const char* name;
  unsigned long long seed;
  std::vector<item> items;
};

/// The batch's module, too: kernels are found in it by name.
struct batch {
  const rk::module_descriptor* module;
  std::vector<program> programs;
};

template <class Actor, class Message, class Reply>
void call(void* state, rk::testing::context& ctx, const void* message, void* reply) {
  const auto& m = *static_cast<const Message*>(message);
  const auto run = [&]() -> Reply {
    if constexpr (requires(Actor& a) { a.on(ctx, m); })
      return static_cast<Actor*>(state)->on(ctx, m);
    else
      return Actor::run(state, ctx, m);
  };
  if constexpr (std::is_void_v<Reply>)
    run();
  else
    new (reply) Reply(run());
}

template <class Reply>
constexpr std::size_t size_of() {
  if constexpr (std::is_void_v<Reply>)
    return 0;
  else
    return sizeof(Reply);
}

/// Calls the function of a function actor, with its state where it has one.
template <class Actor>
struct callable {
  using type = Actor;
};
template <class R, class Message, R (*F)(rk::context&, const Message&)>
struct callable<rk::function_actor<F>> {
  using type = callable;
  static R run(void*, rk::context& ctx, const Message& m) { return F(ctx, m); }
};
template <class R, class State, class Message, R (*F)(rk::context&, State&, const Message&)>
struct callable<rk::function_actor<F>> {
  using type = callable;
  static R run(void* state, rk::context& ctx, const Message& m) { return F(ctx, *static_cast<State*>(state), m); }
};

template <class Actor, class... H>
std::vector<handler> handlers_of(rk::handler_list<H...>) {
  return {{typeid(typename H::message).name(), H::type, sizeof(typename H::message), size_of<typename H::reply>(),
           &call<typename callable<Actor>::type, typename H::message, typename H::reply>}...};
}

template <class Actor>
item actor() {
  using traits = rk::actor_traits<Actor>;
  using state = typename traits::state;
  actor_entry e{&traits::module(),
                traits::type,
                traits::layout_hash,
                std::is_same_v<state, rk::no_state> ? 0 : sizeof(state),
                [](void* at) { new (at) state(); },
                [](void* at) {
                  fields found;
                  traits::fields(*static_cast<state*>(at),
                                 [&](auto& field) { found.push_back({&field.data, field.size() * sizeof(*field.data)}); });
                  return found;
                },
                nullptr,
                handlers_of<Actor>(typename traits::handlers{})};
  if constexpr (traits::has_step) e.step = [](void* at, rk::testing::context& ctx) { ctx.run_step(*static_cast<Actor*>(at)); };
  return {std::move(e), {}};
}

inline item global_kernel(const char* name, global_kernel_function f) {
  kernel_entry e{name};
  e.global = f;
  return {{}, e};
}

inline item stencil(const char* name, stencil2_function f, rk::bounds bounds, double outside, int halo, unsigned x, unsigned y,
                    unsigned z) {
  return {{}, {name, nullptr, f, nullptr, bounds, outside, halo, {x, y, z}}};
}
inline item stencil(const char* name, stencil3_function f, rk::bounds bounds, double outside, int halo, unsigned x, unsigned y,
                    unsigned z) {
  return {{}, {name, nullptr, nullptr, f, bounds, outside, halo, {x, y, z}}};
}

}  // namespace differential

extern "C" __attribute__((visibility("default"))) differential::batch differential_programs();
