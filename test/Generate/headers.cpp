// A text includes the categories of the intrinsics that it names as functions, by a member of the context, in block scope or by an
// argument's type, and no other; where it may name any, all.
// RUN: %rk %s --emit=cuda -o - -- -DNONE | FileCheck %s --check-prefix=NONE --implicit-check-not=rk/device/intrinsics/ --implicit-check-not=kernel.hpp
// RUN: %rk %s --verify --arch=sm_75,sm_90 --emit=cuda -o - -- -DFREE | FileCheck %s --check-prefix=FREE --implicit-check-not=rk/device/intrinsics/
// RUN: %rk %s --verify --arch=sm_75,sm_90 --emit=cuda -o - -- -DMEMBER | FileCheck %s --check-prefix=MEMBER --implicit-check-not=rk/device/intrinsics/
// RUN: %rk %s --verify --arch=sm_75,sm_90 --emit=cuda -o - -- -DARGUMENT | FileCheck %s --check-prefix=ARGUMENT --implicit-check-not=rk/device/intrinsics/
// RUN: %rk %s --verify --arch=sm_75,sm_90 --emit=cuda -o - -- -DANY | FileCheck %s --check-prefix=ANY --implicit-check-not=rk/device/intrinsics/
// RUN: %rk %s --verify --arch=sm_75,sm_90 --emit=cuda -o - -- -DHALF | FileCheck %s --check-prefix=HALF --implicit-check-not=rk/device/intrinsics/
//
// NONE: #include <rk/device/module.hpp>
// FREE: #include <rk/device/module.hpp>
// FREE-NEXT: #include <rk/device/intrinsics/reduction.hpp>
// FREE-NEXT: #include <rk/device/intrinsics/warp.hpp>
// MEMBER: #include <rk/device/module.hpp>
// MEMBER-NEXT: #include <rk/device/intrinsics/index.hpp>
// MEMBER-NEXT: #include <rk/device/intrinsics/warp.hpp>
// ARGUMENT: #include <rk/device/module.hpp>
// ARGUMENT-NEXT: #include <rk/device/intrinsics/reduction.hpp>
// ANY: #include <rk/device/kernel.hpp>
// HALF: #include <rk/device/kernel.hpp>
#include <rk/actor.hpp>
#include <limits>
struct poke { int value; };
struct RK_ACTOR(.block_size = 64) actor {
#if defined(NONE)
  // Not rk, but a comment.
  RK_HANDLER int on(rk::context& ctx, const poke& m) { return m.value + static_cast<int>(ctx.thread_id()) + rk::popc(m.value); }
#elif defined(FREE)
  RK_HANDLER int on(rk::context&, const poke& m) { return rk::block_reduce_sum(m.value) + rk::warp_reduce_add(m.value); }
#elif defined(MEMBER)
  template <class C> static int all(C& ctx, int value) { return ctx.warp_shuffle(value, 0) + static_cast<int>(ctx.global_thread_id()); }
  RK_HANDLER int on(rk::context& ctx, const poke& m) { return all(ctx, m.value); }
#elif defined(ARGUMENT)
  RK_HANDLER int on(rk::context&, const poke& m) {
    const auto largest = [](auto op, int value) { return reduce_and_broadcast(value, op); };
    return largest(rk::reduction_op::max, m.value);
  }
#elif defined(ANY)
  RK_HANDLER int on(rk::context&, const poke& m) {
    using namespace rk;
    return [](auto value) { return popc(value); }(m.value);
  }
#elif defined(HALF)
  RK_HANDLER float on(rk::context&, const poke& m) {
    const rk::half h(static_cast<float>(m.value));
    return [](auto x) { return sqrt(x) < std::numeric_limits<decltype(sqrt(x))>::max() ? sqrt(x) : x; }(h);
  }
#endif
};
