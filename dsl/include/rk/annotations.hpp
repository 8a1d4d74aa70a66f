// SPDX-License-Identifier: Apache-2.0
#pragma once
// The annotations of actor code. Under Clang they are `annotate` attributes that rk-transpile reads; elsewhere they are
// nothing. Arguments are designated initialisers of the structs below, in the order of their declaration (g++ and Clang
// both insist on a struct's own order).

#include <rk/device/position.hpp>

namespace rk {
inline namespace RK_SIDE {

/// An actor's name in a config; at most 63 characters.
struct config_string {
  char value[64] = {};
  constexpr config_string() = default;
  template <std::size_t N>
  constexpr config_string(const char (&text)[N]) {
    static_assert(N <= sizeof value, "an .id has at most 63 characters");
    for (std::size_t i = 0; i < N && i < sizeof value; ++i) value[i] = text[i];
  }
};

/// Arguments of RK_ACTOR and RK_RING_KERNEL.
struct actor_config {
  config_string id{};                  ///< name in manifest, logs and registry; default: the type's or function's name
  rk::scope scope = rk::scope::block;  ///< block: one block is one actor; grid: one actor spans a cooperative grid
  std::uint32_t block_size = 128;      ///< threads of a block; a multiple of 32, at most 1024
  std::uint32_t mailbox_capacity = 0;  ///< messages, a power of two; 0: the system's option
  std::uint32_t min_arch = 75;         ///< oldest architecture, as in sm_75
};

/// Arguments of RK_GLOBAL_KERNEL.
struct kernel_config {
  config_string id{};              ///< name in the manifest; default: the function's name
  std::uint32_t block_size = 256;  ///< the most threads of a block that it is launched with; at most 1024
  std::uint32_t min_arch = 75;     ///< oldest architecture, as in sm_75
};

/// How a stencil reads its neighbours. The results are the same.
enum class lowering : std::uint32_t {
  direct,  ///< from device memory, by way of the caches
  tiled    ///< from a tile in shared memory, which each block loads first, with its halo
};

/// Arguments of RK_STENCIL.
struct stencil_config {
  config_string id{};                    ///< name in the manifest; default: the function's name
  rk::bounds bounds = rk::bounds::user;  ///< what lies beyond the edge
  double outside = 0;                    ///< its value, with bounds::constant
  rk::lowering lowering = rk::lowering::direct;
  std::uint32_t tile_x = 32;  ///< threads of a block, and cells of a tile
  std::uint32_t tile_y = 8;
  std::uint32_t tile_z = 1;  ///< 1 for a plane
  std::uint32_t min_arch = 75;
};

namespace detail {
template <auto C>
inline constexpr auto cfg = C;
}

}  // namespace RK_SIDE
}  // namespace rk

#if defined(__clang__)
/// Behind `struct`: this class is an actor. `struct RK_ACTOR(.id = "ledger", .block_size = 128) ledger { ... };`
#define RK_ACTOR(...) __attribute__((annotate("rk::actor", &::rk::detail::cfg<::rk::actor_config{__VA_ARGS__}>)))
/// Before a member function `R on(rk::context&, const Message&)`: it handles Message and answers R.
#define RK_HANDLER __attribute__((annotate("rk::handler")))
/// Before a member function `void step(rk::context&)`: one step of a long computation; messages are read in between.
#define RK_STEP __attribute__((annotate("rk::step")))
/// Before a free function `R handle(rk::context&, [State&,] const Message&)`: an actor with this one handler.
#define RK_RING_KERNEL(...) \
  __attribute__((annotate("rk::ring_kernel", &::rk::detail::cfg<::rk::actor_config{__VA_ARGS__}>))) inline
/// Before a free function `void f(parameters)`: a CUDA kernel of its own, which the host launches with its own calls. What
/// it does is what each thread does; parameters are copied: numbers, pointers to device memory, trivially copyable structs.
#define RK_GLOBAL_KERNEL(...) \
  __attribute__((annotate("rk::global_kernel", &::rk::detail::cfg<::rk::kernel_config{__VA_ARGS__}>))) inline
/// Before a free function `void f(const rk::position2& pos, parameters)`, or position3: what one cell of a grid does. Becomes a
/// kernel with the grid's extents in front of the parameters, one thread a cell.
#define RK_STENCIL(...) __attribute__((annotate("rk::stencil", &::rk::detail::cfg<::rk::stencil_config{__VA_ARGS__}>))) inline
/// Before a local variable of a handler: one object for the whole block, not initialised. No initialiser.
#define RK_SHARED __attribute__((annotate("rk::shared"))) static
#else
#define RK_ACTOR(...)
#define RK_HANDLER
#define RK_STEP
#define RK_RING_KERNEL(...) inline
#define RK_GLOBAL_KERNEL(...) inline
#define RK_STENCIL(...) inline
#define RK_SHARED static
#endif
