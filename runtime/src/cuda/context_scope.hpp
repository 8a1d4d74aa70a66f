// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes the device's context current for one call, and then gives the thread back what it had: the program may use
// CUDA itself.

#include "driver_api.hpp"

namespace rk::cuda {

class context_scope {
 public:
  context_scope(const driver_api& driver, api::context context) : driver_(driver) { driver_.cuCtxPushCurrent_v2(context); }
  context_scope(const context_scope&) = delete;
  context_scope& operator=(const context_scope&) = delete;
  ~context_scope() {
    api::context was = nullptr;
    driver_.cuCtxPopCurrent_v2(&was);
  }

 private:
  const driver_api& driver_;
};

}  // namespace rk::cuda
