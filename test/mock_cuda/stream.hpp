// SPDX-License-Identifier: Apache-2.0
#pragma once
// The mock's streams: what was put on one is done in order, and never sooner than somebody asks.

#include "../../runtime/src/cuda/driver_api.hpp"

#include <cstdint>
#include <deque>

namespace rk::cuda::api {

struct event_object {
  std::uint64_t recorded = 0;   ///< how often
  std::uint64_t completed = 0;  ///< how many of those are done
};

}  // namespace rk::cuda::api

namespace rk::mock {

struct operation {
  enum class kind { kernel, copy, fill, record } what;
  std::uint32_t kernel = 0;   ///< index in state::kernels
  void* to = nullptr;         ///< of a copy, host memory
  std::uint64_t device = 0;   ///< of a copy: from; of a fill: to
  std::size_t bytes = 0;
  unsigned char value = 0;
  unsigned delay = 0;         ///< how often it is still asked for in vain
  cuda::api::event event = nullptr;
};

}  // namespace rk::mock

namespace rk::cuda::api {

struct stream_object {
  bool non_blocking;
  unsigned queue;  ///< the work queue that it shares with others
  std::deque<mock::operation> operations;
};

}  // namespace rk::cuda::api
