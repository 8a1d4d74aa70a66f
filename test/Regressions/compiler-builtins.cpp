// Functions and keywords of Clang's own, which the device's compiler and g++ have in part: a header adds the rest.
// RUN: %compile %s -- -Wno-everything | FileCheck %s
#include <rk/actor.hpp>
#include <cstdint>
struct poke { std::uint32_t word; std::uint64_t wide; float value; };
#pragma clang system_header
constexpr int bits = __builtin_popcount(0xf0u) + __builtin_clz(1u) + __builtin_ctzll(8ull);
static_assert(bits == 4 + 31 + 3);
struct RK_ACTOR() actor {
  std::uint64_t sum = 0;
  RK_HANDLER void on(rk::context&, const poke& m) {
    if (__builtin_expect(m.word == 0, 0)) __builtin_unreachable();
    sum += __builtin_popcountll(m.wide) + __builtin_clz(m.word) + __builtin_ffs(m.word) + __builtin_bswap64(m.wide);
    sum ^= __builtin_rotateleft32(m.word, 5) + __builtin_bitreverse8(m.word);
    __typeof__(sum) copy;
    __builtin_memcpy(&copy, &sum, sizeof copy);
    unsigned int small;
    if (__builtin_add_overflow(m.wide, m.word, &small) || m.value == __builtin_inff()) sum = __extension__ copy;
  }
};
// CHECK: #include <rk/device/extensions.hpp>
// CHECK: __device__{{.*}}void on(
