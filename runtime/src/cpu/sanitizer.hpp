// SPDX-License-Identifier: Apache-2.0
#pragma once
// What TSan and ASan have to know about fibers. The symbols are weak, so that one and the same library serves programs
// with a sanitizer and without. The executor itself is never compiled with -fsanitize=thread: its own hand-overs between
// threads of a kernel must not look like synchronisation, or they would hide the races of the CUDA code. What CUDA does
// define as synchronisation is told to TSan by release() and acquire(), at barriers and at launch.

#include <cstddef>

extern "C" {
__attribute__((weak)) void* __tsan_create_fiber(unsigned flags);
__attribute__((weak)) void __tsan_destroy_fiber(void* fiber);
__attribute__((weak)) void __tsan_switch_to_fiber(void* fiber, unsigned flags);
__attribute__((weak)) void* __tsan_get_current_fiber();
__attribute__((weak)) void __tsan_set_fiber_name(void* fiber, const char* name);
__attribute__((weak)) void __tsan_acquire(void* address);
__attribute__((weak)) void __tsan_release(void* address);
__attribute__((weak)) void __sanitizer_start_switch_fiber(void** fake_stack, const void* bottom, std::size_t size);
__attribute__((weak)) void __sanitizer_finish_switch_fiber(void* fake_stack, const void** bottom, std::size_t* size);
__attribute__((weak)) void __asan_poison_memory_region(const volatile void* address, std::size_t size);
__attribute__((weak)) void __asan_unpoison_memory_region(const volatile void* address, std::size_t size);
}

namespace rk::cpu::sanitizer {

inline bool thread() { return __tsan_create_fiber != nullptr; }
inline bool address() { return __sanitizer_start_switch_fiber != nullptr; }

/// Everything this thread has done is visible to whoever acquires the same address later.
inline void release(void* at) {
  if (thread()) [[unlikely]]
    __tsan_release(at);
}
inline void acquire(void* at) {
  if (thread()) [[unlikely]]
    __tsan_acquire(at);
}

inline void poison(const void* at, std::size_t size) {
  if (address()) [[unlikely]]
    __asan_poison_memory_region(at, size);
}
inline void unpoison(const void* at, std::size_t size) {
  if (address()) [[unlikely]]
    __asan_unpoison_memory_region(at, size);
}

}  // namespace rk::cpu::sanitizer
