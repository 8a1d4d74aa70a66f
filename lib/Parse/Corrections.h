// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace clang {
class CompilerInstance;
}

namespace rk::transpile {

/// Before the compiler looks for a name that resembles one it does not know, it gets the operation of ours that is meant:
/// `__syncwarp` is 'rk::sync_warp' and not '__sync_swap'. For what has a hint of its own it looks for none, until
/// what this returns is called: once the error about it is out.
std::function<void()> installCorrections(clang::CompilerInstance &compiler);

} // namespace rk::transpile
