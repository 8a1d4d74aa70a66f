// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a generated text may need at all, the intrinsics as functions with it. Nearly all texts include less, because a call has become
// its CUDA text, and NVRTC reads the intrinsics in more time than all the rest: see lib/Generate/ChooseHeaders.h.

#if !defined(RK_CPU)
#define RK_CUDA 1
#endif

#include <rk/device/intrinsics.hpp>

#include <rk/device/actors.hpp>
