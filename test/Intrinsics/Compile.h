// SPDX-License-Identifier: Apache-2.0
#pragma once
// NVRTC for these tests: the real one, with the embedded device headers.

#include <embedded_headers.hpp>

#include <string>

namespace rk::transpile::test {

/// What the compile tests try, where NVRTC knows it.
constexpr unsigned Architectures[] = {75, 90, 120};
bool supported(unsigned arch);

/// PTX; throws NVRTC's log.
std::string compileOrThrow(const std::string &text, unsigned arch);

/// PTX; fails the running test with NVRTC's log.
std::string compilePtx(const std::string &text, unsigned arch);

}  // namespace rk::transpile::test
