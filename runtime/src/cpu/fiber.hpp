// SPDX-License-Identifier: Apache-2.0
#pragma once
// A place to run: a stack and the registers saved on it. Boost.Context's fcontext does the switch, at a fifth of
// ucontext's price; Boost's own fiber class would add an indirect call to each.

#include <boost/context/detail/fcontext.hpp>

#include "sanitizer.hpp"
#include "tsan_fibers.hpp"

namespace rk::cpu {

/// What the sanitizers keep for a fiber. Exists only under one.
struct fiber_tracks {
  tsan_fiber tsan;
  void* asan_fake_stack = nullptr;
  const void* stack_bottom = nullptr;
  std::size_t stack_size = 0;
};

/// Not copied while it runs. A worker's own stack is a fiber, too.
struct fiber {
  boost::context::detail::fcontext_t context = nullptr;  ///< of a fiber that does not run
  fiber_tracks* tracks = nullptr;                        ///< all fibers of a program have one, or none has
};

namespace detail {
constexpr unsigned tsan_no_sync = 1;  // a switch orders nothing

[[gnu::noinline, gnu::cold]] inline void announce_leave(void** fake_stack, const fiber_tracks& to) {
  if (sanitizer::address()) __sanitizer_start_switch_fiber(fake_stack, to.stack_bottom, to.stack_size);
  if (sanitizer::thread()) __tsan_switch_to_fiber(to.tsan.handle, tsan_no_sync);
}

[[gnu::noinline, gnu::cold]] inline void announce_arrival(void* fake_stack) {
  if (sanitizer::address()) __sanitizer_finish_switch_fiber(fake_stack, nullptr, nullptr);
}

// jump_fcontext() as Boost declares it, but entered by a jump instead of a call. It comes back by a jump as well, so a
// call would leave a stale entry on the processor's stack of return addresses, and every `ret` behind a switch would be
// predicted wrongly: that costs more than the switch.
[[gnu::always_inline]] inline boost::context::detail::transfer_t jump(boost::context::detail::fcontext_t to, void* data) {
#if defined(__x86_64__)
  void* context;
  asm volatile(
      "lea -128(%%rsp), %%rsp\n\t"  // the red zone is the caller's
      "lea 1f(%%rip), %%rcx\n\t"
      "push %%rcx\n\t"
      "jmp jump_fcontext@PLT\n"
      "1:\n\t"
      "lea 128(%%rsp), %%rsp"
      : "=a"(context), "=d"(data), "+D"(to)
      : "S"(data)
      : "rcx", "r8", "r9", "r10", "r11", "cc", "memory", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7",
        "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15");
  return {context, data};
#else
  return boost::context::detail::jump_fcontext(to, data);
#endif
}
}  // namespace detail

/// First thing in a fiber that goes on: the one that was left is now resumable.
[[gnu::always_inline]] inline void arrive(boost::context::detail::transfer_t left, const fiber& self) {
  if (self.tracks != nullptr) [[unlikely]]
    detail::announce_arrival(self.tracks->asan_fake_stack);
  static_cast<fiber*>(left.data)->context = left.fctx;
}

/// Makes `f` a fiber that will run `main(left)` on the stack [bottom, bottom + size); `main` begins with arrive().
inline void prepare(fiber& f, void* bottom, std::size_t size, void (*main)(boost::context::detail::transfer_t)) {
  if (f.tracks != nullptr) {
    f.tracks->stack_bottom = bottom;
    f.tracks->stack_size = size;
  }
  f.context = boost::context::detail::make_fcontext(static_cast<char*>(bottom) + size, size, main);
}

[[gnu::always_inline]] inline void switch_fiber(fiber& from, fiber& to) {
  if (from.tracks != nullptr) [[unlikely]]
    detail::announce_leave(&from.tracks->asan_fake_stack, *to.tracks);
  arrive(detail::jump(to.context, &from), from);
}

/// As switch_fiber, from a fiber that is never resumed.
[[noreturn]] inline void leave_for_ever(fiber& from, fiber& to) {
  if (from.tracks != nullptr) detail::announce_leave(nullptr, *to.tracks);
  boost::context::detail::jump_fcontext(to.context, &from);
  __builtin_unreachable();
}

}  // namespace rk::cpu
