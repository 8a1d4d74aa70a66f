// Each variable of a shared declaration gets its reference, and what alignment it asks for; a type is declared in front.
// RUN: %compile %s | FileCheck %s
// RUN: not %cuda %s -DDEFINES 2>&1 | FileCheck %s --check-prefix=DEFINES
#include <rk/actor.hpp>
struct alignas(16) vec4 { float x, y, z, w; };
RK_GLOBAL_KERNEL(.block_size = 64)
void copy(const float* in, vec4* out) {
  RK_SHARED int n, m[3];
  alignas(16) RK_SHARED float tile[256];
  rk::shared_array<float, 32> a, b;
#ifdef DEFINES
  RK_SHARED struct { int n; } counts;
  // DEFINES: [[#@LINE-1]]:31: error: shared variable 'counts' defines its type, which has to be declared in front of it [rk-shared-type]
#endif
  for (unsigned i = rk::thread_idx_x(); i < 256; i += 64) tile[i] = in[i];
  if (rk::thread_idx_x() == 0) n = 1, m[1] = 2, a[0] = 4, b[1] = 5;
  rk::sync_threads();
  const vec4 v = reinterpret_cast<const vec4*>(tile)[rk::thread_idx_x()];
  out[rk::thread_idx_x()] = {v.x, v.y, v.z + n + m[1], v.w + a[0] + b[1]};
}
// CHECK-LABEL: struct rk_copy_shared {
// CHECK: int n;
// CHECK-NEXT: int m[3];
// CHECK-NEXT: alignas(16) float tile[256];
// CHECK-NEXT: rk::shared_array<float, 32> a;
// CHECK-NEXT: rk::shared_array<float, 32> b;
// CHECK: auto& n = rk_shared_copy->copy.n; auto& m = rk_shared_copy->copy.m;
// CHECK-NEXT: auto& tile = rk_shared_copy->copy.tile;
// CHECK-NEXT: auto& a = rk_shared_copy->copy.a; auto& b = rk_shared_copy->copy.b;
