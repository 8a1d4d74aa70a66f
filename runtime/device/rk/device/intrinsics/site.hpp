// SPDX-License-Identifier: Apache-2.0
#pragma once
// On the CPU a barrier reports the line that it is called from. RK_SITE and RK_MORE_SITE declare the parameters that carry
// it, alone or behind others; RK_PASS_SITE and RK_PASS_MORE_SITE hand them on. On the device there is nothing to carry.

#include <rk/device/config.hpp>

#if defined(RK_CPU)
#define RK_SITE RK_CPU_SITE
#define RK_MORE_SITE , RK_CPU_SITE
#define RK_PASS_SITE file, line
#define RK_PASS_MORE_SITE , file, line
#else
#define RK_SITE
#define RK_MORE_SITE
#define RK_PASS_SITE
#define RK_PASS_MORE_SITE
#endif
