// Integers that fit where they go, by the form of the expression, and those that do not.
// RUN: %rk %s --emit=cuda -o %t.cu 2>&1 | FileCheck %s --implicit-check-not=error: --implicit-check-not=becomes
#include <rk/actor.hpp>
#include <cstdint>
struct other {};
struct numbers { std::int64_t n; std::uint64_t u; std::uint64_t ok; std::uint8_t byte; };
struct RK_ACTOR() actor {
  std::uint8_t byte = 0;
  std::int16_t half = 0;
  // Values that fit, whatever the message is; and those that are one too wide.
  RK_HANDLER void f(rk::context& ctx, const numbers& m) {
    if (ctx.thread_id() == 0) {
      byte = m.n & 0xff;
      byte = m.ok ? 1 : 0;
      byte = m.u >> 56;
      byte = m.u % 256;
      half = m.n % 1000;
      half = (m.byte << 7) - 5;
      byte |= m.n & 0x80;
      half += m.byte;
      byte = m.n & 0x1ff;
      // CHECK: [[#@LINE-1]]:14: warning: 'std::int64_t' becomes 'std::uint8_t'
      half = m.ok ? 1 : m.n;
      // CHECK: [[#@LINE-1]]:14: warning: 'std::int64_t' becomes 'std::int16_t'
      byte = m.n % 256;
      // CHECK: [[#@LINE-1]]:14: warning: 'std::int64_t' becomes 'std::uint8_t'
      half = m.u >> 48;
      // CHECK: [[#@LINE-1]]:14: warning: 'std::uint64_t' becomes 'std::int16_t'
      half += m.u & 0xffff;
      // CHECK: [[#@LINE-1]]:15: warning: {{.*}} becomes 'std::int16_t'
    }
  }
  std::int64_t total = 0;
  RK_HANDLER std::int32_t g(rk::context&, const other&) {
    if (total == 7) return total & 0xffff;
    if (total == 8) return total > 3 ? 1 : 0;
    return total & 0xffffffff;
    // CHECK: [[#@LINE-1]]:12: warning: {{.*}} becomes 'std::int32_t'
  }
};
