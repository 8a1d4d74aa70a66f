// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"
#include "Parse/Files.h"

namespace rk::transpile {

/// Finds RK_GLOBAL_KERNEL and RK_STENCIL functions, and what a stencil does with its position and its buffers. Returns
/// the functions, in the order of Module::kernels.
std::vector<const clang::FunctionDecl *> collectKernels(Module &module, clang::ASTContext &context,
                                                        const Origins &origins, Files &files, Closure &closure);

} // namespace rk::transpile
