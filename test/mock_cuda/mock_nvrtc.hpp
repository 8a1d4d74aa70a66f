// SPDX-License-Identifier: Apache-2.0
#pragma once
// The mock NVRTC, as a test sees it. What it compiles is an image that the mock driver understands: the module's hash.

namespace rk::mock::nvrtc {

void reset();
void set_version(int major, int minor);
/// From now on every text is rejected with this log; null: none.
void reject_with(const char* log);
/// Compilations since reset().
unsigned compilations();

}  // namespace rk::mock::nvrtc
