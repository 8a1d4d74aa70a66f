// SPDX-License-Identifier: Apache-2.0
#include "tsan_fibers.hpp"

#include "fiber.hpp"

namespace rk::cpu {

namespace {

// What a thread leaves for ever stays on its fiber's shadow stack, a few calls each time.
constexpr unsigned most_uses = 256;
// TSan has room for 8128 threads at a time, and each costs 0.2 to 0.8 MB.
constexpr unsigned most_idle = 3072;

// Constant data and never destroyed: TSan sees the mutex, but neither a first use nor an allocation of this library's.
constinit std::mutex idle_mutex;
constinit tsan_fiber idle_fibers[most_idle];
constinit unsigned idle_count = 0;

}  // namespace

tsan_fibers::~tsan_fibers() {
  const std::lock_guard lock(idle_mutex);
  for (const tsan_fiber& fiber : given_back_) {
    if (idle_count < most_idle && fiber.uses < most_uses)
      idle_fibers[idle_count++] = fiber;
    else
      __tsan_destroy_fiber(fiber.handle);
  }
}

tsan_fiber tsan_fibers::take() {
  tsan_fiber fiber;
  {
    const std::lock_guard lock(idle_mutex);
    if (idle_count != 0) fiber = idle_fibers[--idle_count];
  }
  ++fiber.uses;
  if (fiber.handle == nullptr) {
    fiber.handle = __tsan_create_fiber(0);
    return fiber;
  }
  void* const worker = __tsan_get_current_fiber();
  __tsan_switch_to_fiber(fiber.handle, 0);
  __tsan_switch_to_fiber(worker, detail::tsan_no_sync);
  return fiber;
}

void tsan_fibers::give_back(tsan_fiber fiber) {
  {
    const std::lock_guard lock(mutex_);
    if (given_back_.size() < most_idle) return given_back_.push_back(fiber);
  }
  __tsan_destroy_fiber(fiber.handle);
}

}  // namespace rk::cpu
