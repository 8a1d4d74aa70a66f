// What is no function and has the name of one of CUDA's functions or types is refused where it is in the global namespace.
// RUN: not %rk %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <algorithm>
#include <cmath>
// CHECK-DAG: [[@LINE+1]]:15: error: 'all' is the name of a function of CUDA's own [rk-cuda-name]
constexpr int all = 3;
// CHECK-DAG: [[@LINE+1]]:8: error: 'norm' is the name of a function of CUDA's own [rk-cuda-name]
struct norm { float x; };
// CHECK-DAG: [[@LINE+1]]:13: error: 'any' is the name of a function of CUDA's own [rk-cuda-name]
enum mode { any = 1, none };
namespace sim {
enum mode { min, max };
struct float4 { float x; };
constexpr int clock = 5;
}
using std::min;
// CHECK-DAG: [[@LINE+1]]:7: error: 'float2' is the name of a type of CUDA's own [rk-cuda-name]
using float2 = sim::float4;
// A name that means std's function at the same place, for another type, cannot be exchanged there.
inline int max(int a, int b) { return a > b ? a : b + 1; }
namespace sum {
using ::max;
using std::max;
// CHECK-DAG: [[@LINE+1]]:59: error: 'max' is the name of a function of CUDA's own [rk-cuda-name]
template <class T> T most(T a, T b) { return a + b + sum::max(a, b); }
}
// CHECK-DAG: [[@LINE+2]]:6: error: 'rnorm' is the name of a function of CUDA's own [rk-cuda-name]
RK_GLOBAL_KERNEL()
void rnorm(long* out) { out[0] = sum::most(1, 2) + sum::most(1L, 2L); }
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const poke& m) {
    float2 a{norm{1}.x};
    return a.x + all + any + sim::min + sim::clock + min(m.value, 3);
  }
};
