// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Analyze.h"
#include "Model/CudaNames.h"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>

namespace rk::transpile::checks {

namespace {

class KernelCheck {
public:
  KernelCheck(const Kernel &kernel, DiagnosticSink &sink) : kernel(kernel), sink(sink) {}

  void shape() {
    if (!kernel.returnsVoid)
      refuse(kernel.range, "returns a value", "make it 'void', and let it write its result to a buffer");
    if (!kernel.obstacle.empty())
      refuse(kernel.range, kernel.obstacle, kernel.instead);
    for (const KernelParameter &parameter : kernel.parameters) {
      if (parameter.isReference)
        refuse(parameter.range, "takes '" + parameter.name + "' by reference",
               "take it by value, for it is copied; or take a pointer to device memory");
      else if ((parameter.type + parameter.element).find("long double") != std::string::npos)
        refuse(parameter.range, "takes '" + parameter.name + "' of type '" + parameter.type +
                                    "': a 'long double' has 80 bits on the host and 64 on the device",
               "write 'double'");
      else if (!parameter.triviallyCopyable)
        refuse(parameter.range, "takes '" + parameter.name + "', whose type is not trivially copyable",
               "pass the numbers that it holds, and pointers to device memory, one by one or in a plain struct");
    }
    const KernelConfig &config = kernel.config;
    std::uint64_t threads =
        kernel.kind == Kernel::Kind::Global ? config.blockSize : config.tile[0] * config.tile[1] * config.tile[2];
    if (threads == 0 || threads > 1024)
      refuse(kernel.range, "has blocks of " + std::to_string(threads) + " threads, and CUDA takes 1 to 1024",
             kernel.kind == Kernel::Kind::Global ? "change '.block_size'"
                                                 : "change the tile: '.tile_x' * '.tile_y' * '.tile_z' is a block's threads");
  }

  void stencil() {
    if (!kernel.obstacle.empty())
      return;
    if (kernel.dimensions == 0)
      return refuse(kernel.range, "does not begin with its position",
                    "make 'const rk::position2& pos', or position3, its first parameter");
    if (kernel.dimensions == 2 && kernel.config.tile[2] != 1)
      refuse(kernel.range, "is of two dimensions, and has a '.tile_z'", "leave '.tile_z' out, or take an rk::position3");
    for (SourceRange escape : kernel.escapes)
      sink.report(makeDiagnostic(DiagId::StencilPosition, escape, {kernel.position, kernel.function}));
    for (const BufferUse &use : kernel.uses) {
      const KernelParameter &buffer = kernel.parameters[use.parameter];
      if (buffer.element.empty() && use.kind == BufferUse::Kind::Read)
        sink.report(makeDiagnostic(DiagId::StencilBuffer, use.range, {buffer.name, buffer.type}));
      if (use.kind == BufferUse::Kind::WriteElsewhere)
        sink.report(makeDiagnostic(DiagId::StencilWritesElsewhere, use.range, {kernel.function, buffer.name},
                                   {{"'" + buffer.name + "' is declared here", buffer.range}}));
    }
    for (const KernelParameter &parameter : kernel.parameters)
      if (isCudaVariable(parameter.name))
        refuse(parameter.range, "has a parameter named '" + parameter.name + "', which its kernel needs", "rename it");
    outside();
    neighbours();
    bounds();
  }

  void refuse(SourceRange range, const std::string &what, const std::string &instead) {
    DiagId id = kernel.kind == Kernel::Kind::Stencil ? DiagId::StencilShape : DiagId::KernelShape;
    sink.report(makeDiagnostic(id, range, {kernel.function, what, instead}));
  }

private:
  static bool isInteger(double number, const KernelParameter &buffer) {
    const double end = std::ldexp(1.0, static_cast<int>(buffer.integerBits));
    return number == std::floor(number) && number < end && number >= (buffer.integerIsSigned ? -end : 0);
  }

  /// What lies beyond the edge has to be a value of each buffer that is read there.
  void outside() {
    const std::string &value = kernel.config.outside;
    if (value.find_first_not_of("0123456789+-.eE") != std::string::npos)
      return refuse(kernel.range, "has an '.outside' that is no finite number", "write a finite number");
    if (kernel.config.bounds != Bounds::Constant)
      return;
    const double number = std::strtod(value.c_str(), nullptr);
    const bool isLarge = std::abs(number) > std::numeric_limits<float>::max();
    for (const BufferAccess &access : accessesOf(kernel)) {
      const KernelParameter &buffer = kernel.parameters[access.parameter];
      if (!access.readsNeighbours || buffer.element.empty())
        continue;
      if (!buffer.elementTakesNumber)
        refuse(buffer.range, "has a number beyond its edge, and '" + buffer.name + "' holds '" + buffer.element + "'",
               "use '.bounds = rk::bounds::clamp' or 'periodic', or a buffer of numbers for each member");
      else if (isLarge && buffer.element == "float")
        refuse(buffer.range, "has an '.outside' that is too large for the 'float' of '" + buffer.name + "'",
               "write a number that it holds");
      else if (buffer.integerBits != 0 && !isInteger(number, buffer))
        refuse(buffer.range,
               "has an '.outside' that is no value of the '" + buffer.element + "' of '" + buffer.name + "'",
               "write a number that it holds");
    }
  }

  /// The other cells' threads run at the same time.
  void neighbours() {
    for (const BufferAccess &access : accessesOf(kernel)) {
      if (!access.writes || !access.readsNeighbours)
        continue;
      std::vector<Note> notes;
      SourceRange written;
      for (const BufferUse &use : kernel.uses) {
        if (use.parameter != access.parameter)
          continue;
        bool isNeighbour = use.kind == BufferUse::Kind::Elsewhere ||
                           (use.kind == BufferUse::Kind::Read && (!use.offset || !use.offset->isOwnCell()));
        if (isNeighbour && notes.empty())
          notes.push_back({"a neighbour is read here", use.range});
        if ((use.kind == BufferUse::Kind::WriteOwn || use.kind == BufferUse::Kind::Atomic) && !written.begin)
          written = use.range;
      }
      if (written.begin)
        sink.report(makeDiagnostic(DiagId::StencilWritesNeighbour, written,
                                   {kernel.function, kernel.parameters[access.parameter].name}, std::move(notes)));
    }
  }

  void bounds() {
    const BufferUse *neighbour = nullptr;
    for (const BufferUse &use : kernel.uses) {
      if (use.kind == BufferUse::Kind::Elsewhere && use.fromOwn && !kernel.asksBounds) {
        if (kernel.config.bounds != Bounds::User)
          sink.report(makeDiagnostic(DiagId::StencilIndex, use.range,
                                     {kernel.function, kernel.parameters[use.parameter].name}));
        else if (!neighbour)
          neighbour = &use;
      }
      if (use.kind != BufferUse::Kind::Read)
        continue;
      if (!use.offset && kernel.boundary.begin)
        sink.report(makeDiagnostic(DiagId::StencilBoundary, use.range,
                                   {kernel.function, kernel.parameters[use.parameter].name},
                                   {{"it asks here", kernel.boundary}}));
      if (!use.offset && kernel.config.lowering == Lowering::Tiled)
        sink.report(
            makeDiagnostic(DiagId::StencilOffset, use.range, {kernel.function, kernel.parameters[use.parameter].name}));
      if (!neighbour && (!use.offset || !use.offset->isOwnCell()))
        neighbour = &use;
    }
    if (neighbour && kernel.config.bounds == Bounds::User && !kernel.asksBounds)
      sink.report(makeDiagnostic(DiagId::StencilBounds, neighbour->range, {kernel.function}));
  }

  const Kernel &kernel;
  DiagnosticSink &sink;
};

} // namespace

void checkKernels(const Module &module, DiagnosticSink &sink) {
  std::map<std::string, const Kernel *> entries;
  std::map<std::size_t, SourceRange> called;
  for (const Function &function : module.functions)
    for (const Call &call : function.calls)
      called.emplace(call.callee, call.range);
  for (const Kernel &kernel : module.kernels) {
    KernelCheck check(kernel, sink);
    check.shape();
    if (kernel.kind == Kernel::Kind::Stencil)
      check.stencil();
    if (auto it = called.find(kernel.index); it != called.end() && kernel.obstacle.empty())
      check.refuse(it->second, "is called by other device code", "put what both need into a function that is no kernel");
    std::string entry = (kernel.kind == Kernel::Kind::Stencil ? module.name + "_" : "") + kernel.function;
    if (!kernel.obstacle.empty())
      continue;
    if (isCudaFunction(entry)) // of C linkage, it overloads nothing
      sink.report(makeDiagnostic(DiagId::CudaName, kernel.range, {entry, "function"}));
    if (auto [it, isNew] = entries.try_emplace(entry, &kernel); !isNew)
      sink.report(makeDiagnostic(DiagId::DuplicateKernel, kernel.range, {entry},
                                 {{"the first one is '" + it->second->name + "'", it->second->range}}));
  }
}

} // namespace rk::transpile::checks
