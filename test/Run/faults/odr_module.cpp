// SPDX-License-Identifier: Apache-2.0
#include <rk/cpu/shim.hpp>
#include "odr.cu"
RK_CPU_MODULE(odr, RK_CPU_ENTRY(odr_group0))
