// Nothing on the device throws, so a try statement is its block. What only handlers call stays out of the text.
// RUN: %compile %s -Wno-rk-dead-catch | FileCheck %s --implicit-check-not=try --implicit-check-not=catch --implicit-check-not=report
#include <rk/actor.hpp>
#define LIB_TRY { try
#define LIB_CATCH catch (...)
#define LIB_CATCH_END }
void report(const char* what);
template <class T> T twice(T x) {
  LIB_TRY {
    x += x;
  }
  LIB_CATCH {
    report("twice");
    throw;
  }
  LIB_CATCH_END
  return x;
}
struct half {
  int value;
  explicit half(int x) try : value(x / 2) {
  } catch (...) {
    report("half");
  }
};
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    try {
      int x = half(m.value).value;
      try { x += 1; } catch (int) { x = 0; }  // small
      try {
        x += 2;
      } catch (...) {
        report("on");
      }
      return twice(x);  // the answer
    } catch (const int& code) {
      return code;
    } catch (...) {
      return 0;
    }
  }
};
// CHECK: __device__ T twice(T x) {
// CHECK-NEXT: { {
// CHECK-NEXT: x += x;
// CHECK-NEXT: }
// CHECK-NEXT: }
// CHECK-NEXT: #line 17
// CHECK-NEXT: return x;
// CHECK: __device__ explicit half(int x) : value(x / 2) {
// CHECK: __device__ int on(rk::context&, const poke& m) {
// CHECK-NEXT: {
// CHECK-NEXT: int x = half(m.value).value;
// CHECK-NEXT: { x += 1; } // small
// CHECK-NEXT: {
// CHECK-NEXT: x += 2;
// CHECK-NEXT: }
// The lines of the handlers stay, and so does the number of the next one.
// CHECK: {{^ *}}return twice(x); // the answer
// CHECK-NEXT: }
