// SPDX-License-Identifier: Apache-2.0
#pragma once
// The intrinsics: `#include <rk/actor.hpp>` includes them. docs/reference/intrinsics.md is the list.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/intrinsics/index.hpp>
#include <rk/intrinsics/sync.hpp>
#include <rk/intrinsics/atomic.hpp>
#include <rk/intrinsics/atomic_ordered.hpp>
#include <rk/intrinsics/warp.hpp>
#include <rk/intrinsics/reduction.hpp>
#include <rk/intrinsics/math.hpp>
#include <rk/intrinsics/trig.hpp>
#include <rk/intrinsics/explog.hpp>
#include <rk/intrinsics/classify.hpp>
#include <rk/intrinsics/special.hpp>
#include <rk/intrinsics/bits.hpp>
#include <rk/intrinsics/memory.hpp>
#include <rk/intrinsics/timing.hpp>
#include <rk/intrinsics/cluster.hpp>
