// SPDX-License-Identifier: Apache-2.0
#pragma once
// The process that is the device: it takes starts from the host through a few shared pages and runs kernels until it is
// ended. It is forked before the first kernel, so code and constant data lie at the same addresses on both sides.

#include "memory.hpp"
#include "mock_control.hpp"

#include <sys/types.h>

namespace rk::mock {

enum class kernel_outcome { running, finished, failed, forbidden };

class device_process {
 public:
  explicit device_process(memory& m) : memory_(m) {}
  ~device_process() { end(); }
  device_process(const device_process&) = delete;
  device_process& operator=(const device_process&) = delete;

  void start(const runner& with);
  void end();
  bool started() const { return process_ != 0; }

  /// Parameters are copied. Returns the kernel's number.
  std::uint32_t start_kernel(const kernel_start& what, std::size_t param_bytes);
  /// `failed` of a dead process, too; `why` is set for failed and forbidden.
  kernel_outcome outcome(std::uint32_t kernel, std::string& why);

 private:
  struct shared_pages;
  [[noreturn]] void serve(const runner& with);
  bool dead();

  memory& memory_;
  pid_t process_ = 0;
  std::string cause_of_death_;
  shared_pages* pages_ = nullptr;
  std::uint32_t started_ = 0;
};

}  // namespace rk::mock
