// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace rk::transpile {

/// What to write instead of a name that CUDA's programs use ("__syncthreads", "dim3"); empty: nothing is known.
std::string hintFor(llvm::StringRef name);

/// The operation of ours that \p asked surely means: "atomic_add" for "atomicAdd", "sync_cluster" for "cluster_sync".
/// Without a namespace; empty where there is none, or more than one, or where more has to change than the name. \p isMember: of rk::context.
std::string operationMeantBy(llvm::StringRef asked, bool isMember);

/// "'rk::thread_idx_x', 'rk::thread_idx_y'": operations whose names contain what was asked for, however it is spelt.
std::string operationsLike(llvm::StringRef asked, bool isMember);

} // namespace rk::transpile
