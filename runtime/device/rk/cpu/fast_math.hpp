// SPDX-License-Identifier: Apache-2.0
#pragma once
// CUDA's approximate functions, here accurate, and those that round to nearest and are never contracted.
// CUDA Math API, "Single Precision Intrinsics" and "Double Precision Intrinsics".

#include <cmath>

// glibc's <math.h> declares these ten as C functions that it does not export. always_inline: none becomes a symbol.
#define RK_CPU_APPROXIMATE extern "C" __attribute__((always_inline)) inline
RK_CPU_APPROXIMATE float __sinf(float x) noexcept { return ::sinf(x); }
RK_CPU_APPROXIMATE float __cosf(float x) noexcept { return ::cosf(x); }
RK_CPU_APPROXIMATE float __tanf(float x) noexcept { return ::tanf(x); }
RK_CPU_APPROXIMATE float __expf(float x) noexcept { return ::expf(x); }
RK_CPU_APPROXIMATE float __exp10f(float x) noexcept { return ::exp10f(x); }
RK_CPU_APPROXIMATE float __logf(float x) noexcept { return ::logf(x); }
RK_CPU_APPROXIMATE float __log2f(float x) noexcept { return ::log2f(x); }
RK_CPU_APPROXIMATE float __log10f(float x) noexcept { return ::log10f(x); }
RK_CPU_APPROXIMATE float __powf(float x, float y) noexcept { return ::powf(x, y); }
RK_CPU_APPROXIMATE void __sincosf(float x, float* s, float* c) noexcept { ::sincosf(x, s, c); }
#undef RK_CPU_APPROXIMATE

namespace rk::cpu {

inline float __fdividef(float x, float y) { return x / y; }
inline float fdividef(float x, float y) { return x / y; }
/// Clamps to [0, 1]; NaN becomes 0.
inline float __saturatef(float x) { return x > 0.0f ? (x < 1.0f ? x : 1.0f) : 0.0f; }

// A float operation done in double and rounded once more is exact for + - × ÷ and √ (double has more than twice the
// digits), and cannot be fused with its neighbours. In double, fma() is the operation that no compiler takes apart.
inline float __fadd_rn(float x, float y) { return static_cast<float>(static_cast<double>(x) + y); }
inline float __fsub_rn(float x, float y) { return static_cast<float>(static_cast<double>(x) - y); }
inline float __fmul_rn(float x, float y) { return static_cast<float>(static_cast<double>(x) * y); }
inline float __fdiv_rn(float x, float y) { return x / y; }
inline float __fmaf_rn(float x, float y, float z) { return ::fmaf(x, y, z); }
inline float __frcp_rn(float x) { return 1.0f / x; }
inline float __fsqrt_rn(float x) { return ::sqrtf(x); }
inline float __frsqrt_rn(float x) { return static_cast<float>(1.0 / ::sqrt(static_cast<double>(x))); }
inline double __dadd_rn(double x, double y) { return ::fma(x, 1.0, y); }
inline double __dsub_rn(double x, double y) { return ::fma(x, 1.0, -y); }
inline double __dmul_rn(double x, double y) { return ::fma(x, y, -0.0); }
inline double __ddiv_rn(double x, double y) { return x / y; }
inline double __fma_rn(double x, double y, double z) { return ::fma(x, y, z); }
inline double __drcp_rn(double x) { return 1.0 / x; }
inline double __dsqrt_rn(double x) { return ::sqrt(x); }

}  // namespace rk::cpu

using rk::cpu::__dadd_rn;
using rk::cpu::__ddiv_rn;
using rk::cpu::__dmul_rn;
using rk::cpu::__drcp_rn;
using rk::cpu::__dsqrt_rn;
using rk::cpu::__dsub_rn;
using rk::cpu::__fadd_rn;
using rk::cpu::__fdiv_rn;
using rk::cpu::__fdividef;
using rk::cpu::__fma_rn;
using rk::cpu::__fmaf_rn;
using rk::cpu::__fmul_rn;
using rk::cpu::__frcp_rn;
using rk::cpu::__frsqrt_rn;
using rk::cpu::__fsqrt_rn;
using rk::cpu::__fsub_rn;
using rk::cpu::__saturatef;
using rk::cpu::fdividef;
