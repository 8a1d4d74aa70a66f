// SPDX-License-Identifier: Apache-2.0
#pragma once
// Arrays in the shared memory of a block. A local variable of such a type is one object for all threads, with or without
// RK_SHARED in front; it is not initialised. On the host, where a handler is a function of one thread, it is a plain array.
//   rk::shared_tile<float, 32, 8> tile;  tile(x, y) = v;  ctx.sync_threads();

#include <rk/device/block_storage.hpp>

namespace rk {
inline namespace RK_SIDE {

/// `N` values. Threads of a warp that use words 32 apart wait for each other.
template <class T, std::uint32_t N>
struct shared_array {
  T data[N];

  static constexpr RK_DEVICE std::uint32_t size() { return N; }
  RK_DEVICE T& operator[](std::uint32_t i) { return data[i]; }
  RK_DEVICE const T& operator[](std::uint32_t i) const { return data[i]; }
  RK_DEVICE T get(std::uint32_t i) const { return data[i]; }
  RK_DEVICE void set(std::uint32_t i, T v) { data[i] = v; }
};

/// `H` rows of `W` values; x is the fastest index. For access by columns make `W` odd: the threads of a warp then use
/// different banks.
template <class T, std::uint32_t W, std::uint32_t H>
struct shared_tile {
  T data[H][W];

  static constexpr RK_DEVICE std::uint32_t width() { return W; }
  static constexpr RK_DEVICE std::uint32_t height() { return H; }
  RK_DEVICE T& operator()(std::uint32_t x, std::uint32_t y) { return data[y][x]; }
  RK_DEVICE const T& operator()(std::uint32_t x, std::uint32_t y) const { return data[y][x]; }
  RK_DEVICE T get(std::uint32_t x, std::uint32_t y) const { return data[y][x]; }
  RK_DEVICE void set(std::uint32_t x, std::uint32_t y, T v) { data[y][x] = v; }
};

/// The block's dynamic shared memory as values of T: as many as `system_options::dynamic_shared_bytes` holds, and in a global kernel
/// what its launch gives it. All such variables of a block are views of the same memory. On the host each has 48 KiB of its own.
template <class T>
class dynamic_shared {
 public:
#if defined(RK_HOST)
  std::uint32_t size() const { return sizeof bytes_ / sizeof(T); }
  T& operator[](std::uint32_t i) { return reinterpret_cast<T*>(bytes_)[i]; }
#else
  RK_DEVICE dynamic_shared() : data_(static_cast<T*>(device::dynamic_shared_memory())) {}
  RK_DEVICE std::uint32_t size() const { return device::dynamic_shared_bytes() / sizeof(T); }
  RK_DEVICE T& operator[](std::uint32_t i) { return data_[i]; }
#endif
  RK_DEVICE T get(std::uint32_t i) { return (*this)[i]; }
  RK_DEVICE void set(std::uint32_t i, T v) { (*this)[i] = v; }

 private:
#if defined(RK_HOST)
  alignas(16) unsigned char bytes_[48 * 1024];
#else
  T* data_;
#endif
};

}  // namespace RK_SIDE
}  // namespace rk
