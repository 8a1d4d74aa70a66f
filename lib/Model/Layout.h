// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Model/Source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rk::transpile {

/// A member that keeps a type from crossing between host and device, or the type itself where it is not the user's own.
struct Obstacle {
  std::string type;   ///< as the user has written it
  std::string entity; ///< "std::vector" of a type of std; else empty
  SourceRange range;
  std::string what = {};    ///< of what is not trivially copyable: "'guard' has a destructor of its own"
  std::string instead = {}; ///< of the same
};

struct Field {
  std::string name;
  std::string type;
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  bool accessible = true;            ///< public, named and no bit-field: offsetof may name it
  std::optional<std::size_t> layout; ///< of a record type: index into Module::layouts
  SourceRange range = {};
};

/// An rk::field1, 2 or 3, or an array of them: a member that spawn() gives memory to.
inline bool isDeviceField(const Field &field) {
  return field.type.starts_with("rk::field1<") || field.type.starts_with("rk::field2<") ||
         field.type.starts_with("rk::field3<");
}

/// A type as the host program's compiler lays it out.
struct Layout {
  std::string name;     ///< qualified, without a leading "::"
  std::string spelling; ///< how the emitted text names it
  SourceRange range;    ///< where it is declared
  std::uint64_t size = 0;
  std::uint64_t align = 1;
  bool isComplete = true;
  bool isValue = true; ///< a class, an enumeration or a number, or a pointer, which is an obstacle of its own
  std::string hidden;  ///< why no other text can name it: "is private"; mostly empty
  bool isRecord = false;
  bool isUserType = false; ///< declared in the user's sources: the text may name its members
  bool triviallyCopyable = true;
  bool standardLayout = true;
  bool inUnnamedNamespace = false;
  std::vector<Field> fields;
  std::vector<Obstacle> nonTrivial; ///< functions that make it so, and members of types that are it
  std::vector<Obstacle> pointers;   ///< and references, and pointers to members
  std::vector<Obstacle> divergent;  ///< types whose layout differs between host and device
  std::uint64_t hash = 0;           ///< FNV-1a 64 over size, alignment and fields, recursively
};

} // namespace rk::transpile
