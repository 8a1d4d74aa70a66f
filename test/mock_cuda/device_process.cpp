// SPDX-License-Identifier: Apache-2.0
#include "device_process.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace rk::mock {
namespace {

constexpr std::size_t max_kernels = 64;
constexpr std::size_t max_params = 1024;
constexpr useconds_t tick_us = 100;  // how often the device looks for starts, and its sleeping workers for messages

struct alignas(64) kernel_record {
  kernel_start what;
  alignas(16) unsigned char params[max_params];
  std::uint32_t outcome;  // kernel_outcome; written by the device, with release after `why`
  std::uint32_t refused;  // the first of the kernel's threads that is refused writes `why`: the host may be reading it then
  char why[512];
};

}  // namespace

struct device_process::shared_pages {
  std::uint32_t started;  // by the host, with release after the record
  kernel_record kernels[max_kernels];
};

namespace {

// Of the device's process: what a read-modify-write on host memory is reported to.
memory* device_memory = nullptr;
kernel_record* newest = nullptr;

void refuse_across_the_bus(const void* address) {
  if (!device_memory->is_mapped(address)) return;
  if (__atomic_exchange_n(&newest->refused, 1u, __ATOMIC_RELAXED) != 0) return;
  std::snprintf(newest->why, sizeof newest->why, "a kernel did a read-modify-write on host memory, device address %p", address);
  __atomic_store_n(&newest->outcome, static_cast<std::uint32_t>(kernel_outcome::forbidden), __ATOMIC_RELEASE);
}

}  // namespace

void device_process::start(const runner& with) {
  void* pages = ::mmap(nullptr, sizeof(shared_pages), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) std::abort();
  pages_ = static_cast<shared_pages*>(pages);
  started_ = 0;
  cause_of_death_.clear();
  const pid_t parent = ::getpid();
  process_ = ::fork();
  if (process_ < 0) std::abort();
  if (process_ != 0) return;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);
  for (int s : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTERM, SIGINT}) ::signal(s, SIG_DFL);
  memory_.become_device();
  serve(with);
}

void device_process::serve(const runner& with) {
  device_memory = &memory_;
  for (std::uint32_t running = 0;;) {
    while (running < __atomic_load_n(&pages_->started, __ATOMIC_ACQUIRE)) {
      kernel_record& k = pages_->kernels[running];
      newest = &k;
      kernel_start what = k.what;
      what.params = k.params;
      what.on_rmw = refuse_across_the_bus;
      with.start(running++, what);
    }
    for (std::uint32_t i = 0; i < running; ++i) {
      kernel_record& k = pages_->kernels[i];
      // In this order: a kernel that has ended reports nothing more, so what it reported is not overwritten here.
      if (with.running(i) || __atomic_load_n(&k.outcome, __ATOMIC_ACQUIRE) != static_cast<std::uint32_t>(kernel_outcome::running))
        continue;
      const std::string why = with.outcome(i);
      std::snprintf(k.why, sizeof k.why, "%s", why.c_str());
      __atomic_store_n(&k.outcome, static_cast<std::uint32_t>(why.empty() ? kernel_outcome::finished : kernel_outcome::failed),
                       __ATOMIC_RELEASE);
    }
    with.notify();
    ::usleep(tick_us);
  }
}

void device_process::end() {
  if (process_ == 0) return;
  if (cause_of_death_.empty()) {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  process_ = 0;
  ::munmap(pages_, sizeof(shared_pages));
  pages_ = nullptr;
}

std::uint32_t device_process::start_kernel(const kernel_start& what, std::size_t param_bytes) {
  if (started_ == max_kernels || param_bytes > max_params) std::abort();
  kernel_record& k = pages_->kernels[started_];
  k.what = what;
  std::memcpy(k.params, what.params, param_bytes);
  k.outcome = static_cast<std::uint32_t>(kernel_outcome::running);
  k.refused = 0;
  __atomic_store_n(&pages_->started, ++started_, __ATOMIC_RELEASE);
  return started_ - 1;
}

bool device_process::dead() {
  int status = 0;
  if (cause_of_death_.empty() && ::waitpid(process_, &status, WNOHANG) == process_)
    cause_of_death_ = WIFSIGNALED(status) ? std::string("the device's process died of ") + ::strsignal(WTERMSIG(status))
                                          : "the device's process exited";
  return !cause_of_death_.empty();
}

kernel_outcome device_process::outcome(std::uint32_t kernel, std::string& why) {
  kernel_record& k = pages_->kernels[kernel];
  const auto now = static_cast<kernel_outcome>(__atomic_load_n(&k.outcome, __ATOMIC_ACQUIRE));
  if (now == kernel_outcome::running && dead()) {
    why = cause_of_death_;
    return kernel_outcome::failed;
  }
  why = now == kernel_outcome::running ? "" : k.why;
  return now;
}

}  // namespace rk::mock
