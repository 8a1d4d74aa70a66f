// SPDX-License-Identifier: Apache-2.0
// The registration of a module names its CPU object. The bundle is built without the cpu backend, where nothing reads it.
#include <rk/cpu/module.hpp>

extern "C" const rk::cpu::module_entry rk_cpu_module_gpu;
const rk::cpu::module_entry rk_cpu_module_gpu = {"gpu", 0, nullptr, 0};
