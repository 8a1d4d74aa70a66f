// SPDX-License-Identifier: Apache-2.0
#include "check.hpp"

namespace rk::cuda {
namespace {

// The driver's own words where it has them; it may be too old to know the code, or not loaded far enough.
std::string name_of(const driver_api& driver, api::result answer) {
  const char* text = nullptr;
  if (driver.cuGetErrorName != nullptr && driver.cuGetErrorName(answer, &text) == api::result::SUCCESS && text != nullptr) return text;
  switch (answer) {
#define RK_CU_RESULT(name, value, code) \
  case api::result::name:               \
    return "CUDA_" #name;
#include "driver_results.def"
#undef RK_CU_RESULT
    default:
      return "CUDA error " + std::to_string(static_cast<int>(answer));
  }
}

}  // namespace

errc code_of(api::result answer) {
  switch (answer) {
    case api::result::SUCCESS:
      return errc::ok;
#define RK_CU_RESULT(name, value, code) \
  case api::result::name:               \
    return errc::code;
#include "driver_results.def"
#undef RK_CU_RESULT
  }
  return errc::driver_error;
}

unexpected<error> failure(const driver_api& driver, api::result answer, const std::string& where) {
  std::string detail = where + ": " + name_of(driver, answer);
  const char* text = nullptr;
  if (driver.cuGetErrorString != nullptr && driver.cuGetErrorString(answer, &text) == api::result::SUCCESS && text != nullptr)
    detail += std::string(": ") + text;
  return fail(code_of(answer), "cuda", std::move(detail));
}

}  // namespace rk::cuda
