// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads device memory while kernels run: asynchronous copies to pinned memory on a stream of their own, and an event
// that is polled. Nothing here waits inside the driver.

#include "driver_api.hpp"

#include <chrono>

namespace rk::cuda {

class device_reader {
 public:
  /// With the context current and before any launch, like `release`.
  static expected<device_reader> make(const driver_api& driver);
  void release(const driver_api& driver);

  /// With the context current. Errors: timeout, kernel_died, driver_error.
  expected<void> read(const driver_api& driver, void* to, std::uint64_t from, std::size_t bytes, std::chrono::milliseconds timeout);

 private:
  expected<void> await(const driver_api& driver, std::chrono::steady_clock::time_point deadline);

  api::stream stream_ = nullptr;
  api::event done_ = nullptr;
  void* staging_ = nullptr;
  bool pending_ = false;  // a copy that ran into its timeout still writes to staging_
};

}  // namespace rk::cuda
