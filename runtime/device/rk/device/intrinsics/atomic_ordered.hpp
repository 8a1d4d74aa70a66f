// SPDX-License-Identifier: Apache-2.0
#pragma once
// Intrinsics of the category 'atomic_ordered', for device text and CPU object.
// Written from lib/Intrinsics/Intrinsics.def by the target `update-intrinsics`: change the table, not this file.

#include <rk/device/intrinsics/support.hpp>

#define RK_PRELUDE_ATOMIC_ORDERED 1  // for rk::context

namespace rk {
inline namespace RK_SIDE {

template <class T>
RK_DEVICE T load(const T& x, memory_order order, scope reach) { return device::ordered::load(x, order, reach); }
template <class T>
RK_DEVICE void store(T& x, device::same<T> v, memory_order order, scope reach) { device::ordered::store(x, v, order, reach); }
template <class T>
RK_DEVICE T fetch_add(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::fetch_add(x, v, order, reach); }
template <class T>
RK_DEVICE T fetch_sub(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::fetch_sub(x, v, order, reach); }
template <class T>
RK_DEVICE T fetch_min(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::fetch_min(x, v, order, reach); }
template <class T>
RK_DEVICE T fetch_max(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::fetch_max(x, v, order, reach); }
template <class T>
RK_DEVICE T fetch_and(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::fetch_and(x, v, order, reach); }
template <class T>
RK_DEVICE T fetch_or(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::fetch_or(x, v, order, reach); }
template <class T>
RK_DEVICE T fetch_xor(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::fetch_xor(x, v, order, reach); }
template <class T>
RK_DEVICE T exchange(T& x, device::same<T> v, memory_order order, scope reach) { return device::ordered::exchange(x, v, order, reach); }
template <class T>
RK_DEVICE bool compare_exchange(T& x, T& expected, device::same<T> v, memory_order order, scope reach) { return device::ordered::compare_exchange(x, expected, v, order, reach); }

}  // namespace RK_SIDE
}  // namespace rk
