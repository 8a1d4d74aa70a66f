// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs the mock driver's kernels on the faithful CPU executor. A test program links it once: the executor and the CPU
// objects have to be of one copy.

namespace rk::mock {

/// Call it before the first system is made.
void use_executor();

}  // namespace rk::mock
