// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace rk::transpile {

struct CompiledCode {
  bool ok = false;
  std::string code; ///< PTX without its terminating zero, or a cubin
  std::string log;  ///< NVRTC's words
};

/// NVRTC, found at run time: RK_NVRTC, then CUDA_PATH and CUDA_HOME, then beside the nvcc on PATH, then the loader's own
/// search. It needs neither a GPU nor a driver.
class Nvrtc {
public:
  /// Null, and \p error says where it was sought.
  static std::unique_ptr<Nvrtc> load(std::string &error);
  ~Nvrtc();

  /// "13.0".
  std::string version() const;
  /// What it compiles for, as in sm_90.
  std::vector<unsigned> architectures() const;
  /// \p architecture as in sm_90. The device headers are given from memory. A text that calls what it does not define is refused,
  /// for PTX too, where NVRTC leaves that to the linker.
  CompiledCode toPtx(const std::string &cuda, const std::string &name, unsigned architecture) const;
  CompiledCode toCubin(const std::string &cuda, const std::string &name, unsigned architecture) const;

private:
  struct Functions;
  explicit Nvrtc(std::unique_ptr<Functions> functions);
  CompiledCode compile(const std::string &cuda, const std::string &name, unsigned architecture, bool cubin) const;

  std::unique_ptr<Functions> functions;
};

} // namespace rk::transpile
