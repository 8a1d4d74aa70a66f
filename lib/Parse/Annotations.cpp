// SPDX-License-Identifier: Apache-2.0
#include "Parse/Annotations.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"

namespace rk::transpile {
using namespace clang;

const AnnotateAttr *annotation(const Decl *decl, llvm::StringRef name) {
  for (const auto *attr : decl->specific_attrs<AnnotateAttr>())
    if (attr->getAnnotation() == name)
      return attr;
  return nullptr;
}

// Its first member is an array of char, zero-terminated.
std::string ConfigMember::text() const {
  std::string result;
  if (!value.isStruct() || value.getStructNumFields() == 0 || !value.getStructField(0).isArray())
    return result;
  const APValue &array = value.getStructField(0);
  for (unsigned i = 0; i < array.getArrayInitializedElts(); ++i) {
    const APValue &element = array.getArrayInitializedElt(i);
    if (!element.isInt() || element.getInt() == 0)
      break;
    result += static_cast<char>(element.getInt().getExtValue());
  }
  return result;
}

llvm::StringRef ConfigMember::enumerator() const {
  const auto *enumeration = type->getAs<EnumType>();
  if (!enumeration || !value.isInt())
    return {};
  for (const EnumConstantDecl *constant : enumeration->getDecl()->enumerators())
    if (llvm::APSInt::isSameValue(constant->getInitVal(), value.getInt()))
      return constant->getName();
  return {};
}

void forEachConfigMember(const AnnotateAttr *attr, const std::function<void(const ConfigMember &)> &use) {
  if (attr->args_size() == 0)
    return;
  const auto *constant = dyn_cast<ConstantExpr>(*attr->args_begin());
  if (!constant)
    return;
  APValue pointer = constant->getAPValueResult();
  if (!pointer.isLValue() || !pointer.getLValueBase().is<const ValueDecl *>())
    return;
  const auto *variable = dyn_cast<VarDecl>(pointer.getLValueBase().get<const ValueDecl *>());
  const APValue *value = variable ? variable->evaluateValue() : nullptr;
  const auto *record = variable ? variable->getType()->getAsCXXRecordDecl() : nullptr;
  if (!value || !value->isStruct() || !record)
    return;
  for (const FieldDecl *field : record->fields())
    use({field->getName(), value->getStructField(field->getFieldIndex()), field->getType()});
}

} // namespace rk::transpile
