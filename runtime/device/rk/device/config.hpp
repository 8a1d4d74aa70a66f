// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of the three readers of these headers is compiling: the host program (RK_HOST), the CPU object (RK_CPU, set by
// rk/cpu/shim.hpp) or the device text (RK_CUDA, set by rk/device/module.hpp). Everything in rk:: lives in
// inline namespace RK_SIDE, because host program and CPU object are one process and compile these bodies differently.

#if defined(RK_CPU)
#define RK_SIDE cpu_side
#elif defined(RK_CUDA)
#define RK_SIDE cuda_side
#else
#define RK_HOST 1
#define RK_SIDE host_side
#endif

// RK_OUTLINED is for what thread 0 does between two handlers: a call is little beside a trip over the bus, and one copy keeps
// registers and compile time low. RK_ROLLED stands before a loop that is short or seldom run, where unrolling only adds text.
#if defined(RK_CUDA)
#define RK_DEVICE __device__
#define RK_OUTLINED __device__ __noinline__
#define RK_ROLLED _Pragma("unroll 1")
#else
#define RK_DEVICE
#define RK_OUTLINED
#define RK_ROLLED
#endif

#if defined(RK_CPU)
#define RK_USER_CODE_BEGIN namespace {
#define RK_USER_CODE_END }
#else
#define RK_USER_CODE_BEGIN
#define RK_USER_CODE_END
#endif

#include <cstddef>
#include <cstdint>

namespace rk {
inline namespace RK_SIDE {

/// How far something reaches: an actor (block or grid), or a memory operation (block, cluster, device, system).
/// Memory scopes are those of the PTX memory consistency model ("Scope").
enum class scope : std::uint32_t { block, cluster, grid, device, system };

/// Memory orders of the ordered atomics, as C++ names them.
enum class memory_order : std::uint32_t { relaxed, acquire, release, acq_rel, seq_cst };

/// What a reduction does with two values; the bitwise ones are for integers.
enum class reduction_op : std::uint32_t { sum, min, max, bit_and, bit_or, bit_xor };

}  // namespace RK_SIDE
}  // namespace rk
