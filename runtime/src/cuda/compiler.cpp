// SPDX-License-Identifier: Apache-2.0
#include "compiler.hpp"

#include "fnv.hpp"
#include "toolkit.hpp"

#include <algorithm>
#include <sstream>

namespace rk::cuda {
namespace {

struct target {
  int arch;
  bool ptx;
};

// A cubin runs on its own architecture only (and later minor ones); PTX on every later one.
expected<target> choose_target(const nvrtc& with, int arch) {
  const std::vector<int>& known = with.architectures();
  if (std::find(known.begin(), known.end(), arch) != known.end()) return target{arch, false};
  const auto newer = std::upper_bound(known.begin(), known.end(), arch);
  if (newer == known.begin())
    return fail(errc::no_device, "nvrtc", "the device is sm_" + std::to_string(arch) + ", and " + with.path() + " compiles for sm_" +
                                              std::to_string(known.empty() ? 75 : known.front()) + " and newer");
  return target{*(newer - 1), true};
}

std::string text_of(const module_descriptor& module) {
  std::string text;
  for (std::size_t i = 0; i < module.text_chunks; ++i) text += module.text[i];
  return text;
}

// $RK_NVRTC_OPTIONS: for debugging, -lineinfo or --fmad=false, say.
void add_environment_options(std::vector<std::string>& options) {
  std::istringstream words(environment("RK_NVRTC_OPTIONS"));
  for (std::string word; words >> word;) options.push_back(word);
}

std::string recipe_of(const nvrtc& with, const std::string& text, const std::vector<embedded_header>& headers,
                      const std::vector<std::string>& options) {
  std::uint64_t header_hash = fnv1a({});
  for (const embedded_header& h : headers) header_hash = fnv1a(h.text, fnv1a(h.name, header_hash));
  std::ostringstream out;
  out << "nvrtc " << version_text(with.version()) << "\nheaders " << std::hex << header_hash << "\ntext " << fnv1a(text) << ' '
      << std::dec << text.size() << "\noptions";
  for (const std::string& option : options) out << ' ' << option;
  out << '\n';
  return out.str();
}

// The newest embedded image that the device can run.
const image_descriptor* embedded_image(const module_descriptor& module, int arch) {
  const image_descriptor* best = nullptr;
  for (std::size_t i = 0; i < module.image_count; ++i) {
    const image_descriptor& candidate = module.images[i];
    if (candidate.arch <= static_cast<std::uint32_t>(arch) && (best == nullptr || candidate.arch > best->arch)) best = &candidate;
  }
  return best;
}

}  // namespace

compiler::compiler(std::string nvrtc_library, const std::string& cache_directory, int driver_version, std::uint32_t arch)
    : nvrtc_library_(std::move(nvrtc_library)), cache_(cache_directory), driver_version_(driver_version), arch_(static_cast<int>(arch)) {}

expected<image> compiler::compile(const module_descriptor& module) {
  if (!nvrtc_) nvrtc_ = nvrtc::load(nvrtc_library_, driver_version_);
  if (*nvrtc_) return compile_text(**nvrtc_, module);
  if (const image_descriptor* found = embedded_image(module, arch_))
    return image{std::string(found->ptx, found->bytes), image::origin::embedded};
  return unexpected<error>(nvrtc_->error());
}

expected<image> compiler::compile_text(const nvrtc& with, const module_descriptor& module) {
  const expected<target> to = choose_target(with, arch_);
  if (!to) return unexpected<error>(to.error());

  std::vector<std::string> options = {(to->ptx ? "--gpu-architecture=compute_" : "--gpu-architecture=sm_") + std::to_string(to->arch)};
  options.insert(options.end(), std::begin(nvrtc_options), std::end(nvrtc_options));
  add_environment_options(options);

  const std::vector<embedded_header> headers = nvrtc_headers();
  const std::string text = text_of(module);
  const std::string recipe = recipe_of(with, text, headers, options);
  if (auto kept = cache_.find(recipe)) return image{std::move(*kept), image::origin::cache};
  auto fresh = with.compile(text, std::string(module.name) + ".rk.cu", headers, options, to->ptx);
  if (!fresh) {
    if (fresh.error().code == errc::compile_failed) fresh.error().detail = std::string("module '") + module.name + "':\n" + fresh.error().detail;
    return unexpected<error>(std::move(fresh.error()));
  }
  cache_.store(recipe, *fresh);
  return image{std::move(*fresh), image::origin::nvrtc};
}

}  // namespace rk::cuda
