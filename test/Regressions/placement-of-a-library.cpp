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
// CHECK: __device__ inline void* operator new(std::size_t, void* place, lib::here)
