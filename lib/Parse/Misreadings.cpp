// SPDX-License-Identifier: Apache-2.0
#include "Parse/Misreadings.h"
#include "Parse/Spelling.h"

#include "clang/AST/Attr.h"

#include <algorithm>

namespace rk::transpile {
using namespace clang;

namespace {

/// Its parts' own comparisons are calls of their own.
const FieldDecl *arrayOf(const CXXRecordDecl *record) {
  record = record ? record->getDefinition() : nullptr;
  if (record)
    for (const FieldDecl *field : record->fields())
      if (field->getType()->isConstantArrayType())
        return field;
  return nullptr;
}

/// The empty class and its bases: objects of one type have different addresses.
void addEmpty(const CXXRecordDecl *record, std::vector<const CXXRecordDecl *> &all) {
  record = record ? record->getDefinition() : nullptr;
  if (!record || record->isDependentContext() || !record->isEmpty())
    return;
  all.push_back(record);
  for (const CXXBaseSpecifier &base : record->bases())
    addEmpty(base.getType()->getAsCXXRecordDecl(), all);
}

} // namespace

std::optional<Misread> misreadingOf(const FunctionDecl *callee) {
  const OverloadedOperatorKind op = callee->getOverloadedOperator();
  if (!callee->isDefaulted() || callee->param_empty() ||
      !llvm::is_contained({OO_Spaceship, OO_Less, OO_Greater, OO_LessEqual, OO_GreaterEqual}, op))
    return std::nullopt;
  const FieldDecl *array = arrayOf(callee->getParamDecl(0)->getType().getNonReferenceType()->getAsCXXRecordDecl());
  if (!array)
    return std::nullopt;
  return Misread{"the defaulted comparison of '" + array->getParent()->getNameAsString() + "' leaves out its array '" +
                     array->getNameAsString() + "'",
                 "make '" + array->getNameAsString() + "' a 'std::array', or write the comparison out"};
}

bool isOfUnderlyingType(const NamedDecl *ofStd) {
  const IdentifierInfo *name = ofStd->getIdentifier();
  return name && llvm::is_contained({"underlying_type", "underlying_type_t", "to_underlying"}, name->getName());
}

std::optional<Misread> misreadingOfUnderlyingType(const EnumDecl *enumeration) {
  const EnumDecl *definition = enumeration->getDefinition();
  if (!definition || definition->isFixed() || definition->getIntegerType().isNull() ||
      definition->getIntegerType()->isSpecificBuiltinType(BuiltinType::Int))
    return std::nullopt;
  const std::string name = definition->getNameAsString();
  const std::string type = definition->getIntegerType().getAsString();
  return Misread{"the underlying type of '" + name + "', which is '" + type + "' for the host",
                 "say it: 'enum " + name + " : " + type + "'"};
}

std::vector<std::pair<SourceLocation, Misread>> misreadingsOf(const CXXRecordDecl *record, const ASTContext &context) {
  std::vector<std::pair<SourceLocation, Misread>> result;
  if (record->isDependentContext())
    return result;
  std::vector<const CXXRecordDecl *> parts;
  for (const CXXBaseSpecifier &base : record->bases())
    addEmpty(base.getType()->getAsCXXRecordDecl(), parts);
  for (const FieldDecl *field : record->fields()) {
    const std::size_t others = parts.size();
    if (field->hasAttr<NoUniqueAddressAttr>())
      addEmpty(field->getType()->getAsCXXRecordDecl(), parts);
    const auto end = parts.begin() + static_cast<std::ptrdiff_t>(others);
    const auto same = std::find_if(
        end, parts.end(), [&](const CXXRecordDecl *part) { return std::find(parts.begin(), end, part) != end; });
    if (same != parts.end())
      result.push_back(
          {field->getLocation(),
           {"the layout of '" + readable(context.getRecordType(record), context) + "', where '" +
                field->getNameAsString() + "' is not the only empty part of type '" + (*same)->getNameAsString() + "'",
            "leave out [[no_unique_address]] here, or give the parts different types"}});
  }
  return result;
}

} // namespace rk::transpile
