// SPDX-License-Identifier: Apache-2.0
#pragma once
// Compiles a generated CUDA text with the host's compiler, for the CPU backend's faithful mode. A module's CPU object is
//
//   #include <rk/cpu/shim.hpp>      // first: it defines RK_CPU, which every device header asks
//   #include "bank.rk.cu"           // the text, unchanged
//   RK_CPU_MODULE(bank, RK_CPU_ENTRY(bank_group0, rk_shared0), RK_CPU_ENTRY(bank_group1, rk_shared1))
//
// and its only external symbol is `rk_cpu_module_bank` (see rk/cpu/module.hpp for both macros). CUDA's names become
// real names at global scope, so that `::__syncthreads()` and `::sinpif(x)` mean what they mean in nvcc; a
// program's other files never include this header.
//
// What differs from a GPU, by choice: threads are fibers and run one after the other between two points where CUDA
// lets them wait; a barrier knows the source line it is called from, and threads of one block that wait at different
// lines end the block with errc::divergent_barrier instead of pairing up; `__activemask()` is the largest set that
// could have converged; the approximate functions (`__sinf`) are accurate. A loop that spins on a plain volatile load
// never lets its peer run: atomics and `rk::cpu::relax()` do.

#define RK_CPU 1

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <ctime>

#include <rk/device/global_math.hpp>

#include <rk/cpu/keywords.hpp>
#include <rk/cpu/module.hpp>

#include <rk/cpu/atomic.hpp>
#include <rk/cpu/bits.hpp>
#include <rk/cpu/fast_math.hpp>
#include <rk/cpu/hooks.hpp>
#include <rk/cpu/index.hpp>
#include <rk/cpu/math.hpp>
#include <rk/cpu/memory.hpp>
#include <rk/cpu/sync.hpp>
#include <rk/cpu/timing.hpp>
#include <rk/cpu/warp.hpp>

// Here the user's types lie in an unnamed namespace, and shared structs of theirs outside of it; a cell's function takes all of its
// place, and needs some.
#pragma GCC diagnostic ignored "-Wunused-parameter"
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wsubobject-linkage"
#endif
