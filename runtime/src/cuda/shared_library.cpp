// SPDX-License-Identifier: Apache-2.0
#include "shared_library.hpp"

#include <dlfcn.h>

namespace rk::cuda {

shared_library::shared_library(const std::string& name, std::string& why) : handle_(::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ != nullptr) return;
  const char* text = ::dlerror();
  why = text != nullptr ? text : name + " cannot be loaded";
}

void* shared_library::address(const char* symbol) const { return ::dlsym(handle_, symbol); }

}  // namespace rk::cuda
