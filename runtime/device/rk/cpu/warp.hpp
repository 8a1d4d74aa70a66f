// SPDX-License-Identifier: Apache-2.0
#pragma once
// Warp functions, with CUDA's own overloads and no others: what is ambiguous there is ambiguous here.
// CUDA C++ Programming Guide, "Warp Shuffle Functions", "Warp Vote Functions", "Warp Match", "Warp Reduce Functions".

#include <cstring>

#include <rk/cpu/hooks.hpp>

namespace rk::cpu {

namespace detail {

template <class T>
std::uint64_t lane_bits(T value) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof value);
  return bits;
}

template <class T>
T shuffle(warp_op op, unsigned mask, T value, unsigned operand, int width, const char* file, unsigned line) {
  const std::uint64_t bits =
      warp_collective(op, mask, lane_bits(value), operand, static_cast<unsigned>(width), file, line);
  T result;
  std::memcpy(&result, &bits, sizeof result);
  return result;
}

inline unsigned vote(warp_op op, unsigned mask, std::uint64_t value, const char* file, unsigned line) {
  return static_cast<unsigned>(warp_collective(op, mask, value, 0, 32, file, line));
}

}  // namespace detail

#define RK_CPU_WARP_TYPES(X) \
  X(int) X(unsigned) X(long) X(unsigned long) X(long long) X(unsigned long long) X(float) X(double)

#define RK_CPU_SHUFFLES(T)                                                                                       \
  inline T __shfl_sync(unsigned mask, T value, int lane, int width = 32, RK_CPU_SITE) {                          \
    return detail::shuffle(warp_op::shuffle, mask, value, static_cast<unsigned>(lane), width, file, line);       \
  }                                                                                                              \
  inline T __shfl_up_sync(unsigned mask, T value, unsigned delta, int width = 32, RK_CPU_SITE) {                 \
    return detail::shuffle(warp_op::shuffle_up, mask, value, delta, width, file, line);                          \
  }                                                                                                              \
  inline T __shfl_down_sync(unsigned mask, T value, unsigned delta, int width = 32, RK_CPU_SITE) {               \
    return detail::shuffle(warp_op::shuffle_down, mask, value, delta, width, file, line);                        \
  }                                                                                                              \
  inline T __shfl_xor_sync(unsigned mask, T value, int lane_mask, int width = 32, RK_CPU_SITE) {                 \
    return detail::shuffle(warp_op::shuffle_xor, mask, value, static_cast<unsigned>(lane_mask), width, file, line); \
  }                                                                                                              \
  inline unsigned __match_any_sync(unsigned mask, T value, RK_CPU_SITE) {                                        \
    return detail::vote(warp_op::match_any, mask, detail::lane_bits(value), file, line);                         \
  }                                                                                                              \
  inline unsigned __match_all_sync(unsigned mask, T value, int* predicate, RK_CPU_SITE) {                        \
    const std::uint64_t r =                                                                                      \
        warp_collective(warp_op::match_all, mask, detail::lane_bits(value), 0, 32, file, line);                  \
    *predicate = static_cast<int>(r >> 32);                                                                      \
    return static_cast<unsigned>(r);                                                                             \
  }
RK_CPU_WARP_TYPES(RK_CPU_SHUFFLES)
#undef RK_CPU_SHUFFLES
#undef RK_CPU_WARP_TYPES

inline unsigned __activemask(RK_CPU_SITE) { return active_mask(file, line); }

inline unsigned __ballot_sync(unsigned mask, int predicate, RK_CPU_SITE) {
  return detail::vote(warp_op::ballot, mask, predicate != 0, file, line);
}
inline int __all_sync(unsigned mask, int predicate, RK_CPU_SITE) {
  return static_cast<int>(detail::vote(warp_op::all, mask, predicate != 0, file, line));
}
inline int __any_sync(unsigned mask, int predicate, RK_CPU_SITE) {
  return static_cast<int>(detail::vote(warp_op::any, mask, predicate != 0, file, line));
}

#define RK_CPU_REDUCE(name, op, T)                                                                               \
  inline T name(unsigned mask, T value, RK_CPU_SITE) {                                                           \
    return static_cast<T>(detail::vote(warp_op::op, mask, static_cast<unsigned>(value), file, line));            \
  }
RK_CPU_REDUCE(__reduce_add_sync, add, unsigned)
RK_CPU_REDUCE(__reduce_add_sync, add, int)
RK_CPU_REDUCE(__reduce_min_sync, min_unsigned, unsigned)
RK_CPU_REDUCE(__reduce_min_sync, min_signed, int)
RK_CPU_REDUCE(__reduce_max_sync, max_unsigned, unsigned)
RK_CPU_REDUCE(__reduce_max_sync, max_signed, int)
RK_CPU_REDUCE(__reduce_and_sync, bit_and, unsigned)
RK_CPU_REDUCE(__reduce_or_sync, bit_or, unsigned)
RK_CPU_REDUCE(__reduce_xor_sync, bit_xor, unsigned)
#undef RK_CPU_REDUCE

}  // namespace rk::cpu

using rk::cpu::__activemask;
using rk::cpu::__all_sync;
using rk::cpu::__any_sync;
using rk::cpu::__ballot_sync;
using rk::cpu::__match_all_sync;
using rk::cpu::__match_any_sync;
using rk::cpu::__reduce_add_sync;
using rk::cpu::__reduce_and_sync;
using rk::cpu::__reduce_max_sync;
using rk::cpu::__reduce_min_sync;
using rk::cpu::__reduce_or_sync;
using rk::cpu::__reduce_xor_sync;
using rk::cpu::__shfl_down_sync;
using rk::cpu::__shfl_sync;
using rk::cpu::__shfl_up_sync;
using rk::cpu::__shfl_xor_sync;
