// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is written from the table: the DSL's headers, the device prelude, the reference page. Each function returns the
// text of one file.

#include "Intrinsics/Intrinsics.h"

#include <string>
#include <utility>
#include <vector>

namespace rk::transpile::emit {

/// Path below the source root, and text.
using File = std::pair<std::string, std::string>;

std::vector<File> dslHeaders();
std::vector<File> devicePrelude();
std::vector<File> referencePage();

/// "// SPDX ...", "// Written from lib/Intrinsics/Intrinsics.def ...".
std::string fileHead(std::string_view what);

/// Categories that have free functions, in table order.
std::vector<Category> categories();

/// The operands of a row: one entry for a signature without `T`.
std::vector<Operand> overloads(const Intrinsic &row);

/// "T& x" as "unsigned long& x" for an operand.
std::string declare(const Parameter &parameter, Operand o);

/// All parameters, separated by commas.
std::string declareAll(const Intrinsic &row, Operand o);

/// Replaces every `<T>` by `<float>` and so on.
std::string withOperand(std::string text, Operand o);

/// Parameter names, as arguments for `substitute`.
std::vector<std::string> names(const Intrinsic &row);

/// What stands in front of a member that takes a `Message`.
std::string templateHead(const Intrinsic &row);

/// The name and the aliases of a row.
std::vector<std::string_view> allNames(const Intrinsic &row);

/// The includes of the files of all categories below `folder`.
std::string umbrella(std::string_view head, std::string_view folder);

/// `body` in `namespace rk { inline namespace RK_SIDE {`.
std::string inNamespace(const std::string &body);

}  // namespace rk::transpile::emit
