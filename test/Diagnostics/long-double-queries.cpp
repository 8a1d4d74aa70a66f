// The size and the limits of long double are constants, and others on the device; whether a type is long double is not asked there.
// RUN: %cuda %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
#include <limits>
#include <type_traits>

struct go { int x; };
struct stop { int x; };
struct RK_ACTOR(.block_size = 32) asker {
  RK_HANDLER int on(rk::context&, const go& m) {
    if constexpr (std::is_same_v<int, long double>) return 3;
    // CHECK-NOT: [[#@LINE-1]]:{{.*}}warning
    return std::numeric_limits<long double>::digits + m.x;
    // CHECK: [[#@LINE-1]]:12: warning: 'long double' is 'double' on the device [rk-long-double]
  }
  RK_HANDLER int on(rk::context&, const stop& m) {
    return static_cast<int>(sizeof(long double)) + m.x;
    // CHECK: [[#@LINE-1]]:29: warning: 'long double' is 'double' on the device [rk-long-double]
  }
};
