// A local that hides a name of the CUDA text must not change what the text means.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
struct poke { float value; };
namespace mine {
float sqrtf(float x) { return x; }
struct RK_ACTOR() actor {
  RK_HANDLER float on(rk::context& ctx, const poke& m) {
    struct { unsigned x = 3; } threadIdx;
    return sqrtf(m.value) + rk::sqrt(m.value) + static_cast<float>(ctx.thread_id() + threadIdx.x);
  }
};
}
// CHECK: return sqrtf(m.value) + ::sqrtf(m.value) + static_cast<float>(ctx.thread_id() + threadIdx.x);
