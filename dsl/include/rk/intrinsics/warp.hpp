// SPDX-License-Identifier: Apache-2.0
#pragma once
// Warp. Here, on the host, a handler is a function of one thread.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/host.hpp>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"

namespace rk {
inline namespace RK_SIDE {

/// The value of `v` in lane `lane`. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle(float v, int lane) { return v; }
inline double warp_shuffle(double v, int lane) { return v; }
inline int warp_shuffle(int v, int lane) { return v; }
inline unsigned int warp_shuffle(unsigned int v, int lane) { return v; }
inline long warp_shuffle(long v, int lane) { return v; }
inline unsigned long warp_shuffle(unsigned long v, int lane) { return v; }
inline long long warp_shuffle(long long v, int lane) { return v; }
inline unsigned long long warp_shuffle(unsigned long long v, int lane) { return v; }
inline rk::half warp_shuffle(rk::half v, int lane) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle(rk::bfloat16 v, int lane) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle`.
inline float warp_shfl(float v, int lane) { return v; }
inline double warp_shfl(double v, int lane) { return v; }
inline int warp_shfl(int v, int lane) { return v; }
inline unsigned int warp_shfl(unsigned int v, int lane) { return v; }
inline long warp_shfl(long v, int lane) { return v; }
inline unsigned long warp_shfl(unsigned long v, int lane) { return v; }
inline long long warp_shfl(long long v, int lane) { return v; }
inline unsigned long long warp_shfl(unsigned long long v, int lane) { return v; }
inline rk::half warp_shfl(rk::half v, int lane) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl(rk::bfloat16 v, int lane) { return static_cast<rk::bfloat16>(v); }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle(unsigned int mask, float v, int lane) { return v; }
inline double warp_shuffle(unsigned int mask, double v, int lane) { return v; }
inline int warp_shuffle(unsigned int mask, int v, int lane) { return v; }
inline unsigned int warp_shuffle(unsigned int mask, unsigned int v, int lane) { return v; }
inline long warp_shuffle(unsigned int mask, long v, int lane) { return v; }
inline unsigned long warp_shuffle(unsigned int mask, unsigned long v, int lane) { return v; }
inline long long warp_shuffle(unsigned int mask, long long v, int lane) { return v; }
inline unsigned long long warp_shuffle(unsigned int mask, unsigned long long v, int lane) { return v; }
inline rk::half warp_shuffle(unsigned int mask, rk::half v, int lane) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle(unsigned int mask, rk::bfloat16 v, int lane) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle`.
inline float warp_shfl(unsigned int mask, float v, int lane) { return v; }
inline double warp_shfl(unsigned int mask, double v, int lane) { return v; }
inline int warp_shfl(unsigned int mask, int v, int lane) { return v; }
inline unsigned int warp_shfl(unsigned int mask, unsigned int v, int lane) { return v; }
inline long warp_shfl(unsigned int mask, long v, int lane) { return v; }
inline unsigned long warp_shfl(unsigned int mask, unsigned long v, int lane) { return v; }
inline long long warp_shfl(unsigned int mask, long long v, int lane) { return v; }
inline unsigned long long warp_shfl(unsigned int mask, unsigned long long v, int lane) { return v; }
inline rk::half warp_shfl(unsigned int mask, rk::half v, int lane) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl(unsigned int mask, rk::bfloat16 v, int lane) { return static_cast<rk::bfloat16>(v); }

/// The same, in each segment of `width` lanes by itself; `width` is 2, 4, 8, 16 or 32. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle(unsigned int mask, float v, int lane, int width) { return v; }
inline double warp_shuffle(unsigned int mask, double v, int lane, int width) { return v; }
inline int warp_shuffle(unsigned int mask, int v, int lane, int width) { return v; }
inline unsigned int warp_shuffle(unsigned int mask, unsigned int v, int lane, int width) { return v; }
inline long warp_shuffle(unsigned int mask, long v, int lane, int width) { return v; }
inline unsigned long warp_shuffle(unsigned int mask, unsigned long v, int lane, int width) { return v; }
inline long long warp_shuffle(unsigned int mask, long long v, int lane, int width) { return v; }
inline unsigned long long warp_shuffle(unsigned int mask, unsigned long long v, int lane, int width) { return v; }
inline rk::half warp_shuffle(unsigned int mask, rk::half v, int lane, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle(unsigned int mask, rk::bfloat16 v, int lane, int width) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle`.
inline float warp_shfl(unsigned int mask, float v, int lane, int width) { return v; }
inline double warp_shfl(unsigned int mask, double v, int lane, int width) { return v; }
inline int warp_shfl(unsigned int mask, int v, int lane, int width) { return v; }
inline unsigned int warp_shfl(unsigned int mask, unsigned int v, int lane, int width) { return v; }
inline long warp_shfl(unsigned int mask, long v, int lane, int width) { return v; }
inline unsigned long warp_shfl(unsigned int mask, unsigned long v, int lane, int width) { return v; }
inline long long warp_shfl(unsigned int mask, long long v, int lane, int width) { return v; }
inline unsigned long long warp_shfl(unsigned int mask, unsigned long long v, int lane, int width) { return v; }
inline rk::half warp_shfl(unsigned int mask, rk::half v, int lane, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl(unsigned int mask, rk::bfloat16 v, int lane, int width) { return static_cast<rk::bfloat16>(v); }

/// The value of `v` `delta` lanes below; the lowest `delta` lanes get their own. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_up(float v, unsigned int delta) { return v; }
inline double warp_shuffle_up(double v, unsigned int delta) { return v; }
inline int warp_shuffle_up(int v, unsigned int delta) { return v; }
inline unsigned int warp_shuffle_up(unsigned int v, unsigned int delta) { return v; }
inline long warp_shuffle_up(long v, unsigned int delta) { return v; }
inline unsigned long warp_shuffle_up(unsigned long v, unsigned int delta) { return v; }
inline long long warp_shuffle_up(long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shuffle_up(unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shuffle_up(rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_up(rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_up`.
inline float warp_shfl_up(float v, unsigned int delta) { return v; }
inline double warp_shfl_up(double v, unsigned int delta) { return v; }
inline int warp_shfl_up(int v, unsigned int delta) { return v; }
inline unsigned int warp_shfl_up(unsigned int v, unsigned int delta) { return v; }
inline long warp_shfl_up(long v, unsigned int delta) { return v; }
inline unsigned long warp_shfl_up(unsigned long v, unsigned int delta) { return v; }
inline long long warp_shfl_up(long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shfl_up(unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shfl_up(rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_up(rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_up(unsigned int mask, float v, unsigned int delta) { return v; }
inline double warp_shuffle_up(unsigned int mask, double v, unsigned int delta) { return v; }
inline int warp_shuffle_up(unsigned int mask, int v, unsigned int delta) { return v; }
inline unsigned int warp_shuffle_up(unsigned int mask, unsigned int v, unsigned int delta) { return v; }
inline long warp_shuffle_up(unsigned int mask, long v, unsigned int delta) { return v; }
inline unsigned long warp_shuffle_up(unsigned int mask, unsigned long v, unsigned int delta) { return v; }
inline long long warp_shuffle_up(unsigned int mask, long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shuffle_up(unsigned int mask, unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shuffle_up(unsigned int mask, rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_up(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_up`.
inline float warp_shfl_up(unsigned int mask, float v, unsigned int delta) { return v; }
inline double warp_shfl_up(unsigned int mask, double v, unsigned int delta) { return v; }
inline int warp_shfl_up(unsigned int mask, int v, unsigned int delta) { return v; }
inline unsigned int warp_shfl_up(unsigned int mask, unsigned int v, unsigned int delta) { return v; }
inline long warp_shfl_up(unsigned int mask, long v, unsigned int delta) { return v; }
inline unsigned long warp_shfl_up(unsigned int mask, unsigned long v, unsigned int delta) { return v; }
inline long long warp_shfl_up(unsigned int mask, long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shfl_up(unsigned int mask, unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shfl_up(unsigned int mask, rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_up(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }

/// The same, in each segment of `width` lanes by itself; `width` is 2, 4, 8, 16 or 32. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_up(unsigned int mask, float v, unsigned int delta, int width) { return v; }
inline double warp_shuffle_up(unsigned int mask, double v, unsigned int delta, int width) { return v; }
inline int warp_shuffle_up(unsigned int mask, int v, unsigned int delta, int width) { return v; }
inline unsigned int warp_shuffle_up(unsigned int mask, unsigned int v, unsigned int delta, int width) { return v; }
inline long warp_shuffle_up(unsigned int mask, long v, unsigned int delta, int width) { return v; }
inline unsigned long warp_shuffle_up(unsigned int mask, unsigned long v, unsigned int delta, int width) { return v; }
inline long long warp_shuffle_up(unsigned int mask, long long v, unsigned int delta, int width) { return v; }
inline unsigned long long warp_shuffle_up(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return v; }
inline rk::half warp_shuffle_up(unsigned int mask, rk::half v, unsigned int delta, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_up(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_up`.
inline float warp_shfl_up(unsigned int mask, float v, unsigned int delta, int width) { return v; }
inline double warp_shfl_up(unsigned int mask, double v, unsigned int delta, int width) { return v; }
inline int warp_shfl_up(unsigned int mask, int v, unsigned int delta, int width) { return v; }
inline unsigned int warp_shfl_up(unsigned int mask, unsigned int v, unsigned int delta, int width) { return v; }
inline long warp_shfl_up(unsigned int mask, long v, unsigned int delta, int width) { return v; }
inline unsigned long warp_shfl_up(unsigned int mask, unsigned long v, unsigned int delta, int width) { return v; }
inline long long warp_shfl_up(unsigned int mask, long long v, unsigned int delta, int width) { return v; }
inline unsigned long long warp_shfl_up(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return v; }
inline rk::half warp_shfl_up(unsigned int mask, rk::half v, unsigned int delta, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_up(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return static_cast<rk::bfloat16>(v); }

/// The value of `v` `delta` lanes above; the highest `delta` lanes get their own. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_down(float v, unsigned int delta) { return v; }
inline double warp_shuffle_down(double v, unsigned int delta) { return v; }
inline int warp_shuffle_down(int v, unsigned int delta) { return v; }
inline unsigned int warp_shuffle_down(unsigned int v, unsigned int delta) { return v; }
inline long warp_shuffle_down(long v, unsigned int delta) { return v; }
inline unsigned long warp_shuffle_down(unsigned long v, unsigned int delta) { return v; }
inline long long warp_shuffle_down(long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shuffle_down(unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shuffle_down(rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_down(rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_down`.
inline float warp_shfl_down(float v, unsigned int delta) { return v; }
inline double warp_shfl_down(double v, unsigned int delta) { return v; }
inline int warp_shfl_down(int v, unsigned int delta) { return v; }
inline unsigned int warp_shfl_down(unsigned int v, unsigned int delta) { return v; }
inline long warp_shfl_down(long v, unsigned int delta) { return v; }
inline unsigned long warp_shfl_down(unsigned long v, unsigned int delta) { return v; }
inline long long warp_shfl_down(long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shfl_down(unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shfl_down(rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_down(rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_down(unsigned int mask, float v, unsigned int delta) { return v; }
inline double warp_shuffle_down(unsigned int mask, double v, unsigned int delta) { return v; }
inline int warp_shuffle_down(unsigned int mask, int v, unsigned int delta) { return v; }
inline unsigned int warp_shuffle_down(unsigned int mask, unsigned int v, unsigned int delta) { return v; }
inline long warp_shuffle_down(unsigned int mask, long v, unsigned int delta) { return v; }
inline unsigned long warp_shuffle_down(unsigned int mask, unsigned long v, unsigned int delta) { return v; }
inline long long warp_shuffle_down(unsigned int mask, long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shuffle_down(unsigned int mask, unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shuffle_down(unsigned int mask, rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_down(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_down`.
inline float warp_shfl_down(unsigned int mask, float v, unsigned int delta) { return v; }
inline double warp_shfl_down(unsigned int mask, double v, unsigned int delta) { return v; }
inline int warp_shfl_down(unsigned int mask, int v, unsigned int delta) { return v; }
inline unsigned int warp_shfl_down(unsigned int mask, unsigned int v, unsigned int delta) { return v; }
inline long warp_shfl_down(unsigned int mask, long v, unsigned int delta) { return v; }
inline unsigned long warp_shfl_down(unsigned int mask, unsigned long v, unsigned int delta) { return v; }
inline long long warp_shfl_down(unsigned int mask, long long v, unsigned int delta) { return v; }
inline unsigned long long warp_shfl_down(unsigned int mask, unsigned long long v, unsigned int delta) { return v; }
inline rk::half warp_shfl_down(unsigned int mask, rk::half v, unsigned int delta) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_down(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return static_cast<rk::bfloat16>(v); }

/// The same, in each segment of `width` lanes by itself; `width` is 2, 4, 8, 16 or 32. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_down(unsigned int mask, float v, unsigned int delta, int width) { return v; }
inline double warp_shuffle_down(unsigned int mask, double v, unsigned int delta, int width) { return v; }
inline int warp_shuffle_down(unsigned int mask, int v, unsigned int delta, int width) { return v; }
inline unsigned int warp_shuffle_down(unsigned int mask, unsigned int v, unsigned int delta, int width) { return v; }
inline long warp_shuffle_down(unsigned int mask, long v, unsigned int delta, int width) { return v; }
inline unsigned long warp_shuffle_down(unsigned int mask, unsigned long v, unsigned int delta, int width) { return v; }
inline long long warp_shuffle_down(unsigned int mask, long long v, unsigned int delta, int width) { return v; }
inline unsigned long long warp_shuffle_down(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return v; }
inline rk::half warp_shuffle_down(unsigned int mask, rk::half v, unsigned int delta, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_down(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_down`.
inline float warp_shfl_down(unsigned int mask, float v, unsigned int delta, int width) { return v; }
inline double warp_shfl_down(unsigned int mask, double v, unsigned int delta, int width) { return v; }
inline int warp_shfl_down(unsigned int mask, int v, unsigned int delta, int width) { return v; }
inline unsigned int warp_shfl_down(unsigned int mask, unsigned int v, unsigned int delta, int width) { return v; }
inline long warp_shfl_down(unsigned int mask, long v, unsigned int delta, int width) { return v; }
inline unsigned long warp_shfl_down(unsigned int mask, unsigned long v, unsigned int delta, int width) { return v; }
inline long long warp_shfl_down(unsigned int mask, long long v, unsigned int delta, int width) { return v; }
inline unsigned long long warp_shfl_down(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return v; }
inline rk::half warp_shfl_down(unsigned int mask, rk::half v, unsigned int delta, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_down(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return static_cast<rk::bfloat16>(v); }

/// The value of `v` in the lane whose number is the caller's exclusive-or `lane_mask`. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_xor(float v, int lane_mask) { return v; }
inline double warp_shuffle_xor(double v, int lane_mask) { return v; }
inline int warp_shuffle_xor(int v, int lane_mask) { return v; }
inline unsigned int warp_shuffle_xor(unsigned int v, int lane_mask) { return v; }
inline long warp_shuffle_xor(long v, int lane_mask) { return v; }
inline unsigned long warp_shuffle_xor(unsigned long v, int lane_mask) { return v; }
inline long long warp_shuffle_xor(long long v, int lane_mask) { return v; }
inline unsigned long long warp_shuffle_xor(unsigned long long v, int lane_mask) { return v; }
inline rk::half warp_shuffle_xor(rk::half v, int lane_mask) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_xor(rk::bfloat16 v, int lane_mask) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_xor`.
inline float warp_shfl_xor(float v, int lane_mask) { return v; }
inline double warp_shfl_xor(double v, int lane_mask) { return v; }
inline int warp_shfl_xor(int v, int lane_mask) { return v; }
inline unsigned int warp_shfl_xor(unsigned int v, int lane_mask) { return v; }
inline long warp_shfl_xor(long v, int lane_mask) { return v; }
inline unsigned long warp_shfl_xor(unsigned long v, int lane_mask) { return v; }
inline long long warp_shfl_xor(long long v, int lane_mask) { return v; }
inline unsigned long long warp_shfl_xor(unsigned long long v, int lane_mask) { return v; }
inline rk::half warp_shfl_xor(rk::half v, int lane_mask) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_xor(rk::bfloat16 v, int lane_mask) { return static_cast<rk::bfloat16>(v); }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_xor(unsigned int mask, float v, int lane_mask) { return v; }
inline double warp_shuffle_xor(unsigned int mask, double v, int lane_mask) { return v; }
inline int warp_shuffle_xor(unsigned int mask, int v, int lane_mask) { return v; }
inline unsigned int warp_shuffle_xor(unsigned int mask, unsigned int v, int lane_mask) { return v; }
inline long warp_shuffle_xor(unsigned int mask, long v, int lane_mask) { return v; }
inline unsigned long warp_shuffle_xor(unsigned int mask, unsigned long v, int lane_mask) { return v; }
inline long long warp_shuffle_xor(unsigned int mask, long long v, int lane_mask) { return v; }
inline unsigned long long warp_shuffle_xor(unsigned int mask, unsigned long long v, int lane_mask) { return v; }
inline rk::half warp_shuffle_xor(unsigned int mask, rk::half v, int lane_mask) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_xor(unsigned int mask, rk::bfloat16 v, int lane_mask) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_xor`.
inline float warp_shfl_xor(unsigned int mask, float v, int lane_mask) { return v; }
inline double warp_shfl_xor(unsigned int mask, double v, int lane_mask) { return v; }
inline int warp_shfl_xor(unsigned int mask, int v, int lane_mask) { return v; }
inline unsigned int warp_shfl_xor(unsigned int mask, unsigned int v, int lane_mask) { return v; }
inline long warp_shfl_xor(unsigned int mask, long v, int lane_mask) { return v; }
inline unsigned long warp_shfl_xor(unsigned int mask, unsigned long v, int lane_mask) { return v; }
inline long long warp_shfl_xor(unsigned int mask, long long v, int lane_mask) { return v; }
inline unsigned long long warp_shfl_xor(unsigned int mask, unsigned long long v, int lane_mask) { return v; }
inline rk::half warp_shfl_xor(unsigned int mask, rk::half v, int lane_mask) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_xor(unsigned int mask, rk::bfloat16 v, int lane_mask) { return static_cast<rk::bfloat16>(v); }

/// The same, in each segment of `width` lanes by itself; `width` is 2, 4, 8, 16 or 32. All threads of the warp (or of `mask`) call it.
inline float warp_shuffle_xor(unsigned int mask, float v, int lane_mask, int width) { return v; }
inline double warp_shuffle_xor(unsigned int mask, double v, int lane_mask, int width) { return v; }
inline int warp_shuffle_xor(unsigned int mask, int v, int lane_mask, int width) { return v; }
inline unsigned int warp_shuffle_xor(unsigned int mask, unsigned int v, int lane_mask, int width) { return v; }
inline long warp_shuffle_xor(unsigned int mask, long v, int lane_mask, int width) { return v; }
inline unsigned long warp_shuffle_xor(unsigned int mask, unsigned long v, int lane_mask, int width) { return v; }
inline long long warp_shuffle_xor(unsigned int mask, long long v, int lane_mask, int width) { return v; }
inline unsigned long long warp_shuffle_xor(unsigned int mask, unsigned long long v, int lane_mask, int width) { return v; }
inline rk::half warp_shuffle_xor(unsigned int mask, rk::half v, int lane_mask, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shuffle_xor(unsigned int mask, rk::bfloat16 v, int lane_mask, int width) { return static_cast<rk::bfloat16>(v); }
/// Alias of `warp_shuffle_xor`.
inline float warp_shfl_xor(unsigned int mask, float v, int lane_mask, int width) { return v; }
inline double warp_shfl_xor(unsigned int mask, double v, int lane_mask, int width) { return v; }
inline int warp_shfl_xor(unsigned int mask, int v, int lane_mask, int width) { return v; }
inline unsigned int warp_shfl_xor(unsigned int mask, unsigned int v, int lane_mask, int width) { return v; }
inline long warp_shfl_xor(unsigned int mask, long v, int lane_mask, int width) { return v; }
inline unsigned long warp_shfl_xor(unsigned int mask, unsigned long v, int lane_mask, int width) { return v; }
inline long long warp_shfl_xor(unsigned int mask, long long v, int lane_mask, int width) { return v; }
inline unsigned long long warp_shfl_xor(unsigned int mask, unsigned long long v, int lane_mask, int width) { return v; }
inline rk::half warp_shfl_xor(unsigned int mask, rk::half v, int lane_mask, int width) { return static_cast<rk::half>(v); }
inline rk::bfloat16 warp_shfl_xor(unsigned int mask, rk::bfloat16 v, int lane_mask, int width) { return static_cast<rk::bfloat16>(v); }

/// The lanes that run this call together just now: a hint, which no collective may rely on.
inline unsigned int warp_active_mask() { return 1u; }
/// Alias of `warp_active_mask`.
inline unsigned int active_mask() { return 1u; }

/// The lanes in which `pred` is not 0, as a mask. All threads of the warp (or of `mask`) call it.
inline unsigned int warp_ballot(int pred) { return (pred) != 0; }
/// Alias of `warp_ballot`.
inline unsigned int ballot(int pred) { return (pred) != 0; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline unsigned int warp_ballot(unsigned int mask, int pred) { return (pred) != 0; }
/// Alias of `warp_ballot`.
inline unsigned int ballot(unsigned int mask, int pred) { return (pred) != 0; }

/// Not 0 where `pred` is not 0 in all lanes. All threads of the warp (or of `mask`) call it.
inline int warp_all(int pred) { return (pred) != 0; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline int warp_all(unsigned int mask, int pred) { return (pred) != 0; }

/// Not 0 where `pred` is not 0 in any lane. All threads of the warp (or of `mask`) call it.
inline int warp_any(int pred) { return (pred) != 0; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline int warp_any(unsigned int mask, int pred) { return (pred) != 0; }

/// The lanes in `mask` whose `v` has the same bits as the caller's. All threads of the warp (or of `mask`) call it.
inline unsigned int warp_match_any(unsigned int mask, float v) { return 1u; }
inline unsigned int warp_match_any(unsigned int mask, double v) { return 1u; }
inline unsigned int warp_match_any(unsigned int mask, int v) { return 1u; }
inline unsigned int warp_match_any(unsigned int mask, unsigned int v) { return 1u; }
inline unsigned int warp_match_any(unsigned int mask, long v) { return 1u; }
inline unsigned int warp_match_any(unsigned int mask, unsigned long v) { return 1u; }
inline unsigned int warp_match_any(unsigned int mask, long long v) { return 1u; }
inline unsigned int warp_match_any(unsigned int mask, unsigned long long v) { return 1u; }

/// `mask`, and `pred` not 0, where all lanes in `mask` have the same bits in `v`; else 0 and 0. All threads of the warp (or of `mask`) call it.
inline unsigned int warp_match_all(unsigned int mask, float v, int& pred) { return (pred = 1, 1u); }
inline unsigned int warp_match_all(unsigned int mask, double v, int& pred) { return (pred = 1, 1u); }
inline unsigned int warp_match_all(unsigned int mask, int v, int& pred) { return (pred = 1, 1u); }
inline unsigned int warp_match_all(unsigned int mask, unsigned int v, int& pred) { return (pred = 1, 1u); }
inline unsigned int warp_match_all(unsigned int mask, long v, int& pred) { return (pred = 1, 1u); }
inline unsigned int warp_match_all(unsigned int mask, unsigned long v, int& pred) { return (pred = 1, 1u); }
inline unsigned int warp_match_all(unsigned int mask, long long v, int& pred) { return (pred = 1, 1u); }
inline unsigned int warp_match_all(unsigned int mask, unsigned long long v, int& pred) { return (pred = 1, 1u); }

/// The sum of `v` over the lanes; integers wrap. All threads of the warp (or of `mask`) call it.
inline float warp_reduce_add(float v) { return v; }
inline double warp_reduce_add(double v) { return v; }
inline int warp_reduce_add(int v) { return v; }
inline unsigned int warp_reduce_add(unsigned int v) { return v; }
inline long warp_reduce_add(long v) { return v; }
inline unsigned long warp_reduce_add(unsigned long v) { return v; }
inline long long warp_reduce_add(long long v) { return v; }
inline unsigned long long warp_reduce_add(unsigned long long v) { return v; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline float warp_reduce_add(unsigned int mask, float v) { return v; }
inline double warp_reduce_add(unsigned int mask, double v) { return v; }
inline int warp_reduce_add(unsigned int mask, int v) { return v; }
inline unsigned int warp_reduce_add(unsigned int mask, unsigned int v) { return v; }
inline long warp_reduce_add(unsigned int mask, long v) { return v; }
inline unsigned long warp_reduce_add(unsigned int mask, unsigned long v) { return v; }
inline long long warp_reduce_add(unsigned int mask, long long v) { return v; }
inline unsigned long long warp_reduce_add(unsigned int mask, unsigned long long v) { return v; }

/// The least `v` of the lanes. All threads of the warp (or of `mask`) call it.
inline float warp_reduce_min(float v) { return v; }
inline double warp_reduce_min(double v) { return v; }
inline int warp_reduce_min(int v) { return v; }
inline unsigned int warp_reduce_min(unsigned int v) { return v; }
inline long warp_reduce_min(long v) { return v; }
inline unsigned long warp_reduce_min(unsigned long v) { return v; }
inline long long warp_reduce_min(long long v) { return v; }
inline unsigned long long warp_reduce_min(unsigned long long v) { return v; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline float warp_reduce_min(unsigned int mask, float v) { return v; }
inline double warp_reduce_min(unsigned int mask, double v) { return v; }
inline int warp_reduce_min(unsigned int mask, int v) { return v; }
inline unsigned int warp_reduce_min(unsigned int mask, unsigned int v) { return v; }
inline long warp_reduce_min(unsigned int mask, long v) { return v; }
inline unsigned long warp_reduce_min(unsigned int mask, unsigned long v) { return v; }
inline long long warp_reduce_min(unsigned int mask, long long v) { return v; }
inline unsigned long long warp_reduce_min(unsigned int mask, unsigned long long v) { return v; }

/// The greatest `v` of the lanes. All threads of the warp (or of `mask`) call it.
inline float warp_reduce_max(float v) { return v; }
inline double warp_reduce_max(double v) { return v; }
inline int warp_reduce_max(int v) { return v; }
inline unsigned int warp_reduce_max(unsigned int v) { return v; }
inline long warp_reduce_max(long v) { return v; }
inline unsigned long warp_reduce_max(unsigned long v) { return v; }
inline long long warp_reduce_max(long long v) { return v; }
inline unsigned long long warp_reduce_max(unsigned long long v) { return v; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline float warp_reduce_max(unsigned int mask, float v) { return v; }
inline double warp_reduce_max(unsigned int mask, double v) { return v; }
inline int warp_reduce_max(unsigned int mask, int v) { return v; }
inline unsigned int warp_reduce_max(unsigned int mask, unsigned int v) { return v; }
inline long warp_reduce_max(unsigned int mask, long v) { return v; }
inline unsigned long warp_reduce_max(unsigned int mask, unsigned long v) { return v; }
inline long long warp_reduce_max(unsigned int mask, long long v) { return v; }
inline unsigned long long warp_reduce_max(unsigned int mask, unsigned long long v) { return v; }

/// The bitwise and of `v` over the lanes. All threads of the warp (or of `mask`) call it.
inline int warp_reduce_and(int v) { return v; }
inline unsigned int warp_reduce_and(unsigned int v) { return v; }
inline long warp_reduce_and(long v) { return v; }
inline unsigned long warp_reduce_and(unsigned long v) { return v; }
inline long long warp_reduce_and(long long v) { return v; }
inline unsigned long long warp_reduce_and(unsigned long long v) { return v; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline int warp_reduce_and(unsigned int mask, int v) { return v; }
inline unsigned int warp_reduce_and(unsigned int mask, unsigned int v) { return v; }
inline long warp_reduce_and(unsigned int mask, long v) { return v; }
inline unsigned long warp_reduce_and(unsigned int mask, unsigned long v) { return v; }
inline long long warp_reduce_and(unsigned int mask, long long v) { return v; }
inline unsigned long long warp_reduce_and(unsigned int mask, unsigned long long v) { return v; }

/// The bitwise or of `v` over the lanes. All threads of the warp (or of `mask`) call it.
inline int warp_reduce_or(int v) { return v; }
inline unsigned int warp_reduce_or(unsigned int v) { return v; }
inline long warp_reduce_or(long v) { return v; }
inline unsigned long warp_reduce_or(unsigned long v) { return v; }
inline long long warp_reduce_or(long long v) { return v; }
inline unsigned long long warp_reduce_or(unsigned long long v) { return v; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline int warp_reduce_or(unsigned int mask, int v) { return v; }
inline unsigned int warp_reduce_or(unsigned int mask, unsigned int v) { return v; }
inline long warp_reduce_or(unsigned int mask, long v) { return v; }
inline unsigned long warp_reduce_or(unsigned int mask, unsigned long v) { return v; }
inline long long warp_reduce_or(unsigned int mask, long long v) { return v; }
inline unsigned long long warp_reduce_or(unsigned int mask, unsigned long long v) { return v; }

/// The bitwise exclusive or of `v` over the lanes. All threads of the warp (or of `mask`) call it.
inline int warp_reduce_xor(int v) { return v; }
inline unsigned int warp_reduce_xor(unsigned int v) { return v; }
inline long warp_reduce_xor(long v) { return v; }
inline unsigned long warp_reduce_xor(unsigned long v) { return v; }
inline long long warp_reduce_xor(long long v) { return v; }
inline unsigned long long warp_reduce_xor(unsigned long long v) { return v; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline int warp_reduce_xor(unsigned int mask, int v) { return v; }
inline unsigned int warp_reduce_xor(unsigned int mask, unsigned int v) { return v; }
inline long warp_reduce_xor(unsigned int mask, long v) { return v; }
inline unsigned long warp_reduce_xor(unsigned int mask, unsigned long v) { return v; }
inline long long warp_reduce_xor(unsigned int mask, long long v) { return v; }
inline unsigned long long warp_reduce_xor(unsigned int mask, unsigned long long v) { return v; }

/// The sum of `v` over the caller's lane and all below it. All threads of the warp (or of `mask`) call it.
inline float warp_inclusive_scan_add(float v) { return v; }
inline double warp_inclusive_scan_add(double v) { return v; }
inline int warp_inclusive_scan_add(int v) { return v; }
inline unsigned int warp_inclusive_scan_add(unsigned int v) { return v; }
inline long warp_inclusive_scan_add(long v) { return v; }
inline unsigned long warp_inclusive_scan_add(unsigned long v) { return v; }
inline long long warp_inclusive_scan_add(long long v) { return v; }
inline unsigned long long warp_inclusive_scan_add(unsigned long long v) { return v; }

/// The sum of `v` over all lanes below the caller's; 0 in lane 0. All threads of the warp (or of `mask`) call it.
inline float warp_exclusive_scan_add(float v) { return detail::zero(v); }
inline double warp_exclusive_scan_add(double v) { return detail::zero(v); }
inline int warp_exclusive_scan_add(int v) { return detail::zero(v); }
inline unsigned int warp_exclusive_scan_add(unsigned int v) { return detail::zero(v); }
inline long warp_exclusive_scan_add(long v) { return detail::zero(v); }
inline unsigned long warp_exclusive_scan_add(unsigned long v) { return detail::zero(v); }
inline long long warp_exclusive_scan_add(long long v) { return detail::zero(v); }
inline unsigned long long warp_exclusive_scan_add(unsigned long long v) { return detail::zero(v); }

/// True in one lane of the warp; which one is not specified. PTX ISA, "elect.sync". All threads of the warp (or of `mask`) call it.
inline bool elect_one() { return true; }

/// The same, among the lanes in `mask`. All threads of the warp (or of `mask`) call it.
inline bool elect_one(unsigned int mask) { return true; }

}  // namespace RK_SIDE
}  // namespace rk

#pragma GCC diagnostic pop
