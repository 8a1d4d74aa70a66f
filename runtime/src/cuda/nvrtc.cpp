// SPDX-License-Identifier: Apache-2.0
#include "nvrtc.hpp"

#include "shared_library.hpp"
#include "toolkit.hpp"

#include <algorithm>
#include <memory>

namespace rk::cuda {
namespace {

using nvrtc_api::result;

// A library that is named is the only one that is tried.
std::vector<std::string> candidates(const std::string& wanted) {
  if (!wanted.empty()) return {wanted};
  if (const std::string named = environment("RK_NVRTC"); !named.empty()) return {named};
  const std::vector<std::string> homes = toolkit_folders();
  std::vector<std::string> names;
  for (const char* file : {"libnvrtc.so.13", "libnvrtc.so.12"}) {
    names.push_back(file);
    for (const std::string& home : homes)
      for (const char* folder : {"/lib64/", "/lib/"}) names.push_back(home + folder + file);
  }
  return names;
}

}  // namespace

expected<nvrtc> nvrtc::open(const std::string& name) {
  std::string why;
  const shared_library library(name, why);
  if (!library) return fail(errc::nvrtc_missing, "nvrtc", why);
  nvrtc loaded;
  loaded.path_ = name;
  std::string missing;
#define RK_NVRTC(symbol, type, parameters) \
  if (!library.find(#symbol, loaded.api_.symbol)) missing += missing.empty() ? #symbol : ", " #symbol;
#include "nvrtc_functions.def"
#undef RK_NVRTC
  if (!missing.empty()) return fail(errc::nvrtc_missing, "nvrtc", name + " lacks " + missing);
  int major = 0, minor = 0, count = 0;
  loaded.api_.nvrtcVersion(&major, &minor);
  loaded.version_ = major * 1000 + minor * 10;
  if (loaded.version_ < minimum_nvrtc_version)
    return fail(errc::nvrtc_missing, "nvrtc",
                name + " is version " + version_text(loaded.version_) + ", and " + version_text(minimum_nvrtc_version) + " or newer is needed");
  if (loaded.api_.nvrtcGetNumSupportedArchs(&count) == result::success && count > 0) {
    loaded.archs_.resize(static_cast<std::size_t>(count));
    loaded.api_.nvrtcGetSupportedArchs(loaded.archs_.data());
    std::sort(loaded.archs_.begin(), loaded.archs_.end());
  }
  return loaded;
}

expected<nvrtc> nvrtc::load(const std::string& wanted, int driver_version) {
  const std::vector<std::string> names = candidates(wanted);
  error why{errc::nvrtc_missing, "nvrtc", "no libnvrtc.so.13 or libnvrtc.so.12 was found; name one in RK_NVRTC"};
  for (const std::string& name : names) {
    auto loaded = open(name);
    if (loaded && loaded->version_ / 1000 <= driver_version / 1000) return loaded;
    if (loaded)
      why = {errc::driver_too_old, "nvrtc",
             "the driver supports CUDA " + version_text(driver_version) + " and does not take what " + name + " (" +
                 version_text(loaded->version_) + ") compiles; install a newer driver, or name an older NVRTC in RK_NVRTC"};
    else if (names.size() == 1)  // of several, what the loader says about one means little
      why = loaded.error();
  }
  return unexpected<error>(why);
}

expected<std::string> nvrtc::compile(const std::string& text, const std::string& name, const std::vector<embedded_header>& headers,
                                     const std::vector<std::string>& options, bool ptx) const {
  const auto complain = [this](result code, const char* call) {
    return fail(code == result::out_of_memory ? errc::out_of_memory : errc::compile_failed, "nvrtc",
                std::string(call) + ": " + api_.nvrtcGetErrorString(code));
  };

  std::vector<const char*> texts, names, arguments;
  for (const embedded_header& h : headers) {
    texts.push_back(h.text);
    names.push_back(h.name);
  }
  for (const std::string& option : options) arguments.push_back(option.c_str());

  nvrtc_api::program program = nullptr;
  if (auto r = api_.nvrtcCreateProgram(&program, text.c_str(), name.c_str(), static_cast<int>(headers.size()), texts.data(), names.data());
      r != result::success)
    return complain(r, "nvrtcCreateProgram");
  const auto destroy = [this](nvrtc_api::program p) { api_.nvrtcDestroyProgram(&p); };
  const std::unique_ptr<nvrtc_api::program_object, decltype(destroy)> owner(program, destroy);

  const result compiled = api_.nvrtcCompileProgram(program, static_cast<int>(arguments.size()), arguments.data());
  if (compiled != result::success) {
    std::size_t bytes = 0;
    std::string log;
    if (api_.nvrtcGetProgramLogSize(program, &bytes) == result::success && bytes > 1) {
      log.resize(bytes);
      if (api_.nvrtcGetProgramLog(program, log.data()) != result::success) log.clear();
      log.resize(std::min(log.size(), log.find('\0')));
    }
    if (log.empty()) return complain(compiled, "nvrtcCompileProgram");
    return fail(errc::compile_failed, "nvrtc", log);
  }

  std::size_t bytes = 0;
  std::string image;
  if (auto r = ptx ? api_.nvrtcGetPTXSize(program, &bytes) : api_.nvrtcGetCUBINSize(program, &bytes); r != result::success)
    return complain(r, ptx ? "nvrtcGetPTXSize" : "nvrtcGetCUBINSize");
  image.resize(bytes);
  if (auto r = ptx ? api_.nvrtcGetPTX(program, image.data()) : api_.nvrtcGetCUBIN(program, image.data()); r != result::success)
    return complain(r, ptx ? "nvrtcGetPTX" : "nvrtcGetCUBIN");
  return image;
}

}  // namespace rk::cuda
