// What a stencil becomes: the index arithmetic that one writes by hand, direct and tiled, and what is derived from its
// accessors. Breaks if an accessor turns into another cell, or a halo is wider or narrower than what is read.
// RUN: %compile --no-line %s | FileCheck %s
// RUN: %rk %s --dump-after=lower-kernels | FileCheck %s --check-prefix=MODEL
#include <rk/actor.hpp>

RK_STENCIL()
void plain(const rk::position2& pos, const float* p, float* q, float c) {
  if (pos.is_boundary()) return;
  const float sum = pos.north(p) + pos.south(p) + pos.east(p) + pos.west(p);
  q[pos.idx()] = 2 * pos.at(p) - q[pos.idx()] + c * (sum - 4 * pos.at(p));
}

RK_STENCIL()
void deep(const rk::position3& pos, const int* in, int* out) {
  if (!pos.is_boundary()) out[pos.idx()] = pos.up(in) + pos.at(in, -2, 0, 3);
}

RK_STENCIL()
void computed(const rk::position3& pos, const int* in, int k, int* out) {
  if (pos.y() + k < pos.height()) out[pos.idx()] = pos.at(in, 0, k, 0);
}

RK_STENCIL(.bounds = rk::bounds::clamp, .tile_x = 32, .tile_y = 4, .tile_z = 2)
void box(const rk::position3& pos, const int* in, int* out) {
  out[pos.idx()] = pos.up(in) + pos.at(in, -3, 0, 2);
}

RK_STENCIL(.bounds = rk::bounds::periodic)
void ring(const rk::position2& here, const int* in, int* out) { out[here.idx()] = here.west(in) + here.at(in, 2, 0); }

RK_STENCIL(.bounds = rk::bounds::constant, .outside = 1.5)
void walled(const rk::position2& pos, const float* in, float* out) { out[pos.idx()] = pos.at(in, 1, -1); }

RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled, .tile_y = 4)
void tiled(const rk::position2& pos, const float* in, const float* own, float* out) {
  out[pos.idx()] = pos.north(in) + pos.at(in, 2, 0) * pos.at(own);
}

RK_STENCIL(.bounds = rk::bounds::clamp, .lowering = rk::lowering::tiled, .tile_y = 4)
void reaches(const rk::position2& pos, const float* in, float* out) {
  float sum = 0;
  for (int r = 1; r <= 3; ++r) sum += pos.at(in, r, 0) - pos.at(in, -r, 2 - r);
  out[pos.idx()] = sum;
}

// Behind all declarations: comments in front of one are part of the text.
// CHECK-LABEL: void plain(const int rk_x, const int rk_y, const int rk_width, const int rk_height, const float* p, float* q, float c) {
// CHECK-NEXT: {{^}}  const int rk_idx = rk_y * rk_width + rk_x;
// CHECK-NEXT: {{^}}  const bool rk_is_boundary = rk_x < 1 || rk_x >= rk_width - 1 || rk_y < 1 || rk_y >= rk_height - 1;
// CHECK-NEXT: if (rk_is_boundary) return;
// CHECK-NEXT: const float sum = p[rk_idx - rk_width] + p[rk_idx + rk_width] + p[rk_idx + 1] + p[rk_idx - 1];
// CHECK-NEXT: q[rk_idx] = 2 * p[rk_idx] - q[rk_idx] + c * (sum - 4 * p[rk_idx]);
// CHECK-LABEL: void deep(
// CHECK-NEXT: const int rk_plane = rk_width * rk_height;
// CHECK-NEXT: const int rk_idx = (rk_z * rk_height + rk_y) * rk_width + rk_x;
// CHECK-NEXT: const bool rk_is_boundary = rk_x < 2 || rk_x >= rk_width - 2 || rk_z < 3 || rk_z >= rk_depth - 3;
// CHECK-NEXT: if (!rk_is_boundary) out[rk_idx] = in[rk_idx - rk_plane] + in[rk_idx + 3 * rk_plane - 2];
// CHECK-LABEL: void computed(
// CHECK: if (rk_y + k < rk_height) out[rk_idx] = in[(rk_z * rk_height + (rk_y + (k))) * rk_width + rk_x];
// CHECK-LABEL: void box(const int rk_x, const int rk_y, const int rk_z, const int rk_width, const int rk_height, const int rk_depth, const int* in, int* out) {
// CHECK: out[rk_idx] = in[(::max(rk_z - 1, 0) * rk_height + rk_y) * rk_width + rk_x] + in[(::min(rk_z + 2, rk_depth - 1) * rk_height + rk_y) * rk_width + ::max(rk_x - 3, 0)];
// CHECK-LABEL: void ring(
// CHECK: out[rk_idx] = in[rk_y * rk_width + (rk_x > 0 ? rk_x - 1 : rk_width - 1)] + in[rk_y * rk_width + rk::device::wrap_index(rk_x + 2, rk_width)];
// CHECK-LABEL: void walled(
// CHECK: out[rk_idx] = (rk_x < rk_width - 1 && rk_y >= 1 ? in[(rk_y - 1) * rk_width + (rk_x + 1)] : 1.5f);
// CHECK-LABEL: void tiled(const int rk_x, const int rk_y, const int rk_width, const int rk_height, const int rk_tx, const int rk_ty, const float (&in)[6][36], const float* own, float* out) {
// CHECK: out[rk_idx] = in[rk_ty - 1][rk_tx] + in[rk_ty][rk_tx + 2] * own[rk_idx];
// CHECK: for (int r = 1; r <= 3; ++r) sum += in[rk_ty][rk_tx + (r)] - in[rk_ty + (2 - r)][rk_tx + (-r)];
// CHECK-LABEL: // Stencil 'plain': reads 'p' at x -1..1, y -1..1; writes 'q'.
// CHECK-NEXT: extern "C" __global__ void __launch_bounds__(256) stencil_plain(const int rk_width, const int rk_height, const float* __restrict__ p, float* __restrict__ q, float c) {
// CHECK-NEXT:   const int rk_x = blockIdx.x * blockDim.x + threadIdx.x;
// CHECK-NEXT:   const int rk_y = blockIdx.y * blockDim.y + threadIdx.y;
// CHECK-NEXT: {{^}}  plain(rk_x, rk_y, rk_width, rk_height, p, q, c);
// CHECK-NEXT: }
// CHECK-LABEL: // Stencil 'tiled': reads 'in' at x 0..2, y -1..0; writes 'out'.
// CHECK-NEXT: struct rk_stencil_tiled_shared {
// CHECK-NEXT:   float in[6][36];
// CHECK-NEXT: };
// CHECK-NEXT: __shared__ rk::device::shared<rk_stencil_tiled_shared> rk_shared_stencil_tiled;
// CHECK-NEXT: extern "C" __global__ void __launch_bounds__(128) stencil_tiled(const int rk_width, const int rk_height, const float* __restrict__ in, const float* __restrict__ own, float* __restrict__ out) {
// CHECK-NEXT:   const int rk_left = static_cast<int>(blockIdx.x) * 32 - 2;
// CHECK-NEXT:   const int rk_top = static_cast<int>(blockIdx.y) * 4 - 1;
// CHECK-NEXT:   rk::device::load_tile<rk::bounds::clamp>(rk_shared_stencil_tiled->in, in, rk_left, rk_top, rk_width, rk_height);
// CHECK-NEXT:   __syncthreads();
// CHECK-NEXT:   const int rk_x = static_cast<int>(blockIdx.x) * 32 + threadIdx.x;
// CHECK-NEXT:   const int rk_y = static_cast<int>(blockIdx.y) * 4 + threadIdx.y;
// CHECK-NEXT:   if (rk_x < rk_width && rk_y < rk_height) tiled(rk_x, rk_y, rk_width, rk_height, threadIdx.x + 2, threadIdx.y + 1, rk_shared_stencil_tiled->in, own, out);
// CHECK-NEXT: }
// CHECK-LABEL: // Stencil 'reaches': reads 'in' at x -3..3, y -1..1; writes 'out'.
// CHECK: float in[6][38];
// MODEL: "kernels": [
// MODEL: "name": "plain"
// MODEL: "halo": [
// MODEL-NEXT: 1,
// MODEL-NEXT: 1,
// MODEL-NEXT: 0
// MODEL: "name": "p"
// MODEL: "writes": false
// MODEL: "name": "q"
// MODEL: "writes": true
