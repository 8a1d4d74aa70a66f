// SPDX-License-Identifier: Apache-2.0
#include <rk/cpu/shim.hpp>

#include "kernels.cu"

RK_CPU_MODULE(probe_kernels, RK_CPU_ENTRY(say_hello), RK_CPU_ENTRY(run_until_aborted), RK_CPU_ENTRY(touch), RK_CPU_ENTRY(add_to_tail))
