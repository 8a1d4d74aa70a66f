// A library's own placement new allocates nothing: it is a function that the handler reaches.
// RUN: %compile %s | FileCheck %s
#include <rk/actor.hpp>
#include <cstddef>
namespace lib {
struct here {};
}
inline void* operator new(std::size_t, void* place, lib::here) noexcept { return place; }
inline void operator delete(void*, void*, lib::here) noexcept {}
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    alignas(int) unsigned char storage[sizeof(int)];
    return *::new (static_cast<void*>(storage), lib::here()) int(m.value);
  }
};
// It cannot stand in a namespace, not even in the CPU object's unnamed one.
// CHECK: RK_USER_CODE_END
// CHECK: __device__ inline void* operator new(std::size_t, void* place, lib::here)
// CHECK: RK_USER_CODE_BEGIN
