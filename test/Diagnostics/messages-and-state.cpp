// Warnings about what crosses between programs: padding, integers that get narrower, replies that nobody gets.
// RUN: %rk %s --emit=cuda -o %t.cu 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=warning:
#include <rk/actor.hpp>
#include <array>
#include <cstdint>
struct part { std::uint8_t kind; std::uint32_t word; };
struct padded { std::uint8_t a; std::uint64_t b; std::array<part, 2> parts; std::uint16_t c; };
// CHECK-DAG: messages-and-state.cpp:[[#@LINE-1]]:8: warning: message 'padded' has 7 bytes of padding at offset 1, behind 'a' [rk-message-padding]
// CHECK-DAG: note: and 3 bytes at offset 17, behind 'parts[0].kind'
// CHECK-DAG: note: and 6 bytes at offset 34, behind 'c'
// CHECK-DAG: note: order the members by size
struct tight { std::uint64_t a; std::uint32_t b, c; };
struct overlapping { union { std::uint32_t word; std::uint8_t bytes[4]; }; float x; };
struct empty {};
struct reply { float value; bool valid; };
// CHECK-DAG: [[#@LINE-1]]:8: warning: reply 'reply' has 3 bytes of padding at offset 5, behind 'valid' [rk-message-padding]
struct wide { std::int64_t value; std::uint16_t small, smaller; std::uint32_t count; };
struct numbers { std::int64_t n; std::uint64_t u; std::uint64_t ok; std::uint8_t byte; };
struct RK_ACTOR() actor {
  std::int32_t last = 0;
  std::int64_t total = 0;
  RK_HANDLER void a(rk::context&, const padded&) {}
  RK_HANDLER void b(rk::context&, const tight&) {}
  RK_HANDLER void c(rk::context&, const overlapping&) {}
  RK_HANDLER reply d(rk::context&, const empty&) { return {1, true}; }
  RK_HANDLER std::int32_t e(rk::context& ctx, const wide& m) {
    if (ctx.thread_id() == 0) {
      last = m.value;
      // CHECK-DAG: [[#@LINE-1]]:14: warning: 'std::int64_t' becomes 'std::int32_t' between message, state and reply, and may lose bits [rk-narrowing]
      last += m.value + 1;
      // CHECK-DAG: [[#@LINE-1]]:15: warning: {{.*}} becomes 'std::int32_t'
      last = static_cast<std::int32_t>(m.value);
      last = m.small;
      total += m.count;
      d(ctx, empty{});
      // CHECK-DAG: [[#@LINE-1]]:7: warning: the result of handler 'actor::d' is not used here [rk-unused-reply]
      (void)d(ctx, empty{});
      const reply used = d(ctx, empty{});
      last = used.valid;
    }
    if (total == 7) return total & 0xffff;
    if (total == 8) return total > 3 ? 1 : 0;
    return total;
    // CHECK-DAG: [[#@LINE-1]]:12: warning: 'std::int64_t' becomes 'std::int32_t' between message, state and reply, and may lose bits [rk-narrowing]
  }
};
