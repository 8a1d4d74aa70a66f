// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a generated text with actors includes: the message loops and rk::context. Intrinsics as functions are in kernel.hpp.

#if !defined(RK_CPU) && !defined(RK_CUDA)
#define RK_CUDA 1
#endif

#include <rk/device/block_loop.hpp>
#include <rk/device/context.hpp>
#include <rk/device/field.hpp>
#include <rk/device/global_kernels.hpp>
#include <rk/device/grid_loop.hpp>
#include <rk/device/shared.hpp>
