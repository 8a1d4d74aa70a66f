// SPDX-License-Identifier: Apache-2.0
#pragma once
// Loads, stores and read-modify-writes with an explicit order and scope: the only way in which these headers touch a
// shared word. Never volatile, never a bare fence: what stands here is what the PTX memory model and TSan both check.
// Read-modify-write is for memory local to the side that does it; across the bus only loads and stores are atomic.

#include <rk/device/config.hpp>

namespace rk {
#if defined(RK_CPU)
namespace cpu {
void observe_rmw(const void* address);  // defined by the CPU executor
}
#endif
inline namespace RK_SIDE {
namespace device {

#if defined(RK_CUDA)
namespace detail {
constexpr __device__ int nv_order(memory_order o) {
  return o == memory_order::relaxed   ? __NV_ATOMIC_RELAXED
         : o == memory_order::acquire ? __NV_ATOMIC_ACQUIRE
         : o == memory_order::release ? __NV_ATOMIC_RELEASE
         : o == memory_order::acq_rel ? __NV_ATOMIC_ACQ_REL
                                      : __NV_ATOMIC_SEQ_CST;
}
constexpr __device__ int nv_scope(scope s) {
  return s == scope::block     ? __NV_THREAD_SCOPE_BLOCK
         : s == scope::cluster ? __NV_THREAD_SCOPE_CLUSTER
         : s == scope::system  ? __NV_THREAD_SCOPE_SYSTEM
                               : __NV_THREAD_SCOPE_DEVICE;
}
}  // namespace detail

template <scope S, class T>
__device__ T load_relaxed(const T* p) {
  return __nv_atomic_load_n(const_cast<T*>(p), __NV_ATOMIC_RELAXED, detail::nv_scope(S));
}
template <scope S, class T>
__device__ T load_acquire(const T* p) {
  return __nv_atomic_load_n(const_cast<T*>(p), __NV_ATOMIC_ACQUIRE, detail::nv_scope(S));
}
template <scope S, class T>
__device__ void store_relaxed(T* p, T v) {
  __nv_atomic_store_n(p, v, __NV_ATOMIC_RELAXED, detail::nv_scope(S));
}
template <scope S, class T>
__device__ void store_release(T* p, T v) {
  __nv_atomic_store_n(p, v, __NV_ATOMIC_RELEASE, detail::nv_scope(S));
}
template <scope S, memory_order O = memory_order::relaxed, class T>
__device__ T fetch_add(T* p, T v) {
  return __nv_atomic_fetch_add(p, v, detail::nv_order(O), detail::nv_scope(S));
}
/// Stores `desired` where `*p` equals `expected`; else loads `*p` into `expected`.
template <scope S, memory_order O = memory_order::relaxed, class T>
__device__ bool compare_exchange(T* p, T& expected, T desired) {
  return __nv_atomic_compare_exchange_n(p, &expected, desired, false, detail::nv_order(O), __NV_ATOMIC_RELAXED,
                                        detail::nv_scope(S));
}
#else
namespace detail {
constexpr int order(memory_order o) {
  return o == memory_order::relaxed   ? __ATOMIC_RELAXED
         : o == memory_order::acquire ? __ATOMIC_ACQUIRE
         : o == memory_order::release ? __ATOMIC_RELEASE
         : o == memory_order::acq_rel ? __ATOMIC_ACQ_REL
                                      : __ATOMIC_SEQ_CST;
}
inline void observe_rmw([[maybe_unused]] const void* address) {
#if defined(RK_CPU)
  ::rk::cpu::observe_rmw(address);
#endif
}
}  // namespace detail

template <scope, class T>
T load_relaxed(const T* p) {
  return __atomic_load_n(p, __ATOMIC_RELAXED);
}
template <scope, class T>
T load_acquire(const T* p) {
  return __atomic_load_n(p, __ATOMIC_ACQUIRE);
}
template <scope, class T>
void store_relaxed(T* p, T v) {
  __atomic_store_n(p, v, __ATOMIC_RELAXED);
}
template <scope, class T>
void store_release(T* p, T v) {
  __atomic_store_n(p, v, __ATOMIC_RELEASE);
}
template <scope, memory_order O = memory_order::relaxed, class T>
T fetch_add(T* p, T v) {
  detail::observe_rmw(p);
  return __atomic_fetch_add(p, v, detail::order(O));
}
/// Stores `desired` where `*p` equals `expected`; else loads `*p` into `expected`.
template <scope, memory_order O = memory_order::relaxed, class T>
bool compare_exchange(T* p, T& expected, T desired) {
  detail::observe_rmw(p);
  return __atomic_compare_exchange_n(p, &expected, desired, false, detail::order(O), __ATOMIC_RELAXED);
}
#endif

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
