// SPDX-License-Identifier: Apache-2.0
// That this file compiles is the test: our declarations of driver and NVRTC agree with the toolkit's headers.
#include "../../../runtime/src/cuda/driver_api.hpp"
#include "../../../runtime/src/cuda/nvrtc.hpp"

#include <cuda.h>
#include <nvrtc.h>

#include <type_traits>

namespace {

// Opaque handles are pointers to other incomplete types than CUDA's, enumerations other enumerations: what must agree
// is how a value is passed, and of what size it is.
template <class T, class = void>
constexpr std::size_t size_or_0 = 0;
template <class T>
constexpr std::size_t size_or_0<T, std::void_t<decltype(sizeof(T))>> = sizeof(T);

template <class Ours, class Theirs>
struct same_value {
  static constexpr bool scalars =
      (std::is_integral_v<Ours> || std::is_enum_v<Ours>) && (std::is_integral_v<Theirs> || std::is_enum_v<Theirs>);
  static constexpr bool value = scalars && sizeof(Ours) == sizeof(Theirs);
};
template <class Ours, class Theirs>
struct same_value<Ours*, Theirs*> {
  static constexpr bool both_void = std::is_void_v<Ours> && std::is_void_v<Theirs>;
  static constexpr std::size_t ours = size_or_0<Ours>, theirs = size_or_0<Theirs>;
  static constexpr bool value = std::is_const_v<Ours> == std::is_const_v<Theirs> && (both_void || ours == theirs);
};

template <class Ours, class Theirs>
struct same_call : std::false_type {};
template <class R1, class... A1, class R2, class... A2>
struct same_call<R1 (*)(A1...), R2 (*)(A2...)> {
  static constexpr bool count = sizeof...(A1) == sizeof...(A2);
  template <bool Count>
  static constexpr bool all() {
    if constexpr (Count)
      return same_value<R1, R2>::value && (same_value<A1, A2>::value && ...);
    else
      return false;
  }
  static constexpr bool value = all<count>();
};

using namespace rk::cuda;

// cuda.h renames the functions by macros (cuMemAlloc is cuMemAlloc_v2), so the versioned names are the declared ones.
#define RK_CU(symbol, phase, parameters) \
  static_assert(same_call<decltype(api::functions::symbol), decltype(&::symbol)>::value, #symbol " differs from cuda.h");
#include "../../../runtime/src/cuda/driver_functions.def"
#undef RK_CU

#define RK_NVRTC(symbol, type, parameters) \
  static_assert(same_call<decltype(nvrtc_api::functions::symbol), decltype(&::symbol)>::value, #symbol " differs from nvrtc.h");
#include "../../../runtime/src/cuda/nvrtc_functions.def"
#undef RK_NVRTC

#define RK_CU_CONSTANT(type, name, cuda_name, number) \
  static_assert((number) == static_cast<int>(cuda_name), #cuda_name " differs");
#include "../../../runtime/src/cuda/driver_constants.def"
#undef RK_CU_CONSTANT

#define RK_CU_RESULT(name, number, code) static_assert((number) == static_cast<int>(CUDA_##name), #name " differs");
#include "../../../runtime/src/cuda/driver_results.def"
#undef RK_CU_RESULT
static_assert(static_cast<int>(api::result::SUCCESS) == static_cast<int>(CUDA_SUCCESS));

static_assert(sizeof(api::launch_attribute) == sizeof(CUlaunchAttribute) &&
              alignof(api::launch_attribute) == alignof(CUlaunchAttribute));
static_assert(offsetof(api::launch_attribute, cooperative) == offsetof(CUlaunchAttribute, value));
static_assert(sizeof(api::launch_config) == sizeof(CUlaunchConfig));
static_assert(offsetof(api::launch_config, block_x) == offsetof(CUlaunchConfig, blockDimX));
static_assert(offsetof(api::launch_config, dynamic_shared_bytes) == offsetof(CUlaunchConfig, sharedMemBytes));
static_assert(offsetof(api::launch_config, on) == offsetof(CUlaunchConfig, hStream));
static_assert(offsetof(api::launch_config, attributes) == offsetof(CUlaunchConfig, attrs));
static_assert(offsetof(api::launch_config, attribute_count) == offsetof(CUlaunchConfig, numAttrs));

static_assert(static_cast<int>(nvrtc_api::result::out_of_memory) == NVRTC_ERROR_OUT_OF_MEMORY);
static_assert(static_cast<int>(nvrtc_api::result::compilation) == NVRTC_ERROR_COMPILATION);

}  // namespace
