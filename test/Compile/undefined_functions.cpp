// SPDX-License-Identifier: Apache-2.0
// A text that calls what it does not define is no text, whatever NVRTC says of its PTX. Exit 77: no NVRTC.
#include "Compile/Compile.h"

#include <cstdio>

int main() {
  std::string why;
  const auto nvrtc = rk::transpile::Nvrtc::load(why);
  if (!nvrtc)
    return std::printf("SKIPPED: %s\n", why.c_str()), 77;
  const std::string kernel = "extern \"C\" __global__ void k(int *p) { *p = f(*p); printf(\"%d\", *p); }\n";
  const auto whole = nvrtc->toPtx("__device__ __noinline__ int f(int x) { return 3 * x; }\n" + kernel, "whole.cu", 90);
  const auto part = nvrtc->toPtx("__device__ int f(int x);\n" + kernel, "part.cu", 90);
  std::printf("%s%s", whole.log.c_str(), part.log.c_str());
  return whole.ok && !part.ok && part.log.find("'f(int)' is called") != std::string::npos ? 0 : 1;
}
