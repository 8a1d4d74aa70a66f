// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an expert would write by hand for one thing: 64 checked bytes to a running kernel and 64 back, as fast as the bus goes.
// 16 lanes poll 16 words of mapped host memory; each word carries 32 bits of payload and the number of the ping, so that
// one trip over the bus brings payload and signal together, and no fence is needed on either side.

#include "../../runtime/src/cuda/driver_api.hpp"

#include <rk/module.hpp>

#include <array>
#include <cstdint>

namespace gpu {

class hand_ping_pong {
 public:
  using payload = std::array<std::uint32_t, 16>;

  /// The kernel's text, as the compiler takes it.
  static const rk::module_descriptor& module();

  /// Compiles, loads and allocates, before any kernel of the process runs.
  static rk::expected<hand_ping_pong> prepare();
  /// The kernel runs until `stop`, or for a minute.
  rk::expected<void> launch();
  /// False: no answer within a second.
  bool round_trip(const payload& question, payload& answer);
  void stop();

 private:
  rk::cuda::driver_api driver_;
  rk::cuda::api::context context_ = nullptr;
  rk::cuda::api::function kernel_ = nullptr;
  rk::cuda::api::stream stream_ = nullptr;
  std::uint64_t* lines_ = nullptr;  ///< 16 words of ours, 16 of the kernel's
  rk::cuda::api::device_ptr device_lines_ = 0;
  std::uint32_t number_ = 0;
};

}  // namespace gpu
