// SPDX-License-Identifier: Apache-2.0
#include "tsan_fibers.hpp"

#include "fiber.hpp"

namespace rk::cpu {

namespace {

// What a thread leaves for ever stays on its fiber's shadow stack, a few calls each time.
constexpr unsigned most_uses = 256;

struct idle_fibers {
  std::mutex mutex;
  std::vector<tsan_fiber> fibers;
};

idle_fibers& idle() {
  static auto* const all = new idle_fibers;  // never destroyed: workers may outlive static objects
  return *all;
}

}  // namespace

tsan_fibers::~tsan_fibers() {
  const std::lock_guard lock(idle().mutex);
  for (const tsan_fiber& fiber : given_back_) {
    if (fiber.uses < most_uses)
      idle().fibers.push_back(fiber);
    else
      __tsan_destroy_fiber(fiber.handle);
  }
}

tsan_fiber tsan_fibers::take() {
  tsan_fiber fiber;
  {
    const std::lock_guard lock(idle().mutex);
    if (!idle().fibers.empty()) {
      fiber = idle().fibers.back();
      idle().fibers.pop_back();
    }
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
  const std::lock_guard lock(mutex_);
  given_back_.push_back(fiber);
}

}  // namespace rk::cpu
