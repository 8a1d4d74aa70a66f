// SPDX-License-Identifier: Apache-2.0
#pragma once
// The intrinsics, for device text and CPU object: `rk::sqrt` and all others.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/index.hpp>
#include <rk/device/intrinsics/sync.hpp>
#include <rk/device/intrinsics/atomic.hpp>
#include <rk/device/intrinsics/atomic_ordered.hpp>
#include <rk/device/intrinsics/warp.hpp>
#include <rk/device/intrinsics/reduction.hpp>
#include <rk/device/intrinsics/math.hpp>
#include <rk/device/intrinsics/trig.hpp>
#include <rk/device/intrinsics/explog.hpp>
#include <rk/device/intrinsics/classify.hpp>
#include <rk/device/intrinsics/special.hpp>
#include <rk/device/intrinsics/bits.hpp>
#include <rk/device/intrinsics/memory.hpp>
#include <rk/device/intrinsics/timing.hpp>
#include <rk/device/intrinsics/cluster.hpp>
