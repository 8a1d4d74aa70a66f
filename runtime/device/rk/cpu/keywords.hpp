// SPDX-License-Identifier: Apache-2.0
#pragma once
// CUDA's declaration keywords for the host's compiler.

#define __device__
#define __host__
#define __shared__
#define __forceinline__ inline __attribute__((always_inline))
#define __launch_bounds__(...)
#define __cluster_dims__(...)
#define __maxnreg__(...)
#define __grid_constant__

// A kernel and a constant must not be external symbols of the CPU object, for two modules may use one name, but their
// declarations begin with `extern "C"`, which forbids `static` behind it. The semicolon ends that as an empty declaration.
#define __global__ \
  ;                \
  [[maybe_unused]] static
#define __constant__ \
  ;                  \
  [[maybe_unused]] static
