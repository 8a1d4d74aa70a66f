// SPDX-License-Identifier: Apache-2.0
// Stands for the backends that this build leaves out.
#include "backend.hpp"

namespace rk {
inline namespace RK_SIDE {
namespace detail {

#if !defined(RK_WITH_CUDA)
expected<std::unique_ptr<backend>> make_cuda_backend(const backend_options&) {
  return fail(errc::driver_missing, "cuda", "the runtime was built without the cuda backend");
}
#endif
#if !defined(RK_WITH_CPU)
expected<std::unique_ptr<backend>> make_cpu_backend(const backend_options&) {
  return fail(errc::no_device, "cpu", "the runtime was built without the cpu backend");
}
#endif

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
