// SPDX-License-Identifier: Apache-2.0
// What isCudaFunction says is what NVRTC says of a variable of that name. Exit 77: no NVRTC.
#include "Compile/Compile.h"
#include "Model/CudaNames.h"

#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::string why;
  const auto nvrtc = rk::transpile::Nvrtc::load(why);
  if (!nvrtc)
    return std::printf("SKIPPED: %s\n", why.c_str()), 77;
  std::vector<std::string> names = {
      "texture", "surface", "surf",     "tex4D",    "atomic",   "atomicMul",   "atomicAdd_grid", "atomic_add", "make_pair",
      "make_",   "float5",  "sinff",    "maxf",     "absf",     "minf",        "all_of",         "ballotf",    "saxpy",
      "dot",     "cross",   "lerp",     "clamp",    "saturate", "length",      "norm2",          "normalize",  "step",
      "sign",    "fract",   "clockf",   "memmove",  "memcmp",   "strlen",      "realloc",        "rand",       "time",
      "make_half2", "make_float5", "tex1Dfetch", "make_float4", "make_double4_16a", "frac"};
  for (const char *operation : {"Add", "And", "CAS", "Dec", "Exch", "Inc", "Max", "Min", "Or", "Sub", "Xor"})
    for (const char *scope : {"", "_block", "_system"})
      names.push_back(std::string("atomic") + operation + scope);
  for (const char *function :
       {"acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "copysign", "cos", "cosh", "cospi",
        "cyl_bessel_i0", "cyl_bessel_i1", "erf", "erfc", "erfcinv", "erfcx", "erfinv", "exp", "exp10", "exp2", "expm1",
        "fabs", "fdim", "fdivide", "floor", "fma", "fmax", "fmin", "fmod", "frexp", "hypot", "ilogb", "j0", "j1", "jn",
        "ldexp", "lgamma", "llrint", "llround", "log", "log10", "log1p", "log2", "logb", "lrint", "lround", "modf", "nan",
        "nearbyint", "nextafter", "norm", "norm3d", "norm4d", "normcdf", "normcdfinv", "pow", "rcbrt", "remainder",
        "remquo", "rhypot", "rint", "rnorm", "rnorm3d", "rnorm4d", "round", "rsqrt", "scalbln", "scalbn", "sin", "sincos",
        "sincospi", "sinh", "sinpi", "sqrt", "tan", "tanh", "tgamma", "trunc", "y0", "y1", "yn", "abs", "all", "any",
        "ballot", "clock", "clock64", "dadd", "dmul", "double2int", "float2double", "free", "int2double", "isfinite",
        "isinf", "isnan", "labs", "ll2double", "llabs", "llmax", "llmin", "malloc", "max", "memcpy", "memset", "min",
        "printf", "signbit", "syncthreads_and", "ull2double", "ullmax", "ullmin", "umax", "umin"}) {
    names.push_back(function);
    names.push_back(std::string(function) + "f");
  }
  int wrong = 0;
  for (const std::string &name : names) {
    const bool isTaken = !nvrtc->toPtx("__device__ int " + name + ";\n", "name.cu", 90).ok;
    if (isTaken != rk::transpile::isCudaFunction(name))
      wrong += std::printf("%s: NVRTC has %s function of that name\n", name.c_str(), isTaken ? "a" : "no") > 0;
  }
  return wrong;
}
