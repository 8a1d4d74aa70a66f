// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the rows of the table call where CUDA has no function of its own, in rk::device. Written by hand, as the headers
// that it includes are, and unlike the other headers of this folder.

#include <rk/device/half.hpp>
#include <rk/device/intrinsics/atomic_support.hpp>
#include <rk/device/intrinsics/cluster_support.hpp>
#include <rk/device/intrinsics/memory_support.hpp>
#include <rk/device/intrinsics/numeric_support.hpp>
#include <rk/device/intrinsics/ordered_support.hpp>
#include <rk/device/intrinsics/reduction_support.hpp>
#include <rk/device/intrinsics/site.hpp>
#include <rk/device/intrinsics/sync_support.hpp>
#include <rk/device/intrinsics/warp_support.hpp>
