// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which part of each device the persistent kernels of this process hold. The driver accepts a cooperative launch that
// does not fit beside resident kernels and lets it wait for ever; the ledger refuses it first. The one mutable global of the
// runtime: several systems may share a device. Other processes' kernels are not seen.

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

/// Holds a share of a device; gives it back at the end.
class residency {
 public:
  residency() = default;
  residency(residency&& other) noexcept : uuid_(std::move(other.uuid_)), share_(std::exchange(other.share_, {})) { other.uuid_.clear(); }
  residency& operator=(residency&& other) noexcept {
    std::swap(uuid_, other.uuid_);
    std::swap(share_, other.share_);
    return *this;
  }
  ~residency() { release(); }

  /// Takes room for all of `kernels` at once, or refuses with not_resident and figures. Blocks of one kernel spread
  /// evenly over the SMs; a device without limits (the CPU) always has room.
  static expected<residency> acquire(const device_description& device, const std::vector<residency_request>& kernels);
  void release();
  /// Never gives it back, nor `owner`: a kernel that does not stop uses both as long as the process lives.
  void keep(std::unique_ptr<backend> owner);

 private:
  /// Per SM.
  struct share {
    std::uint64_t registers = 0, shared_bytes = 0, threads = 0, blocks = 0;
  };
  friend struct residency_table;
  std::string uuid_;
  share share_{};
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
