// SPDX-License-Identifier: Apache-2.0
#pragma once
// From a module's text to an image for one device: the cache, NVRTC, or the PTX that is embedded in the program.

#include "disk_cache.hpp"
#include "nvrtc.hpp"

#include <rk/module.hpp>

#include <optional>

namespace rk::cuda {

struct image {
  enum class origin { cache, nvrtc, embedded };
  std::string bytes;
  origin from;
};

class compiler {
 public:
  /// For devices of `arch` (90 for sm_90) behind a driver of `driver_version`. NVRTC is loaded when it is first needed.
  compiler(std::string nvrtc_library, const std::string& cache_directory, int driver_version, std::uint32_t arch);

  /// A cubin where NVRTC knows the device, PTX for the newest architecture that it knows where the device is newer.
  /// Errors: compile_failed with NVRTC's log, nvrtc_missing, driver_too_old, out_of_memory.
  expected<image> compile(const module_descriptor& module);

 private:
  expected<image> compile_text(const nvrtc& with, const module_descriptor& module);

  std::string nvrtc_library_;
  disk_cache cache_;
  int driver_version_;
  int arch_;
  std::optional<expected<nvrtc>> nvrtc_;
};

}  // namespace rk::cuda
