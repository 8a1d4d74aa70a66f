// SPDX-License-Identifier: Apache-2.0
#pragma once
// Clocks and sleeping. CUDA C++ Programming Guide, "Time Function" and "Nanosleep Function".

#include <ctime>

#include <rk/cpu/hooks.hpp>

// `::clock()` is the C library's function here and the SM's counter in CUDA, with one and the same declaration. The label
// gives this file's calls the counter, and leaves members and variables named clock alone.
extern "C" clock_t clock(void) noexcept __asm__("rk_cpu_clock");

namespace rk::cpu {

inline long long clock64() { return cycle_counter(); }

/// CUDA sleeps between 0 and 2 × ns; here the thread lets all others run once.
inline void __nanosleep(unsigned) { relax(); }

}  // namespace rk::cpu

using rk::cpu::__nanosleep;
using rk::cpu::clock64;
