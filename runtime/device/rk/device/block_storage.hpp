// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a block's shared memory lies, its variables and what is dynamic: on the CPU in the running block's arena.

#include <rk/device/config.hpp>

namespace rk {
#if defined(RK_CPU)
namespace cpu {
// Defined by the CPU executor, runtime/src/cpu.
void* block_arena();
void* dynamic_shared_memory();
std::size_t dynamic_shared_bytes();
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

#if !defined(RK_HOST)
/// The block's dynamic shared memory, as the kernel was launched with it.
inline RK_DEVICE void* dynamic_shared_memory() {
#if defined(RK_CUDA)
  extern __shared__ __align__(16) unsigned char rk_dynamic_shared[];
  return rk_dynamic_shared;
#else
  return ::rk::cpu::dynamic_shared_memory();
#endif
}
/// PTX ISA, "%dynamic_smem_size".
inline RK_DEVICE std::uint32_t dynamic_shared_bytes() {
#if defined(RK_CUDA)
  std::uint32_t bytes;
  asm("mov.u32 %0, %%dynamic_smem_size;" : "=r"(bytes));
  return bytes;
#else
  return static_cast<std::uint32_t>(::rk::cpu::dynamic_shared_bytes());
#endif
}
#endif

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
