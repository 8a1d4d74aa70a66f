// SPDX-License-Identifier: Apache-2.0
// A CUDA text with one planted fault, chosen by RK_FAULT (0: none), each at a line of its own "file". Under TSan the fault
// is reported there, and the clean text is not reported at all.
#include <rk/device/kernel.hpp>

extern "C" __constant__ const unsigned long long rk_module_hash = 1ull;

RK_USER_CODE_BEGIN

struct faults_shared {
  int tile[64];
  int total;
};
__shared__ rk::device::shared<faults_shared> rk_shared0;

// Sums a row of the tile that another thread has written.
__device__ int neighbour(int value) {
  rk_shared0->tile[threadIdx.x] = value;
#if RK_FAULT != 2
  __syncthreads();
#endif
#line 20 "dropped_barrier.actor.hpp"
  const int taken = rk_shared0->tile[(threadIdx.x + 1) % blockDim.x];
#line 26 "faults.cu"
  __syncthreads();
  return taken;
}

__device__ void count(int value) {
  if (threadIdx.x == 0) rk_shared0->total = 0;
  __syncthreads();
#if RK_FAULT == 3
#line 30 "shared_race.actor.hpp"
  rk_shared0->total += value;
#line 37 "faults.cu"
#else
  atomicAdd(&rk_shared0->total, value);
#endif
  __syncthreads();
}

// All blocks add to one cell of device memory.
__device__ void publish(int* result) {
  if (threadIdx.x != 0) return;
#if RK_FAULT == 4
#line 40 "block_race.actor.hpp"
  *result += rk_shared0->total;
#line 51 "faults.cu"
#else
  atomicAdd(result, rk_shared0->total);
#endif
}

RK_USER_CODE_END

struct faults_params {
  rk::device::ring_memory ring;
  std::uint64_t* consumed;
  int* result;
  unsigned messages;
};

// Block 0's thread 0 reads a ring that the host writes; then all threads compute.
extern "C" __global__ void __launch_bounds__(64) faults_group0(const __grid_constant__ faults_params p) {
  if (blockIdx.x == 0 && threadIdx.x == 0) {
    rk::device::ring_consumer inbox{p.ring, p.consumed, 0};
    for (unsigned taken = 0; taken < p.messages;) {
      if (!inbox.ready()) {
        rk::device::idle();
        continue;
      }
      rk_shared0->tile[0] = static_cast<int>(inbox.front().header.payload_size);
      taken += 1;
#if RK_FAULT == 1
#line 10 "ring_index.actor.hpp"
      inbox.seek(inbox.position + 1), *inbox.consumed = inbox.position;
#line 79 "faults.cu"
#else
      inbox.pop();
#endif
    }
  }
  __syncthreads();
  count(neighbour(static_cast<int>(threadIdx.x)));
  publish(p.result);
}
