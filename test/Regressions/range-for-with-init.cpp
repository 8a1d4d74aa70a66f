// NVRTC takes a variable that a range-based for begins with for no constant: it stands in front of the loop.
// RUN: %rk %s --module=m --no-line --emit=cuda -o - | FileCheck %s
// RUN: %compile -o /dev/null %s
#include <rk/actor.hpp>
struct poke { int n; };
struct weights { int v[4]; };
constexpr int weighted(const weights &w) {
  int sum = 0;
  for (int k = 1; int each : w.v) sum += k++ * each;
  // CHECK: { int k = 1; for (int each : w.v) sum += k++ * each; }
  for (int i = 0, j = 0; int each : w.v) {
    for (auto twice = [](int x) { return 2 * x; }; int other : w.v)
      if (each == other) sum += twice(i) + j;
      else ++j;
    ++i;
  }
  // CHECK: { int i = 0, j = 0; for (int each : w.v) {
  // CHECK-NEXT: { auto twice = [](int x) { return 2 * x; }; for (int other : w.v)
  // CHECK-NEXT: if (each == other) sum += twice(i) + j;
  // CHECK-NEXT: else ++j;
  if (sum > 0) [[likely]]
    for (alignas(8) const int two[2] = {2, 2}; int each : two) sum -= each;
  // CHECK: if (sum > 0) {{\[\[likely\]\]}}
  // CHECK-NEXT: { alignas(8) const int two[2] = {2, 2}; for (int each : two) sum -= each; }
  return sum;
}
constexpr int total = weighted({1, 2, 3, 4});
static_assert(total == 62);
template <class T> T largest(const T (&all)[4]) {
  T most = all[0];
  #pragma unroll
  // CHECK: #pragma unroll
  // CHECK-NEXT: for (const T least{}; const T &each : all)
  for (const T least{}; const T &each : all) most = each > most ? each : most + least;
  return most;
}
struct RK_ACTOR(.block_size = 32) actor {
  weights w{};
  RK_HANDLER int on(rk::context &ctx, const poke &m) {
    int sum = m.n;
    for (RK_SHARED int shared[4]; int each : w.v) {
      if (rk::thread_idx_x() == 0) shared[each & 3] = each;
      rk::sync_threads();
      sum += shared[1];
    }
    // CHECK-NOT: static
    // CHECK: { auto& shared = {{.*}}; for (int each : w.v) {
    for (RK_SHARED int counts[4]; sum > 9; sum /= 2) {
      if (rk::thread_idx_x() == 0) counts[0] = sum;
      rk::sync_threads();
    }
    // CHECK: for (auto& counts = {{.*}}; sum > 9; sum /= 2) {
    if (sum > 0)
      for (const int lane = rk::lane_id(); int each : w.v) sum += each * lane;
    else
      sum = 0;
    // CHECK: if (sum > 0)
    // CHECK-NEXT: { const int lane = {{.*}}; for (int each : w.v) sum += each * lane; }
    // CHECK-NEXT: else
    return sum + total + weighted(w) + largest(w.v);
  }
};
