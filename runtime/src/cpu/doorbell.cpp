// SPDX-License-Identifier: Apache-2.0
#include "doorbell.hpp"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <ctime>

namespace rk::cpu {

static_assert(sizeof(std::atomic<std::uint32_t>) == 4 && std::atomic<std::uint32_t>::is_always_lock_free);

void doorbell::ring() {
  bell_.fetch_add(1);
  if (sleepy_.load() != 0) syscall(SYS_futex, &bell_, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
}

void doorbell::wait(std::uint32_t seen, std::chrono::nanoseconds timeout) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(timeout);
  const timespec t{static_cast<time_t>(seconds.count()), static_cast<long>((timeout - seconds).count())};
  syscall(SYS_futex, &bell_, FUTEX_WAIT_PRIVATE, seen, &t, nullptr, 0);
}

}  // namespace rk::cpu
