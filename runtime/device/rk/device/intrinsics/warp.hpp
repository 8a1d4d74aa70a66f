// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'warp', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_WARP 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

inline RK_DEVICE float warp_shuffle(float v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE double warp_shuffle(double v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE int warp_shuffle(int v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE unsigned int warp_shuffle(unsigned int v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE long warp_shuffle(long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE unsigned long warp_shuffle(unsigned long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE long long warp_shuffle(long long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE unsigned long long warp_shuffle(unsigned long long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE rk::half warp_shuffle(rk::half v, int lane) { return device::from_16_bits<rk::half>(::__shfl_sync(0xffffffffu, +(v).bits, lane)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle(rk::bfloat16 v, int lane) { return device::from_16_bits<rk::bfloat16>(::__shfl_sync(0xffffffffu, +(v).bits, lane)); }
inline RK_DEVICE float warp_shfl(float v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE double warp_shfl(double v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE int warp_shfl(int v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE unsigned int warp_shfl(unsigned int v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE long warp_shfl(long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE unsigned long warp_shfl(unsigned long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE long long warp_shfl(long long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE unsigned long long warp_shfl(unsigned long long v, int lane) { return ::__shfl_sync(0xffffffffu, v, lane); }
inline RK_DEVICE rk::half warp_shfl(rk::half v, int lane) { return device::from_16_bits<rk::half>(::__shfl_sync(0xffffffffu, +(v).bits, lane)); }
inline RK_DEVICE rk::bfloat16 warp_shfl(rk::bfloat16 v, int lane) { return device::from_16_bits<rk::bfloat16>(::__shfl_sync(0xffffffffu, +(v).bits, lane)); }
inline RK_DEVICE float warp_shuffle(unsigned int mask, float v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE double warp_shuffle(unsigned int mask, double v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE int warp_shuffle(unsigned int mask, int v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE unsigned int warp_shuffle(unsigned int mask, unsigned int v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE long warp_shuffle(unsigned int mask, long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE unsigned long warp_shuffle(unsigned int mask, unsigned long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE long long warp_shuffle(unsigned int mask, long long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE unsigned long long warp_shuffle(unsigned int mask, unsigned long long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE rk::half warp_shuffle(unsigned int mask, rk::half v, int lane) { return device::from_16_bits<rk::half>(::__shfl_sync(mask, +(v).bits, lane)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle(unsigned int mask, rk::bfloat16 v, int lane) { return device::from_16_bits<rk::bfloat16>(::__shfl_sync(mask, +(v).bits, lane)); }
inline RK_DEVICE float warp_shfl(unsigned int mask, float v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE double warp_shfl(unsigned int mask, double v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE int warp_shfl(unsigned int mask, int v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE unsigned int warp_shfl(unsigned int mask, unsigned int v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE long warp_shfl(unsigned int mask, long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE unsigned long warp_shfl(unsigned int mask, unsigned long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE long long warp_shfl(unsigned int mask, long long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE unsigned long long warp_shfl(unsigned int mask, unsigned long long v, int lane) { return ::__shfl_sync(mask, v, lane); }
inline RK_DEVICE rk::half warp_shfl(unsigned int mask, rk::half v, int lane) { return device::from_16_bits<rk::half>(::__shfl_sync(mask, +(v).bits, lane)); }
inline RK_DEVICE rk::bfloat16 warp_shfl(unsigned int mask, rk::bfloat16 v, int lane) { return device::from_16_bits<rk::bfloat16>(::__shfl_sync(mask, +(v).bits, lane)); }
inline RK_DEVICE float warp_shuffle(unsigned int mask, float v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE double warp_shuffle(unsigned int mask, double v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE int warp_shuffle(unsigned int mask, int v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE unsigned int warp_shuffle(unsigned int mask, unsigned int v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE long warp_shuffle(unsigned int mask, long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE unsigned long warp_shuffle(unsigned int mask, unsigned long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE long long warp_shuffle(unsigned int mask, long long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE unsigned long long warp_shuffle(unsigned int mask, unsigned long long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE rk::half warp_shuffle(unsigned int mask, rk::half v, int lane, int width) { return device::from_16_bits<rk::half>(::__shfl_sync(mask, +(v).bits, lane, width)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle(unsigned int mask, rk::bfloat16 v, int lane, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_sync(mask, +(v).bits, lane, width)); }
inline RK_DEVICE float warp_shfl(unsigned int mask, float v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE double warp_shfl(unsigned int mask, double v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE int warp_shfl(unsigned int mask, int v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE unsigned int warp_shfl(unsigned int mask, unsigned int v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE long warp_shfl(unsigned int mask, long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE unsigned long warp_shfl(unsigned int mask, unsigned long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE long long warp_shfl(unsigned int mask, long long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE unsigned long long warp_shfl(unsigned int mask, unsigned long long v, int lane, int width) { return ::__shfl_sync(mask, v, lane, width); }
inline RK_DEVICE rk::half warp_shfl(unsigned int mask, rk::half v, int lane, int width) { return device::from_16_bits<rk::half>(::__shfl_sync(mask, +(v).bits, lane, width)); }
inline RK_DEVICE rk::bfloat16 warp_shfl(unsigned int mask, rk::bfloat16 v, int lane, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_sync(mask, +(v).bits, lane, width)); }
inline RK_DEVICE float warp_shuffle_up(float v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE double warp_shuffle_up(double v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE int warp_shuffle_up(int v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned int warp_shuffle_up(unsigned int v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long warp_shuffle_up(long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long warp_shuffle_up(unsigned long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long long warp_shuffle_up(long long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long long warp_shuffle_up(unsigned long long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE rk::half warp_shuffle_up(rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_up_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_up(rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_up_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE float warp_shfl_up(float v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE double warp_shfl_up(double v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE int warp_shfl_up(int v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned int warp_shfl_up(unsigned int v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long warp_shfl_up(long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long warp_shfl_up(unsigned long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long long warp_shfl_up(long long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long long warp_shfl_up(unsigned long long v, unsigned int delta) { return ::__shfl_up_sync(0xffffffffu, v, delta); }
inline RK_DEVICE rk::half warp_shfl_up(rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_up_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_up(rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_up_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE float warp_shuffle_up(unsigned int mask, float v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE double warp_shuffle_up(unsigned int mask, double v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE int warp_shuffle_up(unsigned int mask, int v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE unsigned int warp_shuffle_up(unsigned int mask, unsigned int v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE long warp_shuffle_up(unsigned int mask, long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE unsigned long warp_shuffle_up(unsigned int mask, unsigned long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE long long warp_shuffle_up(unsigned int mask, long long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE unsigned long long warp_shuffle_up(unsigned int mask, unsigned long long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE rk::half warp_shuffle_up(unsigned int mask, rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_up_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_up(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_up_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE float warp_shfl_up(unsigned int mask, float v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE double warp_shfl_up(unsigned int mask, double v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE int warp_shfl_up(unsigned int mask, int v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE unsigned int warp_shfl_up(unsigned int mask, unsigned int v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE long warp_shfl_up(unsigned int mask, long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE unsigned long warp_shfl_up(unsigned int mask, unsigned long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE long long warp_shfl_up(unsigned int mask, long long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE unsigned long long warp_shfl_up(unsigned int mask, unsigned long long v, unsigned int delta) { return ::__shfl_up_sync(mask, v, delta); }
inline RK_DEVICE rk::half warp_shfl_up(unsigned int mask, rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_up_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_up(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_up_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE float warp_shuffle_up(unsigned int mask, float v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE double warp_shuffle_up(unsigned int mask, double v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE int warp_shuffle_up(unsigned int mask, int v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned int warp_shuffle_up(unsigned int mask, unsigned int v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE long warp_shuffle_up(unsigned int mask, long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long warp_shuffle_up(unsigned int mask, unsigned long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE long long warp_shuffle_up(unsigned int mask, long long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long long warp_shuffle_up(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE rk::half warp_shuffle_up(unsigned int mask, rk::half v, unsigned int delta, int width) { return device::from_16_bits<rk::half>(::__shfl_up_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_up(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_up_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE float warp_shfl_up(unsigned int mask, float v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE double warp_shfl_up(unsigned int mask, double v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE int warp_shfl_up(unsigned int mask, int v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned int warp_shfl_up(unsigned int mask, unsigned int v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE long warp_shfl_up(unsigned int mask, long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long warp_shfl_up(unsigned int mask, unsigned long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE long long warp_shfl_up(unsigned int mask, long long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long long warp_shfl_up(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return ::__shfl_up_sync(mask, v, delta, width); }
inline RK_DEVICE rk::half warp_shfl_up(unsigned int mask, rk::half v, unsigned int delta, int width) { return device::from_16_bits<rk::half>(::__shfl_up_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_up(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_up_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE float warp_shuffle_down(float v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE double warp_shuffle_down(double v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE int warp_shuffle_down(int v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned int warp_shuffle_down(unsigned int v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long warp_shuffle_down(long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long warp_shuffle_down(unsigned long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long long warp_shuffle_down(long long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long long warp_shuffle_down(unsigned long long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE rk::half warp_shuffle_down(rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_down_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_down(rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_down_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE float warp_shfl_down(float v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE double warp_shfl_down(double v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE int warp_shfl_down(int v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned int warp_shfl_down(unsigned int v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long warp_shfl_down(long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long warp_shfl_down(unsigned long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE long long warp_shfl_down(long long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE unsigned long long warp_shfl_down(unsigned long long v, unsigned int delta) { return ::__shfl_down_sync(0xffffffffu, v, delta); }
inline RK_DEVICE rk::half warp_shfl_down(rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_down_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_down(rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_down_sync(0xffffffffu, +(v).bits, delta)); }
inline RK_DEVICE float warp_shuffle_down(unsigned int mask, float v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE double warp_shuffle_down(unsigned int mask, double v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE int warp_shuffle_down(unsigned int mask, int v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE unsigned int warp_shuffle_down(unsigned int mask, unsigned int v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE long warp_shuffle_down(unsigned int mask, long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE unsigned long warp_shuffle_down(unsigned int mask, unsigned long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE long long warp_shuffle_down(unsigned int mask, long long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE unsigned long long warp_shuffle_down(unsigned int mask, unsigned long long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE rk::half warp_shuffle_down(unsigned int mask, rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_down_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_down(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_down_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE float warp_shfl_down(unsigned int mask, float v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE double warp_shfl_down(unsigned int mask, double v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE int warp_shfl_down(unsigned int mask, int v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE unsigned int warp_shfl_down(unsigned int mask, unsigned int v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE long warp_shfl_down(unsigned int mask, long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE unsigned long warp_shfl_down(unsigned int mask, unsigned long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE long long warp_shfl_down(unsigned int mask, long long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE unsigned long long warp_shfl_down(unsigned int mask, unsigned long long v, unsigned int delta) { return ::__shfl_down_sync(mask, v, delta); }
inline RK_DEVICE rk::half warp_shfl_down(unsigned int mask, rk::half v, unsigned int delta) { return device::from_16_bits<rk::half>(::__shfl_down_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_down(unsigned int mask, rk::bfloat16 v, unsigned int delta) { return device::from_16_bits<rk::bfloat16>(::__shfl_down_sync(mask, +(v).bits, delta)); }
inline RK_DEVICE float warp_shuffle_down(unsigned int mask, float v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE double warp_shuffle_down(unsigned int mask, double v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE int warp_shuffle_down(unsigned int mask, int v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned int warp_shuffle_down(unsigned int mask, unsigned int v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE long warp_shuffle_down(unsigned int mask, long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long warp_shuffle_down(unsigned int mask, unsigned long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE long long warp_shuffle_down(unsigned int mask, long long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long long warp_shuffle_down(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE rk::half warp_shuffle_down(unsigned int mask, rk::half v, unsigned int delta, int width) { return device::from_16_bits<rk::half>(::__shfl_down_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_down(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_down_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE float warp_shfl_down(unsigned int mask, float v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE double warp_shfl_down(unsigned int mask, double v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE int warp_shfl_down(unsigned int mask, int v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned int warp_shfl_down(unsigned int mask, unsigned int v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE long warp_shfl_down(unsigned int mask, long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long warp_shfl_down(unsigned int mask, unsigned long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE long long warp_shfl_down(unsigned int mask, long long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE unsigned long long warp_shfl_down(unsigned int mask, unsigned long long v, unsigned int delta, int width) { return ::__shfl_down_sync(mask, v, delta, width); }
inline RK_DEVICE rk::half warp_shfl_down(unsigned int mask, rk::half v, unsigned int delta, int width) { return device::from_16_bits<rk::half>(::__shfl_down_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_down(unsigned int mask, rk::bfloat16 v, unsigned int delta, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_down_sync(mask, +(v).bits, delta, width)); }
inline RK_DEVICE float warp_shuffle_xor(float v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE double warp_shuffle_xor(double v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE int warp_shuffle_xor(int v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE unsigned int warp_shuffle_xor(unsigned int v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE long warp_shuffle_xor(long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE unsigned long warp_shuffle_xor(unsigned long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE long long warp_shuffle_xor(long long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE unsigned long long warp_shuffle_xor(unsigned long long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE rk::half warp_shuffle_xor(rk::half v, int lane_mask) { return device::from_16_bits<rk::half>(::__shfl_xor_sync(0xffffffffu, +(v).bits, lane_mask)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_xor(rk::bfloat16 v, int lane_mask) { return device::from_16_bits<rk::bfloat16>(::__shfl_xor_sync(0xffffffffu, +(v).bits, lane_mask)); }
inline RK_DEVICE float warp_shfl_xor(float v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE double warp_shfl_xor(double v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE int warp_shfl_xor(int v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE unsigned int warp_shfl_xor(unsigned int v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE long warp_shfl_xor(long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE unsigned long warp_shfl_xor(unsigned long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE long long warp_shfl_xor(long long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE unsigned long long warp_shfl_xor(unsigned long long v, int lane_mask) { return ::__shfl_xor_sync(0xffffffffu, v, lane_mask); }
inline RK_DEVICE rk::half warp_shfl_xor(rk::half v, int lane_mask) { return device::from_16_bits<rk::half>(::__shfl_xor_sync(0xffffffffu, +(v).bits, lane_mask)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_xor(rk::bfloat16 v, int lane_mask) { return device::from_16_bits<rk::bfloat16>(::__shfl_xor_sync(0xffffffffu, +(v).bits, lane_mask)); }
inline RK_DEVICE float warp_shuffle_xor(unsigned int mask, float v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE double warp_shuffle_xor(unsigned int mask, double v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE int warp_shuffle_xor(unsigned int mask, int v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE unsigned int warp_shuffle_xor(unsigned int mask, unsigned int v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE long warp_shuffle_xor(unsigned int mask, long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE unsigned long warp_shuffle_xor(unsigned int mask, unsigned long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE long long warp_shuffle_xor(unsigned int mask, long long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE unsigned long long warp_shuffle_xor(unsigned int mask, unsigned long long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE rk::half warp_shuffle_xor(unsigned int mask, rk::half v, int lane_mask) { return device::from_16_bits<rk::half>(::__shfl_xor_sync(mask, +(v).bits, lane_mask)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_xor(unsigned int mask, rk::bfloat16 v, int lane_mask) { return device::from_16_bits<rk::bfloat16>(::__shfl_xor_sync(mask, +(v).bits, lane_mask)); }
inline RK_DEVICE float warp_shfl_xor(unsigned int mask, float v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE double warp_shfl_xor(unsigned int mask, double v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE int warp_shfl_xor(unsigned int mask, int v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE unsigned int warp_shfl_xor(unsigned int mask, unsigned int v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE long warp_shfl_xor(unsigned int mask, long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE unsigned long warp_shfl_xor(unsigned int mask, unsigned long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE long long warp_shfl_xor(unsigned int mask, long long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE unsigned long long warp_shfl_xor(unsigned int mask, unsigned long long v, int lane_mask) { return ::__shfl_xor_sync(mask, v, lane_mask); }
inline RK_DEVICE rk::half warp_shfl_xor(unsigned int mask, rk::half v, int lane_mask) { return device::from_16_bits<rk::half>(::__shfl_xor_sync(mask, +(v).bits, lane_mask)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_xor(unsigned int mask, rk::bfloat16 v, int lane_mask) { return device::from_16_bits<rk::bfloat16>(::__shfl_xor_sync(mask, +(v).bits, lane_mask)); }
inline RK_DEVICE float warp_shuffle_xor(unsigned int mask, float v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE double warp_shuffle_xor(unsigned int mask, double v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE int warp_shuffle_xor(unsigned int mask, int v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE unsigned int warp_shuffle_xor(unsigned int mask, unsigned int v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE long warp_shuffle_xor(unsigned int mask, long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE unsigned long warp_shuffle_xor(unsigned int mask, unsigned long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE long long warp_shuffle_xor(unsigned int mask, long long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE unsigned long long warp_shuffle_xor(unsigned int mask, unsigned long long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE rk::half warp_shuffle_xor(unsigned int mask, rk::half v, int lane_mask, int width) { return device::from_16_bits<rk::half>(::__shfl_xor_sync(mask, +(v).bits, lane_mask, width)); }
inline RK_DEVICE rk::bfloat16 warp_shuffle_xor(unsigned int mask, rk::bfloat16 v, int lane_mask, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_xor_sync(mask, +(v).bits, lane_mask, width)); }
inline RK_DEVICE float warp_shfl_xor(unsigned int mask, float v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE double warp_shfl_xor(unsigned int mask, double v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE int warp_shfl_xor(unsigned int mask, int v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE unsigned int warp_shfl_xor(unsigned int mask, unsigned int v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE long warp_shfl_xor(unsigned int mask, long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE unsigned long warp_shfl_xor(unsigned int mask, unsigned long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE long long warp_shfl_xor(unsigned int mask, long long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE unsigned long long warp_shfl_xor(unsigned int mask, unsigned long long v, int lane_mask, int width) { return ::__shfl_xor_sync(mask, v, lane_mask, width); }
inline RK_DEVICE rk::half warp_shfl_xor(unsigned int mask, rk::half v, int lane_mask, int width) { return device::from_16_bits<rk::half>(::__shfl_xor_sync(mask, +(v).bits, lane_mask, width)); }
inline RK_DEVICE rk::bfloat16 warp_shfl_xor(unsigned int mask, rk::bfloat16 v, int lane_mask, int width) { return device::from_16_bits<rk::bfloat16>(::__shfl_xor_sync(mask, +(v).bits, lane_mask, width)); }
inline RK_DEVICE unsigned int warp_active_mask() { return ::__activemask(); }
inline RK_DEVICE unsigned int active_mask() { return ::__activemask(); }
inline RK_DEVICE unsigned int warp_ballot(int pred) { return ::__ballot_sync(0xffffffffu, pred); }
inline RK_DEVICE unsigned int ballot(int pred) { return ::__ballot_sync(0xffffffffu, pred); }
inline RK_DEVICE unsigned int warp_ballot(unsigned int mask, int pred) { return ::__ballot_sync(mask, pred); }
inline RK_DEVICE unsigned int ballot(unsigned int mask, int pred) { return ::__ballot_sync(mask, pred); }
inline RK_DEVICE int warp_all(int pred) { return ::__all_sync(0xffffffffu, pred); }
inline RK_DEVICE int warp_all(unsigned int mask, int pred) { return ::__all_sync(mask, pred); }
inline RK_DEVICE int warp_any(int pred) { return ::__any_sync(0xffffffffu, pred); }
inline RK_DEVICE int warp_any(unsigned int mask, int pred) { return ::__any_sync(mask, pred); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, float v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, double v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, int v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, unsigned int v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, long v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, unsigned long v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, long long v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_any(unsigned int mask, unsigned long long v) { return ::__match_any_sync(mask, v); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, float v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, double v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, int v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, unsigned int v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, long v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, unsigned long v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, long long v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE unsigned int warp_match_all(unsigned int mask, unsigned long long v, int& pred) { return ::__match_all_sync(mask, v, &(pred)); }
inline RK_DEVICE float warp_reduce_add(float v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE double warp_reduce_add(double v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE int warp_reduce_add(int v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned int warp_reduce_add(unsigned int v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE long warp_reduce_add(long v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long warp_reduce_add(unsigned long v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE long long warp_reduce_add(long long v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long long warp_reduce_add(unsigned long long v) { return device::warp_reduce<device::add_op>(0xffffffffu, v); }
inline RK_DEVICE float warp_reduce_add(unsigned int mask, float v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE double warp_reduce_add(unsigned int mask, double v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE int warp_reduce_add(unsigned int mask, int v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE unsigned int warp_reduce_add(unsigned int mask, unsigned int v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE long warp_reduce_add(unsigned int mask, long v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE unsigned long warp_reduce_add(unsigned int mask, unsigned long v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE long long warp_reduce_add(unsigned int mask, long long v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE unsigned long long warp_reduce_add(unsigned int mask, unsigned long long v) { return device::warp_reduce<device::add_op>(mask, v); }
inline RK_DEVICE float warp_reduce_min(float v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE double warp_reduce_min(double v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE int warp_reduce_min(int v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned int warp_reduce_min(unsigned int v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE long warp_reduce_min(long v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long warp_reduce_min(unsigned long v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE long long warp_reduce_min(long long v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long long warp_reduce_min(unsigned long long v) { return device::warp_reduce<device::min_op>(0xffffffffu, v); }
inline RK_DEVICE float warp_reduce_min(unsigned int mask, float v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE double warp_reduce_min(unsigned int mask, double v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE int warp_reduce_min(unsigned int mask, int v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE unsigned int warp_reduce_min(unsigned int mask, unsigned int v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE long warp_reduce_min(unsigned int mask, long v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE unsigned long warp_reduce_min(unsigned int mask, unsigned long v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE long long warp_reduce_min(unsigned int mask, long long v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE unsigned long long warp_reduce_min(unsigned int mask, unsigned long long v) { return device::warp_reduce<device::min_op>(mask, v); }
inline RK_DEVICE float warp_reduce_max(float v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE double warp_reduce_max(double v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE int warp_reduce_max(int v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned int warp_reduce_max(unsigned int v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE long warp_reduce_max(long v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long warp_reduce_max(unsigned long v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE long long warp_reduce_max(long long v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long long warp_reduce_max(unsigned long long v) { return device::warp_reduce<device::max_op>(0xffffffffu, v); }
inline RK_DEVICE float warp_reduce_max(unsigned int mask, float v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE double warp_reduce_max(unsigned int mask, double v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE int warp_reduce_max(unsigned int mask, int v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE unsigned int warp_reduce_max(unsigned int mask, unsigned int v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE long warp_reduce_max(unsigned int mask, long v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE unsigned long warp_reduce_max(unsigned int mask, unsigned long v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE long long warp_reduce_max(unsigned int mask, long long v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE unsigned long long warp_reduce_max(unsigned int mask, unsigned long long v) { return device::warp_reduce<device::max_op>(mask, v); }
inline RK_DEVICE int warp_reduce_and(int v) { return device::warp_reduce<device::and_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned int warp_reduce_and(unsigned int v) { return device::warp_reduce<device::and_op>(0xffffffffu, v); }
inline RK_DEVICE long warp_reduce_and(long v) { return device::warp_reduce<device::and_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long warp_reduce_and(unsigned long v) { return device::warp_reduce<device::and_op>(0xffffffffu, v); }
inline RK_DEVICE long long warp_reduce_and(long long v) { return device::warp_reduce<device::and_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long long warp_reduce_and(unsigned long long v) { return device::warp_reduce<device::and_op>(0xffffffffu, v); }
inline RK_DEVICE int warp_reduce_and(unsigned int mask, int v) { return device::warp_reduce<device::and_op>(mask, v); }
inline RK_DEVICE unsigned int warp_reduce_and(unsigned int mask, unsigned int v) { return device::warp_reduce<device::and_op>(mask, v); }
inline RK_DEVICE long warp_reduce_and(unsigned int mask, long v) { return device::warp_reduce<device::and_op>(mask, v); }
inline RK_DEVICE unsigned long warp_reduce_and(unsigned int mask, unsigned long v) { return device::warp_reduce<device::and_op>(mask, v); }
inline RK_DEVICE long long warp_reduce_and(unsigned int mask, long long v) { return device::warp_reduce<device::and_op>(mask, v); }
inline RK_DEVICE unsigned long long warp_reduce_and(unsigned int mask, unsigned long long v) { return device::warp_reduce<device::and_op>(mask, v); }
inline RK_DEVICE int warp_reduce_or(int v) { return device::warp_reduce<device::or_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned int warp_reduce_or(unsigned int v) { return device::warp_reduce<device::or_op>(0xffffffffu, v); }
inline RK_DEVICE long warp_reduce_or(long v) { return device::warp_reduce<device::or_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long warp_reduce_or(unsigned long v) { return device::warp_reduce<device::or_op>(0xffffffffu, v); }
inline RK_DEVICE long long warp_reduce_or(long long v) { return device::warp_reduce<device::or_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long long warp_reduce_or(unsigned long long v) { return device::warp_reduce<device::or_op>(0xffffffffu, v); }
inline RK_DEVICE int warp_reduce_or(unsigned int mask, int v) { return device::warp_reduce<device::or_op>(mask, v); }
inline RK_DEVICE unsigned int warp_reduce_or(unsigned int mask, unsigned int v) { return device::warp_reduce<device::or_op>(mask, v); }
inline RK_DEVICE long warp_reduce_or(unsigned int mask, long v) { return device::warp_reduce<device::or_op>(mask, v); }
inline RK_DEVICE unsigned long warp_reduce_or(unsigned int mask, unsigned long v) { return device::warp_reduce<device::or_op>(mask, v); }
inline RK_DEVICE long long warp_reduce_or(unsigned int mask, long long v) { return device::warp_reduce<device::or_op>(mask, v); }
inline RK_DEVICE unsigned long long warp_reduce_or(unsigned int mask, unsigned long long v) { return device::warp_reduce<device::or_op>(mask, v); }
inline RK_DEVICE int warp_reduce_xor(int v) { return device::warp_reduce<device::xor_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned int warp_reduce_xor(unsigned int v) { return device::warp_reduce<device::xor_op>(0xffffffffu, v); }
inline RK_DEVICE long warp_reduce_xor(long v) { return device::warp_reduce<device::xor_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long warp_reduce_xor(unsigned long v) { return device::warp_reduce<device::xor_op>(0xffffffffu, v); }
inline RK_DEVICE long long warp_reduce_xor(long long v) { return device::warp_reduce<device::xor_op>(0xffffffffu, v); }
inline RK_DEVICE unsigned long long warp_reduce_xor(unsigned long long v) { return device::warp_reduce<device::xor_op>(0xffffffffu, v); }
inline RK_DEVICE int warp_reduce_xor(unsigned int mask, int v) { return device::warp_reduce<device::xor_op>(mask, v); }
inline RK_DEVICE unsigned int warp_reduce_xor(unsigned int mask, unsigned int v) { return device::warp_reduce<device::xor_op>(mask, v); }
inline RK_DEVICE long warp_reduce_xor(unsigned int mask, long v) { return device::warp_reduce<device::xor_op>(mask, v); }
inline RK_DEVICE unsigned long warp_reduce_xor(unsigned int mask, unsigned long v) { return device::warp_reduce<device::xor_op>(mask, v); }
inline RK_DEVICE long long warp_reduce_xor(unsigned int mask, long long v) { return device::warp_reduce<device::xor_op>(mask, v); }
inline RK_DEVICE unsigned long long warp_reduce_xor(unsigned int mask, unsigned long long v) { return device::warp_reduce<device::xor_op>(mask, v); }
inline RK_DEVICE float warp_inclusive_scan_add(float v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE double warp_inclusive_scan_add(double v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE int warp_inclusive_scan_add(int v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE unsigned int warp_inclusive_scan_add(unsigned int v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE long warp_inclusive_scan_add(long v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE unsigned long warp_inclusive_scan_add(unsigned long v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE long long warp_inclusive_scan_add(long long v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE unsigned long long warp_inclusive_scan_add(unsigned long long v) { return device::warp_inclusive_scan_add(v); }
inline RK_DEVICE float warp_exclusive_scan_add(float v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE double warp_exclusive_scan_add(double v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE int warp_exclusive_scan_add(int v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE unsigned int warp_exclusive_scan_add(unsigned int v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE long warp_exclusive_scan_add(long v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE unsigned long warp_exclusive_scan_add(unsigned long v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE long long warp_exclusive_scan_add(long long v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE unsigned long long warp_exclusive_scan_add(unsigned long long v) { return device::warp_exclusive_scan_add(v); }
inline RK_DEVICE bool elect_one() { return device::elect_one(0xffffffffu); }
inline RK_DEVICE bool elect_one(unsigned int mask) { return device::elect_one(mask); }

}  // namespace RK_SIDE
}  // namespace rk
