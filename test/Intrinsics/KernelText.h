// SPDX-License-Identifier: Apache-2.0
#pragma once
// A CUDA text with two kernels for each row and operand type: `text_N` has the substituted text, `prelude_N` calls the
// prelude's function. Both are what rk-transpile would emit.

#include "Intrinsics/Intrinsics.h"

#include <string>
#include <vector>

namespace rk::transpile::test {

struct KernelPair {
  std::string what;         ///< "rk::sqrt(float x)"
  unsigned number;
  bool hasText;             ///< else only `prelude_N` is there
  std::string instruction;  ///< that the PTX has to contain from sm_90 on; may be empty
};

struct KernelText {
  std::string cuda;
  std::vector<KernelPair> kernels;
};

/// All rows that `arch` (75 for sm_75) reaches.
KernelText writeKernels(unsigned arch);

/// Calls of every name and alias, and of every member of rk::context, where they depend on a template parameter.
std::string writeDependentCalls(unsigned arch);

/// The body of an entry of a PTX text, without the numbers that count through the whole text; empty if it is not there.
std::string entryBody(const std::string &ptx, const std::string &name);

}  // namespace rk::transpile::test
