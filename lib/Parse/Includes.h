// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"
#include "Parse/Files.h"

namespace rk::transpile {

/// Adds to Module::includes the headers of std that declare what the text names.
void addIncludes(Module &module, const clang::ASTContext &context, Files &files, const Closure &closure);

} // namespace rk::transpile
