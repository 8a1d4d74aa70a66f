// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the shared variables of a block lie: on the device in shared memory, on the CPU in the running block's arena.

#include <rk/device/config.hpp>

namespace rk {
#if defined(RK_CPU)
namespace cpu {
void* block_arena();  // defined by the CPU executor, runtime/src/cpu
}
#endif
inline namespace RK_SIDE {
namespace device {

#if defined(RK_CUDA)
/// A block's shared variable, not initialised: raw bytes, since CUDA takes no `__shared__` type with a constructor.
template <class T>
struct shared {
  alignas(T) unsigned char bytes[sizeof(T)];
  __device__ T* operator->() { return reinterpret_cast<T*>(bytes); }
};
#elif defined(RK_CPU)
constexpr std::size_t frame_space = 1024;  // the front of the block's arena; the text's shared struct follows it
template <class T>
struct shared {
  T* operator->() const { return reinterpret_cast<T*>(static_cast<unsigned char*>(::rk::cpu::block_arena()) + frame_space); }
};
#endif

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
