// What the language has and the device has not. All of it in one run.
// RUN: %refused %s 2>&1 | FileCheck %s
#include <rk/actor.hpp>
#include <cstdlib>
#include <typeinfo>
struct poke { int value; };
struct base { virtual int f() const { return 1; } };
struct derived : base { int f() const override { return 2; } };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    int* p = new int(m.value);
    // CHECK: language.cpp:[[#@LINE-1]]:14: error: 'new' in device code: a handler may not use the heap [rk-heap]
    delete p;
    // CHECK: [[#@LINE-1]]:5: error: 'delete' in device code
    void* q = std::malloc(4);
    // CHECK: [[#@LINE-1]]:15: error: 'malloc' in device code: a handler may not use the heap [rk-heap]
    derived d;
    const base& b = d;
    int sum = b.f();
    // CHECK: [[#@LINE-1]]:15: error: call of virtual function 'base::f' in device code [rk-virtual-call]
    sum += b.base::f();
    sum += typeid(b) == typeid(d);
    // CHECK: [[#@LINE-1]]:12: error: 'typeid' in device code{{.*}} [rk-rtti]
    sum += dynamic_cast<const derived*>(&b) != nullptr;
    // CHECK: [[#@LINE-1]]:12: error: 'dynamic_cast' in device code{{.*}} [rk-rtti]
    asm("nop");
    // CHECK: [[#@LINE-1]]:5: error: inline assembly in device code [rk-inline-assembly]
    return sum + (q != nullptr);
  }
};
