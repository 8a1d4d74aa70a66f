// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace rk::transpile {

/// "float4", "uchar1": what CUDA has in the global namespace without a header. CUDA C++ Programming Guide, "Built-in
/// Vector Types".
inline bool isCudaVector(std::string_view name) {
  constexpr std::string_view elements[] = {"char", "uchar", "short",    "ushort",    "int",   "uint",
                                           "long", "ulong", "longlong", "ulonglong", "float", "double"};
  return !name.empty() && name.back() >= '1' && name.back() <= '4' &&
         std::ranges::find(elements, name.substr(0, name.size() - 1)) != std::end(elements);
}

} // namespace rk::transpile
