// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"
#include "Parse/Files.h"
#include "Parse/Layouts.h"

namespace rk::transpile {

/// Finds what RK_ACTOR and RK_RING_KERNEL mark in the user's code, adds it to Module::actors, and makes its handlers
/// the closure's entries.
void collectActors(Module &module, clang::ASTContext &context, const Origins &origins, Files &files,
                   LayoutBuilder &layouts, Closure &closure);

} // namespace rk::transpile
