// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Generate/TextWriter.h"

namespace rk::transpile {

/// The shared memory of groups whose handlers have shared variables: the handlers name it, so it comes before them.
void writeSharedDeclarations(const Module &module, TextWriter &out);

/// A kernel for each stencil: one thread a cell.
void writeStencils(const Module &module, TextWriter &out);
/// Whether a global kernel or stencil has shared memory, which is then `rk_shared_ENTRY`.
bool hasSharedStruct(const Kernel &kernel);

/// What follows the user's code: layout asserts, tables, and a kernel for each group.
void writeKernels(const Module &module, TextWriter &out);

} // namespace rk::transpile
