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

/// "rsqrt", "any": the names of functions that NVRTC 13 refuses for anything else.
inline bool isCudaFunction(std::string_view name) {
  constexpr std::string_view names[] = { // sorted
      "abs", "acos", "acosh", "all", "any", "asin", "asinh", "atan", "atan2", "atanh", "atomicAdd",
      "atomicAdd_block", "atomicAdd_system", "atomicAnd", "atomicAnd_block", "atomicAnd_system", "atomicCAS",
      "atomicCAS_block", "atomicCAS_system", "atomicDec", "atomicDec_block", "atomicDec_system", "atomicExch",
      "atomicExch_block", "atomicExch_system", "atomicInc", "atomicInc_block", "atomicInc_system", "atomicMax",
      "atomicMax_block", "atomicMax_system", "atomicMin", "atomicMin_block", "atomicMin_system", "atomicOr",
      "atomicOr_block", "atomicOr_system", "atomicSub", "atomicSub_block", "atomicSub_system", "atomicXor",
      "atomicXor_block", "atomicXor_system", "ballot", "ceil", "clock", "clock64", "copysign", "cos", "cosf",
      "cosh", "cyl_bessel_i0", "cyl_bessel_i0f", "cyl_bessel_i1", "cyl_bessel_i1f", "dadd", "dmul", "double2int",
      "double2ll", "double2uint", "double2ull", "dsub", "erf", "erfcinv", "erfcinvf", "erfcx", "erfcxf", "erfinv",
      "erfinvf", "exp", "exp10", "exp2", "expf", "expm1", "fabs", "fdim", "fdivide", "float2double", "floor", "fma",
      "fmaf", "fmax", "fmin", "fmod", "frexp", "hypot", "ilogb", "int2double", "isnan", "j0", "j1", "jn", "ldexp",
      "ll2double", "llrint", "llround", "log", "log10", "log1p", "log2", "log2f", "logb", "logf", "lrint", "lround",
      "make_char1", "make_char2", "make_char3", "make_char4", "make_double1", "make_double2", "make_double3",
      "make_double4", "make_double4_16a", "make_double4_32a", "make_float1", "make_float2", "make_float3",
      "make_float4", "make_int1", "make_int2", "make_int3", "make_int4", "make_long1", "make_long2", "make_long3",
      "make_long4", "make_longlong1", "make_longlong2", "make_longlong3", "make_longlong4", "make_longlong4_16a",
      "make_longlong4_32a", "make_short1", "make_short2", "make_short3", "make_short4", "make_uchar1",
      "make_uchar2", "make_uchar3", "make_uchar4", "make_uint1", "make_uint2", "make_uint3", "make_uint4",
      "make_ulong1", "make_ulong2", "make_ulong3", "make_ulong4", "make_ulonglong1", "make_ulonglong2",
      "make_ulonglong3", "make_ulonglong4", "make_ulonglong4_16a", "make_ulonglong4_32a", "make_ushort1",
      "make_ushort2", "make_ushort3", "make_ushort4", "max", "min", "modf", "nan", "nearbyint", "norm", "normcdf",
      "normcdff", "normcdfinv", "normcdfinvf", "pow", "powf", "rcbrt", "rcbrtf", "remainder", "rhypot", "rhypotf",
      "rint", "rnorm", "rnorm3d", "rnorm3df", "rnorm4d", "rnorm4df", "rnormf", "round", "rsqrt", "sin", "sinf",
      "sinh", "sqrt", "tan", "tanf", "tanh", "trunc", "uint2double", "ull2double", "ullmax", "ullmin", "umax",
      "umin", "y0", "y1", "yn"};
  return std::ranges::binary_search(names, name);
}

} // namespace rk::transpile
