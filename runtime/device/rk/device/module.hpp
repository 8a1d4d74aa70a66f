// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a generated text includes first: it is device text, unless the CPU object has said otherwise.

#if !defined(RK_CPU) && !defined(RK_CUDA)
#define RK_CUDA 1
#endif

#include <rk/device/config.hpp>
