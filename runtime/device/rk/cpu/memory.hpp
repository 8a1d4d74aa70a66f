// SPDX-License-Identifier: Apache-2.0
#pragma once
// Loads and stores with cache hints, which mean nothing on a CPU. CUDA C++ Programming Guide, "Load Functions Using Cache
// Hints".

namespace rk::cpu {

#define RK_CPU_LOAD(name)            \
  template <class T>                 \
  inline T name(const T* address) {  \
    return *address;                 \
  }
RK_CPU_LOAD(__ldg)
RK_CPU_LOAD(__ldca)
RK_CPU_LOAD(__ldcg)
RK_CPU_LOAD(__ldcs)
RK_CPU_LOAD(__ldlu)
#undef RK_CPU_LOAD

/// Fetches again each time, as its PTX `ld.cv` does.
template <class T>
inline T __ldcv(const T* address) {
  return *const_cast<const volatile T*>(address);
}

#define RK_CPU_STORE(name)                 \
  template <class T>                       \
  inline void name(T* address, T value) {  \
    *address = value;                      \
  }
RK_CPU_STORE(__stwb)
RK_CPU_STORE(__stcg)
RK_CPU_STORE(__stcs)
RK_CPU_STORE(__stwt)
#undef RK_CPU_STORE

}  // namespace rk::cpu

using rk::cpu::__ldca;
using rk::cpu::__ldcg;
using rk::cpu::__ldcs;
using rk::cpu::__ldcv;
using rk::cpu::__ldg;
using rk::cpu::__ldlu;
using rk::cpu::__stcg;
using rk::cpu::__stcs;
using rk::cpu::__stwb;
using rk::cpu::__stwt;
