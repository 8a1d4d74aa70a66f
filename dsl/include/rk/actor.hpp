// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything that actor code needs: `#include <rk/actor.hpp>`. Host compilers read it as plain C++: a handler is a function
// of one thread, which rk::testing::context can call. Nothing here has state of its own.

#include <rk/annotations.hpp>
#include <rk/context.hpp>
#include <rk/device/actor_id.hpp>
#include <rk/device/errc.hpp>
#include <rk/device/field.hpp>
#include <rk/device/hlc.hpp>
#include <rk/device/shared.hpp>
#include <rk/intrinsics.hpp>
