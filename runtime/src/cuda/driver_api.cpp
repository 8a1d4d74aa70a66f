// SPDX-License-Identifier: Apache-2.0
#include "driver_api.hpp"

#include "check.hpp"
#include "shared_library.hpp"
#include "toolkit.hpp"

namespace rk::cuda {
namespace {

std::string library_name(const std::string& wanted) {
  if (!wanted.empty()) return wanted;
  const std::string variable = environment("RK_CUDA_DRIVER");
  return variable.empty() ? "libcuda.so.1" : variable;
}

std::string too_old(int version) {
  return "the driver supports CUDA " + version_text(version) + ", and " + version_text(minimum_driver_version) + " or newer is needed";
}

}  // namespace

expected<driver_api> driver_api::load(const std::string& wanted) {
  const std::string name = library_name(wanted);
  std::string why;
  const shared_library library(name, why);
  if (!library) return fail(errc::driver_missing, "cuda", why);

  driver_api api;
  // The version first: what an old driver lacks is not the news, that it is old is.
  if (!library.find("cuDriverGetVersion", api.cuDriverGetVersion))
    return fail(errc::driver_missing, "cuda", name + " is no CUDA driver: it has no cuDriverGetVersion");
  if (auto r = api.cuDriverGetVersion(&api.version); r != api::result::SUCCESS) return failure(api, r, "cuDriverGetVersion");
  std::string missing;
#define RK_CU(symbol, phase, parameters) \
  if (!library.find(#symbol, api.symbol)) missing += missing.empty() ? #symbol : ", " #symbol;
#include "driver_functions.def"
#undef RK_CU
  if (api.version < minimum_driver_version) return fail(errc::driver_too_old, "cuda", too_old(api.version));
  if (!missing.empty()) return fail(errc::driver_too_old, "cuda", name + " lacks " + missing);
  if (auto r = api.cuInit(0); r != api::result::SUCCESS) return failure(api, r, "cuInit");
  return api;
}

}  // namespace rk::cuda
