// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the host knows of an actor type at compile time. The generated header NAME.actor.rk.hpp specialises
// actor_traits; host code only ever includes that header.

#include <rk/module.hpp>

#include <type_traits>

namespace rk {
inline namespace RK_SIDE {

/// One handler: the message it takes, what it answers (void: nothing but an acknowledgement), the message's type id.
template <class Message, class Reply, std::uint32_t Type>
struct handles {
  using message = Message;
  using reply = Reply;
  static constexpr std::uint32_t type = Type;
};

template <class... Handles>
struct handler_list {};

/// The actor that an RK_RING_KERNEL function is: `spawn<handle>(...)` spawns `function_actor<&handle>`.
template <auto Function>
struct function_actor {};

/// State of a ring kernel without a state parameter.
struct no_state {};

/// A specialisation has: `state`, `handlers` (a handler_list), `id`, `type`, `layout_hash`, `scope`, `has_step`,
/// `static const module_descriptor& module()` and `template <class V> static void fields(state&, V&& visit)`.
template <class Actor>
struct actor_traits {
  static_assert(sizeof(Actor) == 0,
                "this is no actor that rk-transpile has seen: include its generated header, NAME.actor.rk.hpp, "
                "and name its source in rk_add_actors()");
};

namespace detail {

template <class Message, class List>
struct find_handler {
  static constexpr bool found = false;
};
template <class Message, class First, class... Rest>
struct find_handler<Message, handler_list<First, Rest...>>
    : std::conditional_t<std::is_same_v<Message, typename First::message>, First, find_handler<Message, handler_list<Rest...>>> {
  static constexpr bool found =
      std::is_same_v<Message, typename First::message> || find_handler<Message, handler_list<Rest...>>::found;
};

/// The `handles` of `Actor` for `Message`; `found` is false where there is none.
template <class Actor, class Message>
using handler_of = find_handler<Message, typename actor_traits<Actor>::handlers>;

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
