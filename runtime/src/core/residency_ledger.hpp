// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which devices the systems of this process hold, and whether kernels fit on one together. The one mutable global of the
// runtime. Other processes' kernels are not seen.

#include "backend.hpp"

namespace rk {
inline namespace RK_SIDE {
namespace detail {

/// What one kernel wants.
struct residency_request {
  std::uint32_t blocks;
  std::uint32_t threads;  ///< of a block
  kernel_resources resources;
};

/// not_resident, with figures, unless all of `kernels` can be on the device at once: the driver accepts a cooperative launch
/// that does not fit beside resident kernels, and lets it wait for ever. Blocks of one kernel spread evenly over the SMs; a
/// device without limits (the CPU) always has room.
expected<void> check_residency(const device_description& device, const std::vector<residency_request>& kernels);

/// Holds a device for one system, from its first call to the driver until everything is freed again.
class residency {
 public:
  residency() = default;
  residency(residency&& other) noexcept : device_(std::move(other.device_)) { other.device_.clear(); }
  residency& operator=(residency&& other) noexcept {
    device_.swap(other.device_);
    return *this;
  }
  ~residency() { release(); }

  /// device_busy if another system holds the device: its kernels run, and what a second system has to do before its own
  /// launches (load, allocate) and after their end (free) may wait for them, for ever. See docs/design/live-calls.md.
  static expected<residency> claim(std::string device);
  void release();
  /// Never gives it back, nor `owner`: a kernel that does not stop uses both as long as the process lives.
  void keep(std::unique_ptr<backend> owner);

 private:
  std::string device_;  // empty: holds none
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
