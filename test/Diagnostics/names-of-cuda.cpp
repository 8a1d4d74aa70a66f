// What is no function and has the name of one of CUDA's functions or types is refused where it is in the global namespace.
// RUN: not %rk %s 2>&1 | FileCheck %s --implicit-check-not=error:
#include <rk/actor.hpp>
#include <algorithm>
// CHECK: [[@LINE+1]]:15: error: 'all' is the name of a function of CUDA's own [rk-cuda-name]
constexpr int all = 3;
// CHECK: [[@LINE+1]]:8: error: 'norm' is the name of a function of CUDA's own [rk-cuda-name]
struct norm { float x; };
// CHECK: [[@LINE+1]]:13: error: 'any' is the name of a function of CUDA's own [rk-cuda-name]
enum mode { any = 1, none };
namespace sim {
enum mode { min, max };
struct float4 { float x; };
constexpr int clock = 5;
}
using std::min;
// CHECK: [[@LINE+1]]:7: error: 'float2' is the name of a type of CUDA's own [rk-cuda-name]
using float2 = sim::float4;
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context&, const poke& m) {
    float2 a{norm{1}.x};
    return a.x + all + any + sim::min + sim::clock + min(m.value, 3);
  }
};
