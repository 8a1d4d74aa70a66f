// SPDX-License-Identifier: Apache-2.0
#include "Compile/Compile.h"

#include <embedded_headers.hpp>

#include <algorithm>
#include <cstdlib>
#include <cxxabi.h>
#include <dlfcn.h>
#include <filesystem>
#include <vector>

namespace rk::transpile {
namespace fs = std::filesystem;

namespace {

/// From NVRTC's documented interface; its header is not needed to build.
using Program = void *;
constexpr int success = 0;

std::vector<std::string> candidates() {
  std::vector<std::string> paths;
  if (const char *path = std::getenv("RK_NVRTC"))
    return {path};
  auto addFolder = [&](const fs::path &root) {
    for (const char *folder : {"lib64", "lib", "targets/x86_64-linux/lib"})
      for (const char *name : {"libnvrtc.so.13", "libnvrtc.so"})
        paths.push_back((root / folder / name).string());
  };
  for (const char *variable : {"CUDA_PATH", "CUDA_HOME"})
    if (const char *root = std::getenv(variable))
      addFolder(root);
  std::string path = std::getenv("PATH") ? std::getenv("PATH") : "";
  for (std::size_t begin = 0; begin <= path.size();) {
    std::size_t end = std::min(path.find(':', begin), path.size());
    fs::path nvcc = fs::path(path.substr(begin, end - begin)) / "nvcc";
    std::error_code error;
    if (fs::path real = fs::canonical(nvcc, error); !error)
      addFolder(real.parent_path().parent_path());
    begin = end + 1;
  }
  paths.insert(paths.end(), {"libnvrtc.so.13", "libnvrtc.so"});
#ifdef RK_BUILD_CUDA_LIBRARY_DIR
  paths.push_back(RK_BUILD_CUDA_LIBRARY_DIR "/libnvrtc.so");
#endif
  return paths;
}

} // namespace

struct Nvrtc::Functions {
  void *library = nullptr;
  int (*version)(int *, int *);
  int (*getNumSupportedArchs)(int *);
  int (*getSupportedArchs)(int *);
  int (*createProgram)(Program *, const char *, const char *, int, const char *const *, const char *const *);
  int (*destroyProgram)(Program *);
  int (*compileProgram)(Program, int, const char *const *);
  int (*getLogSize)(Program, std::size_t *);
  int (*getLog)(Program, char *);
  int (*getPtxSize)(Program, std::size_t *);
  int (*getPtx)(Program, char *);
  int (*getCubinSize)(Program, std::size_t *);
  int (*getCubin)(Program, char *);

  template <class F> bool find(F &function, const char *name) {
    function = reinterpret_cast<F>(::dlsym(library, name));
    return function != nullptr;
  }
  bool findAll() {
    return find(version, "nvrtcVersion") && find(getNumSupportedArchs, "nvrtcGetNumSupportedArchs") &&
           find(getSupportedArchs, "nvrtcGetSupportedArchs") && find(createProgram, "nvrtcCreateProgram") &&
           find(destroyProgram, "nvrtcDestroyProgram") && find(compileProgram, "nvrtcCompileProgram") &&
           find(getLogSize, "nvrtcGetProgramLogSize") && find(getLog, "nvrtcGetProgramLog") &&
           find(getPtxSize, "nvrtcGetPTXSize") && find(getPtx, "nvrtcGetPTX") &&
           find(getCubinSize, "nvrtcGetCUBINSize") && find(getCubin, "nvrtcGetCUBIN");
  }
};

Nvrtc::Nvrtc(std::unique_ptr<Functions> functions) : functions(std::move(functions)) {}

// The library stays loaded: unloading it at exit is known to hang in its own threads.
Nvrtc::~Nvrtc() = default;

std::unique_ptr<Nvrtc> Nvrtc::load(std::string &error) {
  auto functions = std::make_unique<Functions>();
  for (const std::string &path : candidates()) {
    functions->library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (functions->library && functions->findAll())
      return std::unique_ptr<Nvrtc>(new Nvrtc(std::move(functions)));
  }
  error = "NVRTC was not found: install the CUDA 13 toolkit, or name libnvrtc.so in RK_NVRTC";
  return nullptr;
}

std::string Nvrtc::version() const {
  int major = 0, minor = 0;
  functions->version(&major, &minor);
  return std::to_string(major) + "." + std::to_string(minor);
}

std::vector<unsigned> Nvrtc::architectures() const {
  int count = 0;
  functions->getNumSupportedArchs(&count);
  std::vector<int> numbers(static_cast<std::size_t>(count));
  functions->getSupportedArchs(numbers.data());
  return {numbers.begin(), numbers.end()};
}

namespace {

/// Names of functions that PTX declares and does not define, less those of CUDA's own. PTX ISA, ".extern".
std::vector<std::string> undefinedFunctions(std::string_view ptx) {
  constexpr std::string_view declaration = ".extern .func";
  constexpr std::string_view own[] = {"vprintf", "malloc", "free", "__assertfail"};
  std::vector<std::string> names;
  for (std::size_t at = 0; (at = ptx.find(declaration, at)) != ptx.npos;) {
    at = ptx.find_first_not_of(" \t", at + declaration.size());
    if (ptx[at] == '(') // what it returns
      at = ptx.find_first_not_of(" \t\n", ptx.find(')', at) + 1);
    const std::string_view name = ptx.substr(at, ptx.find_first_of(" \t\n(;", at) - at);
    if (std::find(std::begin(own), std::end(own), name) == std::end(own))
      names.emplace_back(name);
  }
  return names;
}

std::string demangled(const std::string &name) {
  int status = 0;
  std::unique_ptr<char, decltype(&std::free)> text(abi::__cxa_demangle(name.c_str(), nullptr, nullptr, &status), std::free);
  return text ? text.get() : name;
}

} // namespace

CompiledCode Nvrtc::toPtx(const std::string &cuda, const std::string &name, unsigned architecture) const {
  CompiledCode ptx = compile(cuda, name, architecture, false);
  for (const std::string &function : ptx.ok ? undefinedFunctions(ptx.code) : std::vector<std::string>()) {
    ptx.log += name + ": error: '" + demangled(function) + "' is called, and the text has no body of it\n";
    ptx.ok = false;
  }
  return ptx;
}

CompiledCode Nvrtc::toCubin(const std::string &cuda, const std::string &name, unsigned architecture) const {
  return compile(cuda, name, architecture, true);
}

CompiledCode Nvrtc::compile(const std::string &cuda, const std::string &name, unsigned architecture, bool cubin) const {
  std::vector<const char *> texts, names;
  for (const embedded_header &header : nvrtc_headers()) {
    texts.push_back(header.text);
    names.push_back(header.name);
  }
  CompiledCode result;
  Program program = nullptr;
  if (functions->createProgram(&program, cuda.c_str(), name.c_str(), static_cast<int>(texts.size()), texts.data(),
                               names.data()) != success) {
    result.log = "nvrtcCreateProgram failed";
    return result;
  }
  std::string arch = (cubin ? "--gpu-architecture=sm_" : "--gpu-architecture=compute_") + std::to_string(architecture);
  std::vector<const char *> options(std::begin(nvrtc_options), std::end(nvrtc_options));
  options.insert(options.end(), {arch.c_str(), "-lineinfo"});
  result.ok = functions->compileProgram(program, static_cast<int>(options.size()), options.data()) == success;
  auto take = [&](auto size, auto get) {
    std::size_t bytes = 0;
    std::string text;
    if (size(program, &bytes) == success && bytes > 0) {
      text.resize(bytes);
      get(program, text.data());
    }
    return text;
  };
  result.log = take(functions->getLogSize, functions->getLog);
  if (result.ok)
    result.code =
        cubin ? take(functions->getCubinSize, functions->getCubin) : take(functions->getPtxSize, functions->getPtx);
  // NVRTC counts the terminating zero; in a file it breaks ptxas.
  for (std::string *text : {&result.log, &result.code})
    if (!cubin || text == &result.log)
      while (!text->empty() && text->back() == '\0')
        text->pop_back();
  functions->destroyProgram(&program);
  return result;
}

} // namespace rk::transpile
