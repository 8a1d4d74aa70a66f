// SPDX-License-Identifier: Apache-2.0
#include "mock_nvrtc.hpp"

#include "../../runtime/src/cuda/nvrtc.hpp"

#include <cstdio>
#include <cstring>
#include <regex>

namespace {

struct {
  int major = 13, minor = 0;
  const char* log = nullptr;
  unsigned compilations = 0;
} settings;

}  // namespace

namespace rk::mock::nvrtc {

void reset() { settings = {}; }
void set_version(int major, int minor) {
  settings.major = major;
  settings.minor = minor;
}
void reject_with(const char* log) { settings.log = log; }
unsigned compilations() { return settings.compilations; }

}  // namespace rk::mock::nvrtc

namespace rk::cuda::nvrtc_api {

struct program_object {
  std::string text;
  std::string log;
  std::string image;
};

extern "C" {

result nvrtcVersion(int* major, int* minor) {
  *major = settings.major;
  *minor = settings.minor;
  return result::success;
}

const char* nvrtcGetErrorString(result code) { return code == result::compilation ? "NVRTC_ERROR_COMPILATION" : "NVRTC_ERROR"; }

result nvrtcGetNumSupportedArchs(int* count) {
  *count = 2;
  return result::success;
}
result nvrtcGetSupportedArchs(int* archs) {
  archs[0] = 75;
  archs[1] = 90;
  return result::success;
}

result nvrtcCreateProgram(program* out, const char* text, const char*, int, const char* const*, const char* const*) {
  *out = new program_object{text, {}, {}};
  return result::success;
}
result nvrtcDestroyProgram(program* of) {
  delete *of;
  *of = nullptr;
  return result::success;
}

result nvrtcCompileProgram(program of, int, const char* const*) {
  settings.compilations += 1;
  if (settings.log != nullptr) {
    of->log = settings.log;
    return result::compilation;
  }
  std::smatch found;
  if (!std::regex_search(of->text, found, std::regex("rk_module_hash = (0x[0-9a-fA-F]+|[0-9]+)"))) {
    of->log = "mock NVRTC: the text defines no rk_module_hash";
    return result::compilation;
  }
  char image[64];
  std::snprintf(image, sizeof image, "RKMOCK .u64 rk_module_hash = %llu;", std::strtoull(found[1].str().c_str(), nullptr, 0));
  of->image = image;
  return result::success;
}

result nvrtcGetProgramLogSize(program of, std::size_t* bytes) {
  *bytes = of->log.size() + 1;
  return result::success;
}
result nvrtcGetProgramLog(program of, char* log) {
  std::memcpy(log, of->log.c_str(), of->log.size() + 1);
  return result::success;
}
result nvrtcGetPTXSize(program of, std::size_t* bytes) {
  *bytes = of->image.size() + 1;
  return result::success;
}
result nvrtcGetPTX(program of, char* ptx) {
  std::memcpy(ptx, of->image.c_str(), of->image.size() + 1);
  return result::success;
}
result nvrtcGetCUBINSize(program of, std::size_t* bytes) { return nvrtcGetPTXSize(of, bytes); }
result nvrtcGetCUBIN(program of, char* cubin) { return nvrtcGetPTX(of, cubin); }

}  // extern "C"

#define RK_NVRTC(symbol, type, parameters) \
  static_assert(std::is_same_v<decltype(functions::symbol), decltype(&symbol)>, "the mock's " #symbol " differs");
#include "../../runtime/src/cuda/nvrtc_functions.def"
#undef RK_NVRTC

}  // namespace rk::cuda::nvrtc_api
