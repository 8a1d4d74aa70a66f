// SPDX-License-Identifier: Apache-2.0
#pragma once
// NVRTC, loaded at run time: own declarations, one compilation per call.

#include <embedded_headers.hpp>
#include <rk/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rk::cuda {
namespace nvrtc_api {

enum class result : int { success = 0, out_of_memory = 1, compilation = 6 };
using program = struct program_object*;

struct functions {
#define RK_NVRTC(symbol, type, parameters) type(*symbol) parameters = nullptr;
#include "nvrtc_functions.def"
#undef RK_NVRTC
};

}  // namespace nvrtc_api

/// The oldest NVRTC that knows the __nv_atomic_* functions of the device headers: 12.8.
constexpr int minimum_nvrtc_version = 12080;

class nvrtc {
 public:
  /// Loads NVRTC: `library`, $RK_NVRTC, or else the newest that the loader or a CUDA toolkit's folder ($CUDA_HOME,
  /// $CUDA_PATH, beside the nvcc on $PATH) has and whose output the driver takes: a cubin of CUDA 13 needs a driver of CUDA 13.
  static expected<nvrtc> load(const std::string& library, int driver_version);

  int version() const { return version_; }                        ///< 13000 for 13.0
  const std::string& path() const { return path_; }               ///< as it was loaded
  const std::vector<int>& architectures() const { return archs_; }  ///< 75 for sm_75; ascending

  /// Compiles `text`, called `name` in messages. The options say whether the image is a cubin (sm_NN) or PTX
  /// (compute_NN). Errors: compile_failed with NVRTC's log as the detail.
  expected<std::string> compile(const std::string& text, const std::string& name, const std::vector<embedded_header>& headers,
                                const std::vector<std::string>& options, bool ptx) const;

 private:
  static expected<nvrtc> open(const std::string& library);

  nvrtc_api::functions api_;
  int version_ = 0;
  std::string path_;
  std::vector<int> archs_;
};

}  // namespace rk::cuda
