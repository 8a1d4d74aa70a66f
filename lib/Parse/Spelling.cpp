// SPDX-License-Identifier: Apache-2.0
#include "Parse/Spelling.h"

#include "Parse/Names.h"
#include "Support/Text.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/PrettyPrinter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// Writes what Clang's printer writes for diagnostics only: "1" for an enumerator inside of an object, "3.000000e-01".
class Speller {
public:
  explicit Speller(const ASTContext &context) : context(context), policy(context.getLangOpts()) {
    policy.SuppressTagKeyword = true;
    policy.FullyQualifiedName = true;
    policy.SuppressInlineNamespace = true;
    policy.AnonymousTagLocations = false;
    policy.PrintCanonicalTypes = true;
  }

  std::string spell(QualType type) {
    type = type.getCanonicalType();
    std::string text = type.getAsString(policy);
    const QualType core = coreOf(type);
    const CXXRecordDecl *record = core->getAsCXXRecordDecl();
    if (!record || !hasValues(record))
      return text;
    const std::string printed = core.getAsString(policy);
    if (const std::size_t at = text.find(printed); at != std::string::npos)
      text.replace(at, printed.size(), spell(record));
    return text;
  }

  bool failed = false;

private:
  QualType coreOf(QualType type) const {
    for (;;) {
      if (type->isPointerType() || type->isReferenceType())
        type = type->getPointeeType();
      else if (type->isArrayType())
        type = context.getBaseElementType(type);
      else
        return type.getUnqualifiedType();
    }
  }

  static const CXXRecordDecl *around(const CXXRecordDecl *record) {
    return dyn_cast<CXXRecordDecl>(record->getDeclContext());
  }

  /// Of its own, or of a class around it: "protocol<version{1, 2}>::request".
  bool hasValues(const CXXRecordDecl *record) const {
    const auto *instance = dyn_cast<ClassTemplateSpecializationDecl>(record);
    return (instance && hasValues(instance->getTemplateArgs().asArray())) ||
           (around(record) && hasValues(around(record)));
  }
  bool hasValues(llvm::ArrayRef<TemplateArgument> arguments) const {
    return llvm::any_of(arguments, [this](const TemplateArgument &argument) {
      switch (argument.getKind()) {
      case TemplateArgument::StructuralValue:
        return true;
      case TemplateArgument::Declaration:
        return isa<TemplateParamObjectDecl>(argument.getAsDecl());
      case TemplateArgument::Integral:
        return needsCare(argument.getAsIntegral(), argument.getIntegralType());
      case TemplateArgument::Pack:
        return hasValues(argument.pack_elements());
      case TemplateArgument::Type: {
        const CXXRecordDecl *inner = coreOf(argument.getAsType().getCanonicalType())->getAsCXXRecordDecl();
        return inner && hasValues(inner);
      }
      default:
        return false;
      }
    });
  }

  /// Clang writes '\xff' for an unsigned character, which is a negative one, and the least number without its type.
  static bool needsCare(const llvm::APSInt &value, QualType type) {
    return type->isEnumeralType() || type->isAnyCharacterType() ||
           (value.isSigned() && value.getBitWidth() == 64 && value.isMinSignedValue());
  }

  std::string spell(const CXXRecordDecl *record) {
    const auto *instance = dyn_cast<ClassTemplateSpecializationDecl>(record);
    const std::string name =
        around(record) ? spell(around(record)) + "::" + record->getNameAsString() : plainName(record);
    if (!instance)
      return name;
    const TemplateParameterList *parameters = instance->getSpecializedTemplate()->getTemplateParameters();
    std::vector<std::string> arguments;
    for (unsigned i = 0; i < instance->getTemplateArgs().size(); ++i)
      add(instance->getTemplateArgs()[i], TemplateParameterList::shouldIncludeTypeForArgument(policy, parameters, i),
          arguments);
    return name + "<" + join(arguments, ", ") + ">";
  }

  void add(const TemplateArgument &argument, bool withType, std::vector<std::string> &to) {
    switch (argument.getKind()) {
    case TemplateArgument::Pack:
      for (const TemplateArgument &each : argument.pack_elements())
        add(each, withType, to);
      return;
    case TemplateArgument::Type:
      to.push_back(spell(argument.getAsType()));
      return;
    case TemplateArgument::StructuralValue:
      to.push_back(spell(argument.getAsStructuralValue(), argument.getStructuralValueType()));
      return;
    case TemplateArgument::Integral:
      if (needsCare(argument.getAsIntegral(), argument.getIntegralType())) {
        to.push_back(spell(APValue(argument.getAsIntegral()), argument.getIntegralType()));
        return;
      }
      break;
    case TemplateArgument::Declaration:
      if (const auto *object = dyn_cast<TemplateParamObjectDecl>(argument.getAsDecl())) {
        to.push_back(spell(object->getValue(), object->getType()));
        return;
      }
      break;
    default:
      break;
    }
    to.push_back(print(argument, withType));
  }

  std::string print(const TemplateArgument &argument, bool withType) const {
    std::string text;
    llvm::raw_string_ostream out(text);
    argument.print(policy, out, withType);
    return text;
  }

  std::string spell(const APValue &value, QualType type) {
    type = type.getCanonicalType().getUnqualifiedType();
    if (value.isInt())
      return spellInteger(value.getInt(), type);
    if (value.isFloat())
      return spellFloat(value.getFloat(), type);
    std::vector<std::string> parts;
    if (value.isArray() && value.getArraySize() <= 1024) {
      const QualType element = context.getAsArrayType(type)->getElementType();
      for (unsigned i = 0; i < value.getArraySize(); ++i)
        parts.push_back(spell(
            i < value.getArrayInitializedElts() ? value.getArrayInitializedElt(i) : value.getArrayFiller(), element));
      return "{" + join(parts, ", ") + "}";
    }
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    failed = failed || (record && record->isLambda());
    // Inside of another object the braces do, for what has no name.
    const std::string name = record && record->hasNameForLinkage() ? spell(type) : std::string();
    if (!value.isStruct() || !record->isAggregate())
      return name + value.getAsString(context, type);
    for (unsigned i = 0; const CXXBaseSpecifier &base : record->bases())
      parts.push_back(spell(value.getStructBase(i++), base.getType()));
    for (const FieldDecl *field : record->fields())
      if (!field->isUnnamedBitField())
        parts.push_back(spell(value.getStructField(field->getFieldIndex()), field->getType()));
    return name + "{" + join(parts, ", ") + "}";
  }

  /// NVRTC takes a bit cast for another argument than the literal of the same bits, but the prelude's infinities and
  /// NaNs are such.
  std::string spellFloat(const llvm::APFloat &value, QualType type) {
    const bool isDouble = context.getTypeSize(type) == 64;
    if (!value.isFinite())
      return "__builtin_bit_cast(" + type.getAsString(policy) + ", 0x" +
             llvm::utohexstr(value.bitcastToAPInt().getZExtValue(), /*LowerCase=*/true) + (isDouble ? "ull)" : "u)");
    char digits[40];
    const unsigned length = value.convertToHexString(digits, 0, /*UpperCase=*/false, llvm::APFloat::rmTowardZero);
    return std::string(digits, length) + (isDouble ? "" : "f");
  }

  std::string spellInteger(const llvm::APSInt &value, QualType type) {
    if (const auto *enumeration = type->getAs<EnumType>()) {
      if (llvm::any_of(enumeration->getDecl()->enumerators(), [&value](const EnumConstantDecl *each) {
            return llvm::APSInt::isSameValue(each->getInitVal(), value);
          }))
        return print(TemplateArgument(context, value, type), false);
      failed = failed || !enumeration->getDecl()->hasNameForLinkage();
      return "static_cast<" + spell(type) + ">(" + spellInteger(value, enumeration->getDecl()->getIntegerType()) + ")";
    }
    if (needsCare(value, type))
      return "static_cast<" + type.getAsString(policy) + ">(" +
             (value.isMinSignedValue() && value.getBitWidth() == 64 ? "-9223372036854775807 - 1" : digitsOf(value)) +
             ")";
    if (type->isBooleanType())
      return value.getBoolValue() ? "true" : "false";
    return digitsOf(value) + (value.isUnsigned() && value.getBitWidth() == 64 ? "ull" : "");
  }

  static std::string digitsOf(const llvm::APSInt &value) {
    llvm::SmallString<24> digits;
    value.toString(digits, 10);
    return digits.str().str();
  }

  const ASTContext &context;
  PrintingPolicy policy;
};

} // namespace

std::string spellType(QualType type, const ASTContext &context) { return Speller(context).spell(type); }

bool isUnspellable(QualType type, const ASTContext &context) {
  Speller speller(context);
  speller.spell(type);
  return speller.failed;
}

} // namespace rk::transpile
