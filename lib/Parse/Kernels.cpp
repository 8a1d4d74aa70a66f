// SPDX-License-Identifier: Apache-2.0
#include "Parse/Kernels.h"
#include "Intrinsics/Intrinsics.h"
#include "Parse/Annotations.h"
#include "Parse/IntegerRanges.h"
#include "Parse/Mentions.h"
#include "Parse/Spelling.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"

#include <algorithm>
#include <tuple>

namespace rk::transpile {
using namespace clang;

namespace {

KernelConfig readConfig(const AnnotateAttr *attr) {
  KernelConfig config;
  forEachConfigMember(attr, [&](const ConfigMember &member) {
    llvm::StringRef name = member.name;
    if (name == "id")
      config.id = member.text();
    else if (name == "block_size")
      config.blockSize = member.number();
    else if (name == "min_arch")
      config.minArchitecture = member.number();
    else if (name.starts_with("tile_") && name.size() == 6 && name[5] >= 'x' && name[5] <= 'z')
      config.tile[static_cast<std::size_t>(name[5] - 'x')] = member.number();
    else if (name == "bounds")
      config.bounds = member.enumerator() == "clamp"      ? Bounds::Clamp
                      : member.enumerator() == "periodic" ? Bounds::Periodic
                      : member.enumerator() == "constant" ? Bounds::Constant
                                                          : Bounds::User;
    else if (name == "lowering")
      config.lowering = member.enumerator() == "tiled" ? Lowering::Tiled : Lowering::Direct;
    else if (name == "outside" && member.value.isFloat()) {
      llvm::SmallString<32> digits;
      member.value.getFloat().toString(digits, 17); // as many as tell all doubles apart
      config.outside = digits.str().str();
    }
  });
  return config;
}

/// "rk::position2" and "rk::position3": 2 and 3, else 0.
unsigned dimensionsOf(QualType type, const Origins &origins) {
  const CXXRecordDecl *record = type.getNonReferenceType()->getAsCXXRecordDecl();
  if (!record || origins.of(record) != Origin::Dsl)
    return 0;
  std::string name = plainName(record);
  return name == "rk::position2" ? 2 : name == "rk::position3" ? 3 : 0;
}

/// What a stencil's body does with its position and its buffers. Visits parents before children, and remembers which
/// mentions of a parameter it has understood: the rest are escapes.
class StencilVisitor : public RecursiveASTVisitor<StencilVisitor> {
public:
  StencilVisitor(Kernel &kernel, const FunctionDecl *function, const ASTContext &context, const Origins &origins)
      : kernel(kernel), function(function), origins(origins), context(context), ranges(context, function->getBody()) {}

  bool TraverseForStmt(ForStmt *loop) {
    ranges.learn(loop);
    return RecursiveASTVisitor::TraverseForStmt(loop);
  }

  bool VisitBinaryOperator(BinaryOperator *e) {
    if (e->isAssignmentOp())
      write(e->getLHS());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *e) {
    if (e->isIncrementDecrementOp() || e->getOpcode() == UO_AddrOf)
      write(e->getSubExpr());
    return true;
  }

  // Elements of class type, and what goes to a reference or a pointer through which it may be changed.
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *e) {
    if (e->isAssignmentOp() || e->getOperator() == OO_PlusPlus || e->getOperator() == OO_MinusMinus)
      write(e->getArg(0));
    return true;
  }
  bool VisitCallExpr(CallExpr *e) {
    const FunctionDecl *callee = e->getDirectCallee();
    if (callee && e->getNumArgs() > 0 && isAtomic(callee))
      changeAtomically(e->getArg(0));
    // Of an operator that is a member the first argument is the object.
    const unsigned first = isa<CXXOperatorCallExpr>(e) && isa_and_nonnull<CXXMethodDecl>(callee) ? 1 : 0;
    for (unsigned i = first; callee && i < e->getNumArgs() && i - first < callee->getNumParams(); ++i)
      if (isMutableReference(callee->getParamDecl(i - first)->getType()))
        write(e->getArg(i));
    if (const auto *member = dyn_cast<CXXMemberCallExpr>(e))
      if (const CXXMethodDecl *method = member->getMethodDecl(); method && !method->isConst() && !method->isStatic())
        write(member->getImplicitObjectArgument());
    return true;
  }
  bool VisitVarDecl(VarDecl *d) {
    if (d->getInit() && isMutableReference(d->getType()))
      write(d->getInit());
    return true;
  }

  bool VisitCXXMemberCallExpr(CXXMemberCallExpr *e) {
    const auto *object = dyn_cast<DeclRefExpr>(e->getImplicitObjectArgument()->IgnoreParenImpCasts());
    if (!object || !isPosition(object->getDecl()) || !e->getMethodDecl())
      return true;
    understood.insert(object);
    llvm::StringRef name = e->getMethodDecl()->getName();
    if (name == "is_boundary" || name == "x" || name == "y" || name == "z")
      kernel.asksBounds = true;
    if (name == "is_boundary" && !kernel.boundary.begin)
      kernel.boundary = toModel(e->getSourceRange());
    if (e->getNumArgs() == 0)
      return true;
    const auto *buffer = dyn_cast<DeclRefExpr>(e->getArg(0)->IgnoreParenImpCasts());
    auto parameter = buffer ? parameterOf(buffer->getDecl()) : std::nullopt;
    if (!parameter)
      return true;
    understood.insert(buffer);
    add(BufferUse::Kind::Read, *parameter, e->getSourceRange(), offsetOf(name, e));
    return true;
  }

  bool VisitArraySubscriptExpr(ArraySubscriptExpr *e) {
    const auto *buffer = dyn_cast<DeclRefExpr>(e->getBase()->IgnoreParenImpCasts());
    auto parameter = buffer ? parameterOf(buffer->getDecl()) : std::nullopt;
    if (!parameter || understood.contains(e))
      return true;
    understood.insert(buffer);
    bool own = isOwnCell(e->getIdx()), written = writtenTo.contains(e);
    add(written ? (own ? BufferUse::Kind::WriteOwn : BufferUse::Kind::WriteElsewhere)
                : (own ? BufferUse::Kind::ReadOwn : BufferUse::Kind::Elsewhere),
        *parameter, e->getSourceRange());
    kernel.uses.back().fromOwn = isFromOwnCell(e->getIdx());
    return true;
  }

  bool VisitDeclRefExpr(DeclRefExpr *e) {
    if (understood.contains(e))
      return true;
    if (isPosition(e->getDecl()))
      kernel.escapes.push_back(toModel(e->getSourceRange()));
    else if (auto parameter = parameterOf(e->getDecl()); parameter && !kernel.parameters[*parameter].element.empty())
      // Somebody else reads through it, and writes, where its type lets him.
      add(kernel.parameters[*parameter].elementIsConst ? BufferUse::Kind::Elsewhere : BufferUse::Kind::WriteElsewhere,
          *parameter, e->getSourceRange());
    return true;
  }

  bool VisitLambdaExpr(LambdaExpr *e) {
    for (const LambdaCapture &capture : e->captures())
      if (capture.isExplicit() && capture.capturesVariable() && isPosition(capture.getCapturedVar()))
        kernel.escapes.push_back(toModel({capture.getLocation(), capture.getLocation()}));
    return true;
  }

  bool leavesAtBoundary() const {
    const auto *body = dyn_cast<CompoundStmt>(function->getBody());
    const auto *first = body && !body->body_empty() ? dyn_cast<IfStmt>(body->body_front()) : nullptr;
    if (!first || first->getElse() || !isa<ReturnStmt>(first->getThen()))
      return false;
    return isMemberOfPosition(first->getCond(), "is_boundary");
  }

private:
  bool isPosition(const ValueDecl *decl) const { return decl == function->getParamDecl(0); }

  std::optional<std::size_t> parameterOf(const ValueDecl *decl) const {
    for (unsigned i = 1; i < function->getNumParams(); ++i)
      if (function->getParamDecl(i) == decl)
        return i - 1;
    return std::nullopt;
  }

  void add(BufferUse::Kind kind, std::size_t parameter, clang::SourceRange range,
           std::optional<OffsetRange> offset = {}) {
    kernel.uses.push_back({kind, parameter, offset, toModel(range)});
  }

  /// The element that an assignment changes: through members and array elements of it, too.
  void write(const Expr *target) {
    target = target->IgnoreParenImpCasts();
    while (const auto *member = dyn_cast<MemberExpr>(target))
      target = member->getBase()->IgnoreParenImpCasts();
    const auto *subscript = dyn_cast<ArraySubscriptExpr>(target);
    if (!subscript)
      return;
    writtenTo.insert(subscript);
    write(subscript->getBase());
  }

  bool isAtomic(const FunctionDecl *callee) const {
    return origins.of(callee) == Origin::Dsl &&
           (callee->getName().starts_with("atomic_") || callee->getName().starts_with("fetch_") ||
            callee->getName() == "compare_exchange");
  }

  /// `rk::atomic_add(bins[i], 1)`, `rk::atomic_add(*count, 1)`: any cell's thread may do so at any time.
  void changeAtomically(const Expr *target) {
    const Expr *element = elementAround(target), *pointer = nullptr;
    if (const auto *subscript = dyn_cast<ArraySubscriptExpr>(element))
      pointer = subscript->getBase();
    else if (const auto *unary = dyn_cast<UnaryOperator>(element); unary && unary->getOpcode() == UO_Deref)
      pointer = unary->getSubExpr();
    else if (const auto *member = dyn_cast<MemberExpr>(element))
      pointer = member->getBase();
    pointer = pointer ? pointer->IgnoreParenImpCasts() : nullptr;
    while (const auto *sum = dyn_cast_or_null<BinaryOperator>(pointer))
      pointer = (sum->getRHS()->getType()->isPointerType() ? sum->getRHS() : sum->getLHS())->IgnoreParenImpCasts();
    const auto *buffer = dyn_cast_or_null<DeclRefExpr>(pointer);
    auto parameter = buffer ? parameterOf(buffer->getDecl()) : std::nullopt;
    if (!parameter)
      return;
    understood.insert(buffer);
    understood.insert(element);
    add(BufferUse::Kind::Atomic, *parameter, element->getSourceRange());
  }

  /// Of `cells[i].counts[2]` it is `cells[i]`, and of `cell->count` that.
  static const Expr *elementAround(const Expr *place) {
    for (;;) {
      place = place->IgnoreParens();
      const auto *member = dyn_cast<MemberExpr>(place);
      const auto *subscript = dyn_cast<ArraySubscriptExpr>(place);
      const auto *decay = subscript ? dyn_cast<ImplicitCastExpr>(subscript->getBase()) : nullptr;
      if (member && !member->isArrow())
        place = member->getBase();
      else if (decay && decay->getCastKind() == CK_ArrayToPointerDecay)
        place = decay->getSubExpr();
      else
        return place;
    }
  }

  static bool isMutableReference(QualType type) {
    return type->isReferenceType() && !type.getNonReferenceType().isConstQualified();
  }

  /// What a variable that nothing changes stands for, without casts that keep an index what it is.
  const Expr *meaningOf(const Expr *e) const {
    for (;;) {
      e = e->IgnoreParens();
      if (!isWide(e->getType()))
        return e;
      if (const auto *cast = dyn_cast<CastExpr>(e)) {
        e = cast->getSubExpr();
        continue;
      }
      const auto *mention = dyn_cast<DeclRefExpr>(e);
      const auto *variable = mention ? dyn_cast<VarDecl>(mention->getDecl()) : nullptr;
      const Expr *value = variable ? lastingValue(variable, function->getBody()) : nullptr;
      if (!value)
        return e;
      e = value;
    }
  }
  bool isWide(QualType type) const { return type->isIntegerType() && context.getTypeSize(type) >= 32; }

  /// `pos.idx()`, or what it is: `pos.y() * pos.width() + pos.x()`.
  bool isOwnCell(const Expr *index) const {
    return isMemberOfPosition(index, "idx") ||
           isSum(index, [&](const Expr *e) { return isRows(e, "width", kernel.dimensions); }, "x");
  }
  /// `row * pos.width()`, where row is `pos.y()`, or in a box `pos.z() * pos.height() + pos.y()`.
  bool isRows(const Expr *e, llvm::StringRef extent, unsigned dimensions) const {
    const auto *product = dyn_cast<BinaryOperator>(meaningOf(e));
    if (!product || product->getOpcode() != BO_Mul)
      return false;
    const Expr *row = product->getLHS(), *by = product->getRHS();
    if (!isMemberOfPosition(by, extent))
      std::swap(row, by);
    if (!isMemberOfPosition(by, extent))
      return false;
    if (dimensions == 2)
      return isMemberOfPosition(row, extent == "width" ? "y" : "z");
    return isSum(row, [&](const Expr *inner) { return isRows(inner, "height", 2); }, "y");
  }
  template <class Test> bool isSum(const Expr *e, Test isFirst, llvm::StringRef member) const {
    const auto *sum = dyn_cast<BinaryOperator>(meaningOf(e));
    return sum && sum->getOpcode() == BO_Add &&
           ((isFirst(sum->getLHS()) && isMemberOfPosition(sum->getRHS(), member)) ||
            (isFirst(sum->getRHS()) && isMemberOfPosition(sum->getLHS(), member)));
  }

  /// `pos.idx() - 1`: a sum with the own cell's index. What is a product or a remainder of it indexes something else.
  bool isFromOwnCell(const Expr *index) const {
    if (const auto *sum = dyn_cast<BinaryOperator>(meaningOf(index)); sum && sum->isAdditiveOp())
      return isFromOwnCell(sum->getLHS()) || isFromOwnCell(sum->getRHS());
    return isOwnCell(index);
  }

  bool isMemberOfPosition(const Expr *e, llvm::StringRef name) const {
    const auto *call = dyn_cast<CXXMemberCallExpr>(meaningOf(e));
    if (!call || !call->getMethodDecl() || call->getMethodDecl()->getName() != name)
      return false;
    const auto *object = dyn_cast<DeclRefExpr>(call->getImplicitObjectArgument()->IgnoreParenImpCasts());
    return object && isPosition(object->getDecl());
  }

  std::optional<OffsetRange> offsetOf(llvm::StringRef accessor, const CXXMemberCallExpr *call) const {
    OffsetRange offset;
    if (const StencilAccessor *row = stencilAccessor(accessor)) {
      std::ranges::copy(row->step, offset.low.begin());
      offset.high = offset.low;
    }
    for (unsigned i = 1; i < call->getNumArgs() && !isa<CXXDefaultArgExpr>(call->getArg(i)); ++i) {
      const auto range = ranges.of(call->getArg(i));
      if (!range)
        return std::nullopt;
      offset.low[i - 1] = range->low;
      offset.high[i - 1] = range->high;
    }
    return offset;
  }

  Kernel &kernel;
  const FunctionDecl *function;
  const Origins &origins;
  const ASTContext &context;
  IntegerRanges ranges;
  llvm::DenseSet<const Expr *> understood;
  llvm::DenseSet<const Expr *> writtenTo;
};

class KernelCollector {
public:
  KernelCollector(Module &module, ASTContext &context, const Origins &origins, Files &files, Closure &closure)
      : module(module), context(context), origins(origins), files(files), closure(closure) {}

  std::vector<const FunctionDecl *> found;

  void visit(const DeclContext *scope) {
    for (const Decl *decl : scope->decls()) {
      if (isa<NamespaceDecl, LinkageSpecDecl, CXXRecordDecl>(decl)) {
        visit(cast<DeclContext>(decl));
        continue;
      }
      if (const auto *templ = dyn_cast<ClassTemplateDecl>(decl)) {
        visit(templ->getTemplatedDecl());
        continue;
      }
      const auto *function = decl->getAsFunction();
      // A precompiled header was a translation unit of its own.
      if (!function || !function->doesThisDeclarationHaveABody() || function->isFromASTFile() ||
          origins.of(decl) != Origin::User)
        continue;
      if (const AnnotateAttr *attr = annotation(function, "rk::global_kernel"))
        add(Kernel::Kind::Global, function, readConfig(attr));
      else if (const AnnotateAttr *attr = annotation(function, "rk::stencil"))
        add(Kernel::Kind::Stencil, function, readConfig(attr));
    }
  }

private:
  void add(Kernel::Kind kind, const FunctionDecl *function, KernelConfig config) {
    Kernel kernel;
    kernel.kind = kind;
    kernel.name = plainName(function);
    kernel.function = function->getNameAsString();
    kernel.config = std::move(config);
    if (kernel.config.id.empty())
      kernel.config.id = kernel.function;
    kernel.range = toModel({function->getLocation(), function->getLocation()});
    const SourceManager &sources = context.getSourceManager();
    kernel.file = files.sourceOf(sources.getFileID(sources.getExpansionLoc(function->getLocation())));
    kernel.returnsVoid = function->getReturnType()->isVoidType();
    std::tie(kernel.obstacle, kernel.instead) = obstacleOf(function);
    if (kernel.obstacle.empty())
      addBody(kernel, function);
    module.kernels.push_back(std::move(kernel));
    found.push_back(function);
  }

  /// What keeps it from being a kernel, and what to do; empty where nothing does.
  static std::pair<std::string, std::string> obstacleOf(const FunctionDecl *function) {
    if (function->isTemplated())
      return {"is a template", "write a kernel for each type, which calls the template"};
    if (isa<CXXMethodDecl>(function))
      return {"is a member function", "write it outside of the class, and take the object as a parameter"};
    if (!function->isExternallyVisible())
      return {"is 'static', or in an unnamed namespace or of a type that is: the host finds a kernel by its name",
              "leave out 'static', and give the namespace or the type a name that other files can use"};
    if (function->isVariadic())
      return {"takes '...'", "name its parameters"};
    const FunctionDecl *previous = function->getPreviousDecl();
    if (previous && !previous->getFriendObjectKind())
      return {"is declared before its definition", "leave the declaration out: nothing in actor code calls a kernel"};
    return {};
  }

  void addBody(Kernel &kernel, const FunctionDecl *function) {
    bool stencil = kernel.kind == Kernel::Kind::Stencil;
    if (stencil && function->getNumParams() > 0)
      kernel.dimensions = dimensionsOf(function->getParamDecl(0)->getType(), origins);
    for (unsigned i = kernel.dimensions == 0 ? 0 : 1; i < function->getNumParams(); ++i)
      kernel.parameters.push_back(describe(function->getParamDecl(i)));
    if (kernel.dimensions != 0) {
      kernel.position = function->getParamDecl(0)->getNameAsString();
      StencilVisitor visitor(kernel, function, context, origins);
      visitor.TraverseStmt(function->getBody());
      kernel.leavesAtBoundary = visitor.leavesAtBoundary();
    }
    kernel.index = closure.addEntry(function);
  }

  static bool isMadeOfNumber(const CXXRecordDecl *record) {
    if (record->isAggregate())
      return false;
    return llvm::any_of(record->decls(), [](const Decl *member) {
      const auto *constructor = dyn_cast_or_null<CXXConstructorDecl>(member->getAsFunction());
      if (!constructor || constructor->getNumParams() == 0 || constructor->getMinRequiredArguments() > 1)
        return false;
      const QualType type = constructor->getParamDecl(0)->getType().getNonReferenceType();
      return type->isArithmeticType() || type->isDependentType();
    });
  }

  KernelParameter describe(const ParmVarDecl *parameter) const {
    KernelParameter result;
    QualType type = parameter->getType();
    result.name = parameter->getNameAsString();
    result.type = spellType(type, context);
    result.range = toModel(parameter->getSourceRange());
    result.isReference = type->isReferenceType();
    result.triviallyCopyable = type.getNonReferenceType().isTriviallyCopyableType(context);
    if (const auto *pointer = type->getAs<PointerType>()) {
      QualType element = pointer->getPointeeType();
      result.element = spellType(element.getUnqualifiedType(), context);
      const CXXRecordDecl *record = element->getAsCXXRecordDecl();
      result.elementTakesNumber = element->isArithmeticType() || element->isEnumeralType() ||
                                  (record && record->hasDefinition() && isMadeOfNumber(record));
      if (element->isIntegerType() && !element->isBooleanType()) {
        result.integerIsSigned = element->isSignedIntegerOrEnumerationType();
        result.integerBits = static_cast<unsigned>(context.getTypeSize(element)) - (result.integerIsSigned ? 1 : 0);
      }
      result.elementIsConst = element.isConstQualified();
      if (!element->isIncompleteType() && !element->isFunctionType())
        result.elementSize = static_cast<std::uint64_t>(context.getTypeSizeInChars(element).getQuantity());
    }
    return result;
  }

  Module &module;
  ASTContext &context;
  const Origins &origins;
  Files &files;
  Closure &closure;
};

} // namespace

std::vector<const FunctionDecl *> collectKernels(Module &module, ASTContext &context, const Origins &origins,
                                                 Files &files, Closure &closure) {
  KernelCollector collector(module, context, origins, files, closure);
  collector.visit(context.getTranslationUnitDecl());
  return std::move(collector.found);
}

} // namespace rk::transpile
