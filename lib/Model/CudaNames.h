// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace rk::transpile {

// What CUDA has in the global namespace without a header.

/// "float4", "uchar1". CUDA C++ Programming Guide, "Built-in Vector Types".
inline bool isCudaVector(std::string_view name) {
  constexpr std::string_view elements[] = {"char", "uchar", "short",    "ushort",    "int",   "uint",
                                           "long", "ulong", "longlong", "ulonglong", "float", "double"};
  return !name.empty() && name.back() >= '1' && name.back() <= '4' &&
         std::ranges::find(elements, name.substr(0, name.size() - 1)) != std::end(elements);
}

inline bool isCudaVariable(std::string_view name) {
  return name == "threadIdx" || name == "blockIdx" || name == "blockDim" || name == "gridDim";
}

/// "rsqrt", "rsqrtf", "any", "atomicAdd_block", "make_float4": the names of functions that NVRTC 13 takes for nothing else in the
/// global namespace, with --minimal. CUDA Math API; CUDA C++ Programming Guide, "C++ Language Extensions".
inline bool isCudaFunction(std::string_view name) {
  constexpr std::string_view ofNumbers[] = { // sorted; each with an 'f' behind it, too
      "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "copysign", "cos", "cosh", "cospi",
      "cyl_bessel_i0", "cyl_bessel_i1", "erf", "erfc", "erfcinv", "erfcx", "erfinv", "exp", "exp10", "exp2", "expm1",
      "fabs", "fdim", "fdivide", "floor", "fma", "fmax", "fmin", "fmod", "frexp", "hypot", "ilogb", "j0", "j1", "jn",
      "ldexp", "lgamma", "llrint", "llround", "log", "log10", "log1p", "log2", "logb", "lrint", "lround", "modf", "nan",
      "nearbyint", "nextafter", "norm", "norm3d", "norm4d", "normcdf", "normcdfinv", "pow", "rcbrt", "remainder",
      "remquo", "rhypot", "rint", "rnorm", "rnorm3d", "rnorm4d", "round", "rsqrt", "scalbln", "scalbn", "sin", "sincos",
      "sincospi", "sinh", "sinpi", "sqrt", "tan", "tanh", "tgamma", "trunc", "y0", "y1", "yn"};
  constexpr std::string_view others[] = { // sorted
      "abs", "all", "any", "ballot", "clock", "clock64", "dadd", "dmul", "double2int", "double2ll", "double2uint",
      "double2ull", "dsub", "float2double", "free", "int2double", "isfinite", "isinf", "isnan", "labs", "ll2double",
      "llabs", "llmax", "llmin", "malloc", "max", "memcpy", "memset", "min", "printf", "signbit", "syncthreads_and",
      "syncthreads_count", "syncthreads_or", "uint2double", "ull2double", "ullmax", "ullmin", "umax", "umin"};
  constexpr std::string_view atomics[] = {"Add", "And", "CAS", "Dec", "Exch", "Inc", "Max", "Min", "Or", "Sub", "Xor"};
  auto without = [&](std::string_view end) { return name.ends_with(end) ? name.substr(0, name.size() - end.size()) : name; };
  if (name.starts_with("make_"))
    return isCudaVector(without("_16a").substr(5)) || isCudaVector(without("_32a").substr(5));
  if (name.starts_with("atomic"))
    return std::ranges::any_of(atomics, [&](std::string_view operation) {
      const std::string_view scope = name.substr(6).starts_with(operation) ? name.substr(6 + operation.size()) : "none";
      return scope.empty() || scope == "_block" || scope == "_system";
    });
  return std::ranges::binary_search(ofNumbers, name) || std::ranges::binary_search(ofNumbers, without("f")) ||
         std::ranges::binary_search(others, name);
}

} // namespace rk::transpile
