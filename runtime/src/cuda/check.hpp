// SPDX-License-Identifier: Apache-2.0
#pragma once
// From a driver's answer to an rk::error.

#include "driver_api.hpp"

namespace rk::cuda {

/// The errc of an answer, from driver_results.def.
errc code_of(api::result answer);

/// "where: CUDA_ERROR_NAME: the driver's sentence". `where` is the call, with what it was for.
unexpected<error> failure(const driver_api& driver, api::result answer, const std::string& where);

/// Nothing, or the failure.
inline expected<void> check(const driver_api& driver, api::result answer, const std::string& where) {
  if (answer == api::result::SUCCESS) return {};
  return failure(driver, answer, where);
}

}  // namespace rk::cuda

/// Leaves the function with the error of `expression`, an expected<void>.
#define RK_TRY(expression)                                                                                   \
  do {                                                                                                       \
    if (auto rk_outcome = (expression); !rk_outcome) return ::rk::unexpected<::rk::error>(std::move(rk_outcome.error())); \
  } while (false)
