// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a generated text of global kernels and stencils includes, where it has no actors.

#if !defined(RK_CPU) && !defined(RK_CUDA)
#define RK_CUDA 1
#endif

#include <rk/device/block_storage.hpp>
#include <rk/device/position.hpp>
#include <rk/device/shared.hpp>
#include <rk/device/tile.hpp>
