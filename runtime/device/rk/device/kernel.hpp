// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a generated text includes: the message loops, rk::context, the intrinsics.

#if !defined(RK_CPU)
#define RK_CUDA 1
#endif

#include <rk/device/block_loop.hpp>
#include <rk/device/context.hpp>
#include <rk/device/field.hpp>
#include <rk/device/grid_loop.hpp>
#include <rk/device/intrinsics.hpp>
#include <rk/device/position.hpp>
#include <rk/device/shared.hpp>
#include <rk/device/tile.hpp>
