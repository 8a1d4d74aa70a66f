// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Generate/TextWriter.h"

namespace rk::transpile {

/// The shared memory of groups whose handlers have shared variables: the handlers name it, so it comes before them.
void writeSharedDeclarations(const Module &module, TextWriter &out);

/// What follows the user's code: layout asserts, tables, and a kernel for each group.
void writeKernels(const Module &module, TextWriter &out);

} // namespace rk::transpile
