// SPDX-License-Identifier: Apache-2.0
#pragma once
// All that texts with actors may need but the intrinsics as functions, which are in kernel.hpp. A generated text includes the parts
// that it names: see lib/Generate/ChooseHeaders.h.

#include <rk/device/module.hpp>

#include <rk/device/block_loop.hpp>
#include <rk/device/context.hpp>
#include <rk/device/field.hpp>
#include <rk/device/grid_loop.hpp>
#include <rk/device/position.hpp>
#include <rk/device/shared.hpp>
#include <rk/device/tile.hpp>
