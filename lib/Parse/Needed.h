// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Parse/Closure.h"

namespace rk::transpile {

/// Which members of a written class stay in the text.
class Needed {
public:
  explicit Needed(const Closure &closure) : closure(closure) {}

  bool isNeeded(const clang::Decl *member) const;
  /// What a function marked so overrides goes, and others may override it: it becomes the first that is virtual.
  bool overridesNothing(const clang::CXXMethodDecl *method) const;
  /// Whether the class needs a virtual function in place of its own, which go, and whether that has to be pure.
  std::optional<bool> virtualStandIn(const clang::CXXRecordDecl *record) const;

private:
  bool overridesNeeded(const clang::CXXMethodDecl *method) const;
  bool isDeclaredOnly(const clang::Decl *member) const;
  bool befriends(clang::QualType type) const;
  bool befriendsWritten(const clang::NamedDecl *named) const;

  const Closure &closure;
};

} // namespace rk::transpile
