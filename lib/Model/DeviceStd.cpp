// SPDX-License-Identifier: Apache-2.0
#include "Model/DeviceStd.h"
#include "Support/Text.h"

#include <map>
#include <set>

namespace rk::transpile {

namespace {

struct Tables {
  std::set<std::string> headers{"cassert", "cfloat", "climits"}; // macros alone
  std::map<std::string, std::string> std; // with the first of its headers
  std::set<std::string> refusedMembers;
  std::set<std::string> asks;
  std::set<std::string> c;
  std::set<std::string> builtins;
  std::map<std::string, std::string> instead;

  Tables() {
#define RK_STD(Header, Names)                                                                                          \
  headers.insert(Header);                                                                                              \
  for (const std::string &name : split(Names, ' '))                                                                    \
    std.emplace(name, Header);
#define RK_STD_MEMBER_REFUSED(Names)                                                                                   \
  for (const std::string &name : split(Names, ' '))                                                                    \
    refusedMembers.insert(name);
#define RK_STD_ASKS(Names)                                                                                             \
  for (const std::string &name : split(Names, ' '))                                                                    \
    asks.insert(name);
#define RK_C(Names)                                                                                                    \
  for (const std::string &name : split(Names, ' '))                                                                    \
    c.insert(name);
#define RK_BUILTIN(Names)                                                                                              \
  for (const std::string &name : split(Names, ' '))                                                                    \
    builtins.insert("__builtin_" + name);
#define RK_STD_INSTEAD(Names, What)                                                                                    \
  for (const std::string &name : split(Names, ' '))                                                                    \
    instead[name] = What;
#include "Model/DeviceStd.def"
#undef RK_STD
#undef RK_STD_MEMBER_REFUSED
#undef RK_STD_ASKS
#undef RK_C
#undef RK_BUILTIN
#undef RK_STD_INSTEAD
  }
};

const Tables &tables() {
  static const Tables instance;
  return instance;
}

constexpr std::string_view rangesPrefix = "ranges::";

/// "vector" and "push_back" of "std::vector::push_back"; "ranges::sort" of "std::ranges::sort".
struct Parts {
  bool inStd = false;
  std::string entity;
  std::string member;

  bool inRanges() const { return inStd && entity.starts_with(rangesPrefix); }
  /// What a user does not name: what led to it is judged.
  bool isLibrarysOwn() const {
    return entity.starts_with("__gnu_cxx") || (inStd && entity.compare(inRanges() ? rangesPrefix.size() : 0, 1, "_") == 0);
  }
};

Parts partsOf(std::string_view name) {
  Parts parts;
  parts.inStd = name.starts_with("std::");
  if (parts.inStd)
    name.remove_prefix(5);
  // An operator's name is its own: "operator<".
  std::size_t begin = name.starts_with(rangesPrefix) ? rangesPrefix.size() : 0;
  std::size_t end = name.starts_with("operator") ? std::string_view::npos : name.find("::", begin);
  parts.entity = name.substr(0, end);
  if (end != std::string_view::npos)
    parts.member = name.substr(end + 2);
  return parts;
}

} // namespace

bool hasDeviceMeaning(std::string_view name) {
  Parts parts = partsOf(name);
  if (parts.isLibrarysOwn())
    return true;
  if (!parts.inStd) {
    // sqrtf is to sqrt what every float function is to its double one.
    return tables().c.contains(parts.entity) ||
           (parts.entity.ends_with("f") && tables().c.contains(parts.entity.substr(0, parts.entity.size() - 1)));
  }
  if (parts.entity.starts_with("operator"))
    return true; // its operands are judged where they come from
  return tables().std.contains(parts.entity) && !tables().refusedMembers.contains(parts.entity + "::" + parts.member);
}

bool asksForMembers(std::string_view name) {
  Parts parts = partsOf(name);
  if (!parts.inStd)
    return false;
  std::string trait = parts.entity;
  for (std::string_view adverb : {"nothrow_", "trivially_"})
    if (std::size_t at = trait.find(adverb); at != std::string::npos)
      trait.erase(at, adverb.size());
  if (trait.ends_with("_v") || trait.ends_with("_t"))
    trait.erase(trait.size() - 2);
  return tables().asks.contains(trait);
}

std::string deviceHeaderOf(std::string_view name) {
  auto it = tables().std.find(partsOf(name).entity);
  return it == tables().std.end() ? std::string() : it->second;
}

bool isDeviceHeader(const std::string &name) { return tables().headers.contains(name); }

bool isDeviceBuiltin(std::string_view name) { return tables().builtins.contains(std::string(name)); }

std::string stdEntity(std::string_view name) {
  Parts parts = partsOf(name);
  if (tables().refusedMembers.contains(parts.entity + "::" + parts.member))
    return std::string(name);
  if (parts.entity.starts_with("__pstl"))
    return "std::execution";
  // What a pipe of views is made of is many things, and to its user one.
  if (parts.inRanges() && (parts.entity == "ranges::views" || parts.entity.ends_with("_view") ||
                           parts.entity.starts_with("ranges::operator")))
    return "std::views";
  // std::string is what people write, and std::basic_string what they get.
  if (parts.entity.starts_with("basic_"))
    parts.entity.erase(0, 6);
  return (parts.inStd ? "std::" : "") + parts.entity;
}

std::string insteadOf(std::string_view name) {
  Parts parts = partsOf(name);
  if (parts.entity.starts_with("__pstl"))
    parts.entity = "execution";
  std::string around;
  if (parts.inRanges()) {
    around = "ranges";
    if (std::string plain = parts.entity.substr(rangesPrefix.size()); tables().std.contains(plain))
      return "use 'std::" + plain + "'; an algorithm takes 'x.begin(), x.end()' there";
  }
  for (const std::string &key : {parts.entity + "::" + parts.member, parts.entity, around})
    if (auto it = tables().instead.find(key); it != tables().instead.end())
      return it->second;
  return "use an 'rk::' operation, or write the function yourself in the actor's header";
}

} // namespace rk::transpile
