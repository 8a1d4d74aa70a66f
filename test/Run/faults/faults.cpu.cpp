// SPDX-License-Identifier: Apache-2.0
#include <rk/cpu/shim.hpp>
#include "faults.cu"
RK_CPU_MODULE(faults, RK_CPU_ENTRY(faults_group0, rk_shared0))
