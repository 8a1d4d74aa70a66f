// SPDX-License-Identifier: Apache-2.0
#include "Parse/Layouts.h"
#include "Model/DeviceStd.h"
#include "Parse/Closure.h"
#include "Parse/Spelling.h"
#include "Support/Hash.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecordLayout.h"
#include "clang/Sema/Sema.h"

namespace rk::transpile {
using namespace clang;

namespace {

/// The element type behind arrays, std::array included: it decides about pointers and layout.
QualType elementType(QualType type, const ASTContext &context) {
  for (;;) {
    type = context.getBaseElementType(type).getCanonicalType().getUnqualifiedType();
    const auto *spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
    if (!spec || !spec->isInStdNamespace() || spec->getName() != "array")
      return type;
    type = spec->getTemplateArgs()[0].getAsType();
  }
}

/// As the user has written it, without what std fills in: "std::vector<int>", "std::string".
std::string readable(QualType type, const ASTContext &context) {
  PrintingPolicy policy(context.getLangOpts());
  policy.SuppressTagKeyword = true;
  policy.SuppressInlineNamespace = true;
  return type.getUnqualifiedType().getAsString(policy);
}

void inherit(Layout &layout, const Layout &from) {
  for (auto obstacles : {&Layout::nonTrivial, &Layout::pointers, &Layout::divergent})
    for (const Obstacle &obstacle : from.*obstacles)
      if (llvm::none_of(layout.*obstacles,
                        [&](const Obstacle &known) { return known.range.begin.raw == obstacle.range.begin.raw; }))
        (layout.*obstacles).push_back(obstacle);
}

std::string whyHidden(const TagDecl *tag) {
  if (!tag->hasNameForLinkage())
    return "has no name";
  if (isLocal(tag))
    return "is declared inside of a function";
  for (const Decl *decl = tag; decl; decl = dyn_cast<TagDecl>(decl->getDeclContext()))
    if (decl->getAccess() == AS_private || decl->getAccess() == AS_protected)
      return decl->getAccess() == AS_private ? "is private" : "is protected";
  if (const auto *spec = dyn_cast<ClassTemplateSpecializationDecl>(tag))
    for (const TemplateArgument &argument : spec->getTemplateArgs().asArray())
      if (argument.getKind() == TemplateArgument::Type)
        if (const TagDecl *inner = argument.getAsType()->getAsTagDecl())
          if (std::string why = whyHidden(inner); !why.empty())
            return "is made of '" + inner->getNameAsString() + "', which " + why;
  return {};
}

bool inUnnamedNamespace(const Decl *decl) {
  for (const DeclContext *c = decl->getDeclContext(); c; c = c->getParent())
    if (const auto *ns = dyn_cast<NamespaceDecl>(c); ns && ns->isAnonymousNamespace())
      return true;
  return false;
}

// Everything that has to agree goes into the text that is hashed; names of types do not matter, members' do.
std::string describeForHash(const Module &module, const Layout &layout) {
  std::string text = layout.name + "{" + std::to_string(layout.size) + "," + std::to_string(layout.align);
  for (const Field &field : layout.fields) {
    text += ";" + field.name + "@" + std::to_string(field.offset) + "+" + std::to_string(field.size) + ":";
    text += field.layout ? describeForHash(module, module.layouts[*field.layout]) : field.type;
  }
  return text + "}";
}

} // namespace

LayoutBuilder::LayoutBuilder(Module &module, Sema &sema, const Origins &origins)
    : module(module), sema(sema), context(sema.getASTContext()), origins(origins) {}

std::size_t LayoutBuilder::add(QualType type, clang::SourceRange use) {
  const QualType written = type;
  type = type.getCanonicalType().getUnqualifiedType();
  if (auto it = known.find(type.getTypePtr()); it != known.end())
    return it->second;
  std::size_t index = module.layouts.size();
  known[type.getTypePtr()] = index;
  Layout &layout = module.layouts.emplace_back();
  layout.name = spellType(type, context);
  layout.spelling = layout.name;
  layout.range = toModel(use);
  if (type->isDependentType())
    return index; // of a template, which Analyze refuses
  // An instance that is only referred to has not been made yet.
  layout.isComplete = sema.isCompleteType(use.getBegin(), type);
  if (!layout.isComplete)
    return index;
  layout.size = static_cast<std::uint64_t>(context.getTypeSizeInChars(type).getQuantity());
  layout.align = static_cast<std::uint64_t>(context.getTypeAlignInChars(type).getQuantity());
  layout.triviallyCopyable = type.isTriviallyCopyableType(context);
  layout.standardLayout = type->isStandardLayoutType();
  layout.isValue = type->isRecordType() || type->isEnumeralType() || type->isArithmeticType() ||
                   type->isPointerType() || type->isMemberPointerType();
  if (const TagDecl *tag = type->getAsTagDecl())
    layout.hidden = whyHidden(tag);
  if (layout.hidden.empty() && isUnspellable(type, context))
    layout.hidden = "has a template argument that no text can write";
  if (const auto *record = type->getAsCXXRecordDecl())
    fillRecord(index, record->getDefinition(), written, use);
  else
    blame(layout, written, use);
  module.layouts[index].hash = fnv1a64(describeForHash(module, module.layouts[index]));
  return index;
}

void LayoutBuilder::fillRecord(std::size_t index, const CXXRecordDecl *record, QualType written,
                               clang::SourceRange use) {
  const ASTRecordLayout &shape = context.getASTRecordLayout(record);
  {
    Layout &layout = module.layouts[index];
    layout.isRecord = true;
    layout.isUserType = origins.of(record) == Origin::User;
    layout.inUnnamedNamespace = inUnnamedNamespace(record);
    if (layout.isUserType)
      layout.range = toModel({record->getLocation(), record->getLocation()});
    if (record->isInStdNamespace())
      blame(layout, written, use);
  }
  if (!module.layouts[index].isUserType)
    return; // fields of the DSL and of std are their own business
  for (const CXXBaseSpecifier &base : record->bases()) {
    const CXXRecordDecl *baseRecord = base.getType()->getAsCXXRecordDecl();
    if (!baseRecord || base.isVirtual())
      continue;
    std::size_t nested = add(base.getType(), base.getSourceRange());
    Layout &layout = module.layouts[index];
    const Layout &inner = module.layouts[nested];
    auto offset = static_cast<std::uint64_t>(shape.getBaseClassOffset(baseRecord).getQuantity());
    layout.fields.push_back({"", inner.spelling, offset, inner.size, false, nested});
    inherit(layout, inner);
  }
  blameFunctions(module.layouts[index], record);
  for (const FieldDecl *field : record->fields())
    addField(index, field, shape.getFieldOffset(field->getFieldIndex()) / 8);
}

void LayoutBuilder::addField(std::size_t index, const FieldDecl *field, std::uint64_t offset) {
  QualType type = field->getType();
  QualType element = type->isReferenceType() ? type : elementType(type, context);
  Field entry{field->getNameAsString(), spellType(type, context), offset, 0, true, std::nullopt};
  entry.size = static_cast<std::uint64_t>(context.getTypeSizeInChars(type).getQuantity());
  entry.accessible =
      field->getAccess() == AS_public && !field->isBitField() && !entry.name.empty() && !type->isReferenceType();
  clang::SourceRange range(field->getLocation(), field->getLocation());
  entry.range = toModel(range);
  const CXXRecordDecl *record = element->getAsCXXRecordDecl();
  if (record && record->hasDefinition() && origins.of(record) == Origin::User) {
    std::size_t nested = add(element, range);
    entry.layout = nested;
    inherit(module.layouts[index], module.layouts[nested]);
  } else {
    blame(module.layouts[index], type, range);
  }
  Layout &layout = module.layouts[index];
  if (!element.isTriviallyCopyableType(context) && (!entry.layout || module.layouts[*entry.layout].nonTrivial.empty()))
    layout.nonTrivial.push_back({readable(type, context),
                                 {},
                                 toModel(range),
                                 "member '" + entry.name + "' is of type '" + readable(type, context) + "'",
                                 "keep plain values in it, in a std::array where there are several"});
  layout.fields.push_back(std::move(entry));
}

// Copying such an object as bytes leaves out what these do.
void LayoutBuilder::blameFunctions(Layout &layout, const CXXRecordDecl *record) {
  const std::string name = "'" + record->getNameAsString() + "' has ";
  const bool isInherited = llvm::any_of(record->bases(), [&](const CXXBaseSpecifier &base) {
    const CXXRecordDecl *of = base.getType()->getAsCXXRecordDecl();
    return of && of->isDynamicClass() && origins.of(of) == Origin::User; // who is blamed itself
  });
  if (record->isDynamicClass() && !isInherited)
    layout.nonTrivial.push_back({layout.name,
                                 {},
                                 layout.range,
                                 name + "virtual functions or bases",
                                 "leave 'virtual' out: a message of each kind has its own handler"});
  for (const CXXMethodDecl *method : record->methods()) {
    const auto *constructor = dyn_cast<CXXConstructorDecl>(method);
    std::string what;
    if (constructor && constructor->isCopyOrMoveConstructor())
      what = constructor->isCopyConstructor() ? "a copy constructor" : "a move constructor";
    else if (method->isCopyAssignmentOperator() || method->isMoveAssignmentOperator())
      what = "an assignment";
    else if (isa<CXXDestructorDecl>(method) && !method->isVirtual())
      what = "a destructor";
    if (!what.empty() && method->isUserProvided())
      layout.nonTrivial.push_back({layout.name,
                                   {},
                                   toModel({method->getLocation(), method->getLocation()}),
                                   name + what + " of its own",
                                   "leave it out, or write '= default'"});
  }
}

// A type that is no record of the user's: may it cross?
void LayoutBuilder::blame(Layout &layout, QualType type, clang::SourceRange range) {
  const std::string written = readable(type, context);
  const bool holdsLongDouble =
      spellType(type, context).find("long double") != std::string::npos; // also an rk::field's elements
  if (!type->isReferenceType())
    type = elementType(type, context);
  if (type->isAnyPointerType() || type->isReferenceType() || type->isMemberPointerType())
    layout.pointers.push_back({written, {}, toModel(range)});
  const CXXRecordDecl *record = type->getAsCXXRecordDecl();
  const bool isStd = record && record->isInStdNamespace();
  const bool isEmpty =
      isStd && record->hasDefinition() && record->isEmpty() && hasDeviceMeaning(plainName(record)); // std::less<>
  if ((isStd && !isEmpty) || holdsLongDouble)
    layout.divergent.push_back({written, isStd ? plainName(record) : "", toModel(range)});
}

} // namespace rk::transpile
