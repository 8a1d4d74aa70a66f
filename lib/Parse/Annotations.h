// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clang/AST/APValue.h"
#include "clang/AST/Attr.h"
#include "clang/AST/Decl.h"

#include <functional>
#include <string>

namespace rk::transpile {

/// The annotation `annotate("rk::actor", ...)` of a declaration; null where it has none of this name.
const clang::AnnotateAttr *annotation(const clang::Decl *decl, llvm::StringRef name);

/// A member of a config struct, as the compiler has computed it: whatever the user left out is filled in.
struct ConfigMember {
  llvm::StringRef name;
  const clang::APValue &value;
  clang::QualType type;

  std::uint64_t number() const { return value.isInt() ? value.getInt().getZExtValue() : 0; }
  /// Of a config_string.
  std::string text() const;
  /// The enumerator: the DSL's header alone knows its value.
  llvm::StringRef enumerator() const;
};

/// The members of the config that an annotation carries, `&cfg<actor_config{...}>`. In a template: read the instance.
void forEachConfigMember(const clang::AnnotateAttr *attr, const std::function<void(const ConfigMember &)> &use);

} // namespace rk::transpile
