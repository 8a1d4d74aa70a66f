// SPDX-License-Identifier: Apache-2.0
#pragma once
// Timing. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// As `clock64`, of the type of CUDA's clock_t.
inline long clock() { return detail::ticks(); }

/// A counter of the multiprocessor's clock cycles, 64 bits; for differences in one block.
inline long long clock64() { return detail::ticks(); }

/// The device's clock in nanoseconds, on which all blocks agree; its resolution is the hardware's. PTX ISA, "%globaltimer".
inline std::uint64_t global_timer() { return detail::ticks(); }

/// Suspends the thread for about `ns` nanoseconds, at most a millisecond: between nothing and twice as long.
inline void nanosleep(unsigned int ns) { }

/// The multiprocessor that runs the block just now; on the CPU, the worker. PTX ISA, "%smid".
inline unsigned int sm_id() { return 0u; }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
