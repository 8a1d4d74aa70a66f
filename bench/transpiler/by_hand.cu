// SPDX-License-Identifier: Apache-2.0
// The kernels of kernels.actor.hpp as one writes them in CUDA, without this project.

extern "C" __global__ void __launch_bounds__(256) saxpy(unsigned n, float a, const float* x, float* y) {
  const unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) y[i] = fmaf(a, x[i], y[i]);
}

extern "C" __global__ void __launch_bounds__(256) reduction(unsigned n, const float* x, float* sum) {
  __shared__ float part[8];
  float v = 0;
  for (unsigned i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) v += x[i];
  for (int step = 16; step > 0; step /= 2) v += __shfl_down_sync(0xffffffffu, v, step);
  const unsigned lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  if (lane == 0) part[warp] = v;
  __syncthreads();
  if (warp != 0) return;
  v = lane < 8 ? part[lane] : 0;
  for (int step = 4; step > 0; step /= 2) v += __shfl_down_sync(0xffffffffu, v, step);
  if (lane == 0) atomicAdd(sum, v);
}

extern "C" __global__ void __launch_bounds__(256) histogram(unsigned n, const unsigned char* bytes, unsigned* counts) {
  __shared__ unsigned mine[256];
  mine[threadIdx.x] = 0;
  __syncthreads();
  for (unsigned i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) atomicAdd(&mine[bytes[i]], 1u);
  __syncthreads();
  atomicAdd(&counts[threadIdx.x], mine[threadIdx.x]);
}

extern "C" __global__ void __launch_bounds__(256) transpose(int n, const float* from, float* to) {
  __shared__ float tile[32][33];
  const int x = blockIdx.x * 32 + threadIdx.x;
  const int y = blockIdx.y * 32 + threadIdx.y;
  for (int j = 0; j < 32; j += 8)
    if (x < n && y + j < n) tile[threadIdx.y + j][threadIdx.x] = from[(y + j) * n + x];
  __syncthreads();
  const int tx = blockIdx.y * 32 + threadIdx.x;
  const int ty = blockIdx.x * 32 + threadIdx.y;
  for (int j = 0; j < 32; j += 8)
    if (tx < n && ty + j < n) to[(ty + j) * n + tx] = tile[threadIdx.x][threadIdx.y + j];
}

extern "C" __global__ void __launch_bounds__(256)
    seven_point(int width, int height, int depth, const float* __restrict__ now, const float* __restrict__ before, float* __restrict__ next,
                float c) {
  const int x = blockIdx.x * blockDim.x + threadIdx.x;
  const int y = blockIdx.y * blockDim.y + threadIdx.y;
  const int z = blockIdx.z * blockDim.z + threadIdx.z;
  if (x < 1 || x >= width - 1 || y < 1 || y >= height - 1 || z < 1 || z >= depth - 1) return;
  const int i = (z * height + y) * width + x;
  const int plane = width * height;
  const float around = now[i - 1] + now[i + 1] + now[i - width] + now[i + width] + now[i - plane] + now[i + plane];
  next[i] = 2 * now[i] - before[i] + c * (around - 6 * now[i]);
}

extern "C" __global__ void __launch_bounds__(256) scan(unsigned n, const int* x, int* prefix, int* totals) {
  __shared__ int warps[8];
  const unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
  const unsigned lane = threadIdx.x % 32, warp = threadIdx.x / 32;
  int v = i < n ? x[i] : 0;
  for (unsigned step = 1; step < 32; step *= 2) {
    const int below = __shfl_up_sync(0xffffffffu, v, step);
    if (lane >= step) v += below;
  }
  if (lane == 31) warps[warp] = v;
  __syncthreads();
  if (warp == 0) {
    int w = lane < 8 ? warps[lane] : 0;
    for (unsigned step = 1; step < 8; step *= 2) {
      const int below = __shfl_up_sync(0xffffffffu, w, step);
      if (lane >= step) w += below;
    }
    if (lane < 8) warps[lane] = w;
  }
  __syncthreads();
  if (warp > 0) v += warps[warp - 1];
  if (i < n) prefix[i] = v;
  if (threadIdx.x == 255) totals[blockIdx.x] = v;
}
