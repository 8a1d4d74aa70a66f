// SPDX-License-Identifier: Apache-2.0
#pragma once
// A library that is loaded at run time and never unloaded.

#include <string>

namespace rk::cuda {

class shared_library {
 public:
  /// Loads `name`; on failure the object is false and `why` says what the loader said.
  shared_library(const std::string& name, std::string& why);

  explicit operator bool() const { return handle_ != nullptr; }

  template <class Function>
  bool find(const char* symbol, Function*& out) const {
    out = reinterpret_cast<Function*>(address(symbol));
    return out != nullptr;
  }

 private:
  void* address(const char* symbol) const;

  void* handle_;
};

}  // namespace rk::cuda
