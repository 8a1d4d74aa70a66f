// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a generated text includes where it names an intrinsic: everything. Most texts need less, because a call has become its CUDA
// text, and NVRTC reads the prelude in more time than all the rest: see actors.hpp.

#if !defined(RK_CPU)
#define RK_CUDA 1
#endif
#define RK_PRELUDE 1  // rk::context has the members that mirror free functions

#include <rk/device/intrinsics.hpp>

#include <rk/device/actors.hpp>
