// SPDX-License-Identifier: Apache-2.0
#include "Intrinsics/Intrinsics.h"
#include "Support/Text.h"
#include "Transform/Transform.h"

#include <algorithm>

namespace rk::transpile::passes {

namespace {

constexpr std::array<std::string_view, 3> cellNames{"rk_x", "rk_y", "rk_z"};
constexpr std::array<std::string_view, 3> extentNames{"rk_width", "rk_height", "rk_depth"};
constexpr std::array<std::string_view, 3> tileNames{"rk_tx", "rk_ty", "rk_tz"};

using Pieces = std::vector<Piece>;

void add(Pieces &to, std::string text) { to.push_back(Piece::literal(std::move(text))); }
void add(Pieces &to, const Pieces &more) { to.insert(to.end(), more.begin(), more.end()); }

/// "rk_x", "(rk_x - 1)".
std::string shifted(std::string_view name, std::int64_t by) {
  if (by == 0)
    return std::string(name);
  return "(" + std::string(name) + (by < 0 ? " - " : " + ") + std::to_string(std::abs(by)) + ")";
}

/// How far an access goes along one axis: a constant, or tokens of the user's.
struct Step {
  std::int64_t constant = 0;
  std::optional<TokenRange> tokens;
};

/// Turns a stencil's function from one that takes a position into one that takes plain indices, and its accessors into
/// the index arithmetic that one writes by hand.
class StencilLowering {
public:
  StencilLowering(const Kernel &kernel, Declaration &declaration) : kernel(kernel), declaration(declaration) {}

  void run() {
    declaration.edits.push_back({Edit::Kind::Replace, kernel.positionTokens, {Piece::literal(parameters())}});
    const auto halo = haloOf(kernel);
    for (const BufferAccess &access : accessesOf(kernel))
      if (isTiled(kernel, access)) {
        const KernelParameter &buffer = kernel.parameters[access.parameter];
        declaration.edits.push_back(
            {Edit::Kind::Replace,
             buffer.tokens,
             {Piece::literal("const " + buffer.element + " (&" + buffer.name + ")" + tileExtents(kernel))}});
        tiled.push_back(access.parameter);
      }
    for (const IntrinsicCall &call : declaration.intrinsics)
      if (std::ranges::find(call.functions, kernel.index) != call.functions.end() && call.objectParameter == 0u)
        if (auto member = memberOf(call.name); !member.empty())
          replace(call, member);
    std::vector<std::string> prologue;
    if (usesPlane)
      prologue.push_back("const int rk_plane = rk_width * rk_height;");
    if (usesIndex)
      prologue.push_back("const int rk_idx = " + index() + ";");
    if (usesBoundary)
      prologue.push_back("const bool rk_is_boundary = " + boundary(halo) + ";");
    if (mentionsPosition())
      prologue.push_back("const " + positionObject(kernel.position) + ";");
    if (!prologue.empty() && kernel.bodyToken)
      declaration.edits.push_back({Edit::Kind::InsertLine,
                                   {*kernel.bodyToken + 1, *kernel.bodyToken + 1},
                                   {Piece::literal(join(prologue, "\n"))}});
  }

private:
  unsigned dimensions() const { return kernel.dimensions; }

  std::string parameters() const {
    std::vector<std::string> names;
    for (unsigned i = 0; i < dimensions(); ++i)
      names.push_back("const int " + std::string(cellNames[i]));
    for (unsigned i = 0; i < dimensions(); ++i)
      names.push_back("const int " + std::string(extentNames[i]));
    if (kernel.config.lowering == Lowering::Tiled)
      for (unsigned i = 0; i < dimensions(); ++i)
        names.push_back("const int " + std::string(tileNames[i]));
    return join(names, ", ");
  }

  static std::string memberOf(const std::string &name) {
    for (std::string_view prefix : {"rk::position2::", "rk::position3::"})
      if (name.starts_with(prefix))
        return name.substr(prefix.size());
    return {};
  }

  std::string index() const {
    std::string row = dimensions() == 3 ? "(rk_z * rk_height + rk_y)" : "rk_y";
    return row + " * rk_width + rk_x";
  }

  std::string boundary(const std::array<std::int64_t, 3> &halo) const {
    std::vector<std::string> sides;
    for (unsigned i = 0; i < dimensions(); ++i) {
      if (halo[i] == 0)
        continue;
      std::string cell(cellNames[i]), width = std::to_string(halo[i]);
      sides.push_back(cell + " < " + width);
      sides.push_back(cell + " >= " + std::string(extentNames[i]) + " - " + width);
    }
    return sides.empty() ? "false" : join(sides, " || ");
  }

  std::string positionObject(const std::string &name) const {
    std::string text = "rk::position" + std::to_string(dimensions()) + (name.empty() ? "" : " " + name) + "(";
    for (unsigned i = 0; i < dimensions(); ++i)
      text += std::string(cellNames[i]) + ", ";
    for (unsigned i = 0; i < dimensions(); ++i)
      text += std::string(extentNames[i]) + ", ";
    const auto halo = haloOf(kernel);
    return text + boundsName(kernel.config.bounds) + ", " + kernel.config.outside + ", " +
           std::to_string(*std::ranges::max_element(halo)) + ")";
  }

  void replace(const IntrinsicCall &call, const std::string &member) {
    Pieces pieces;
    if (member == "is_boundary") {
      usesBoundary = true;
      add(pieces, "rk_is_boundary");
    } else if (member == "idx") {
      usesIndex = true;
      add(pieces, "rk_idx");
    } else if (call.arguments.empty()) {
      add(pieces, "rk_" + member);
    } else {
      pieces = access(call, member);
    }
    declaration.edits.push_back({Edit::Kind::Replace, call.range, std::move(pieces)});
    replaced.push_back(call.range);
  }

  std::array<Step, 3> stepsOf(const IntrinsicCall &call, const std::string &member) const {
    std::array<Step, 3> steps;
    if (const StencilAccessor *row = stencilAccessor(member))
      for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].constant = row->step[i];
    for (std::size_t i = 1; i < call.arguments.size(); ++i) {
      if (call.argumentValues[i])
        steps[i - 1].constant = *call.argumentValues[i];
      else
        steps[i - 1].tokens = call.arguments[i];
    }
    return steps;
  }

  Pieces access(const IntrinsicCall &call, const std::string &member) {
    const std::array<Step, 3> steps = stepsOf(call, member);
    std::optional<std::size_t> parameter;
    if (call.argumentParameters[0] && *call.argumentParameters[0] > 0)
      parameter = *call.argumentParameters[0] - 1;
    Pieces buffer;
    if (parameter)
      buffer = {Piece::of(call.arguments[0])};
    else
      buffer = {Piece::literal("("), Piece::of(call.arguments[0]), Piece::literal(")")};

    if (parameter && std::ranges::find(tiled, *parameter) != tiled.end())
      return tileAccess(buffer, steps);
    bool constantSteps = std::ranges::none_of(steps, [](const Step &s) { return s.tokens.has_value(); });
    bool isOwn = constantSteps && std::ranges::all_of(steps, [](const Step &s) { return s.constant == 0; });
    if (isOwn || (constantSteps && kernel.config.bounds == Bounds::User)) {
      add(buffer, "[" + relative(steps) + "]");
      return buffer;
    }
    if (kernel.config.bounds == Bounds::Constant && (!constantSteps || !parameter))
      return objectAccess(call, member);
    Pieces result;
    std::string guard = kernel.config.bounds == Bounds::Constant ? insideTest(steps) : "";
    if (!guard.empty())
      add(result, "(" + guard + " ? ");
    add(result, buffer);
    add(result, "[");
    if (dimensions() == 3) {
      add(result, "(");
      add(result, axis(2, steps[2]));
      add(result, " * rk_height + ");
      add(result, axis(1, steps[1]));
      add(result, ")");
    } else {
      add(result, axis(1, steps[1]));
    }
    add(result, " * rk_width + ");
    add(result, axis(0, steps[0]));
    add(result, "]");
    if (!guard.empty())
      add(result, " : " + outsideValue(kernel.parameters[*parameter].element) + ")");
    return result;
  }

  /// "rk_idx - rk_width": a cell that is known to be inside, seen from the own one. NVRTC makes fewer instructions of
  /// it than of the product for each neighbour; docs/design/stencils.md has the figures.
  std::string relative(const std::array<Step, 3> &steps) {
    usesIndex = true;
    std::string text = "rk_idx";
    constexpr std::array<std::string_view, 3> strides{"", "rk_width", "rk_plane"};
    for (unsigned i = dimensions(); i-- > 0;) {
      const std::int64_t by = steps[i].constant;
      if (by == 0)
        continue;
      usesPlane |= i == 2;
      text += by < 0 ? " - " : " + ";
      const std::string distance = std::to_string(std::abs(by));
      text += i == 0 ? distance : (std::abs(by) == 1 ? "" : distance + " * ") + std::string(strides[i]);
    }
    return text;
  }

  /// "rk_x + (2 * d)".
  static Pieces computed(std::string_view cell, TokenRange step) {
    return {Piece::literal(std::string(cell) + " + ("), Piece::of(step), Piece::literal(")")};
  }

  /// An expression for a cell's place along an axis, fit to be a factor.
  Pieces axis(unsigned i, const Step &step) const {
    std::string cell(cellNames[i]), extent(extentNames[i]);
    const Bounds bounds = kernel.config.bounds;
    if (step.tokens) {
      std::string open = bounds == Bounds::Clamp      ? "rk::device::clamp_index("
                         : bounds == Bounds::Periodic ? "rk::device::wrap_index("
                                                      : "(";
      Pieces result{Piece::literal(open)};
      add(result, computed(cell, *step.tokens));
      add(result, open.size() > 1 ? ", " + extent + ")" : ")");
      return result;
    }
    const std::int64_t by = step.constant;
    if (by == 0)
      return {Piece::literal(cell)};
    const std::string there = cell + (by < 0 ? " - " : " + ") + std::to_string(std::abs(by));
    if (bounds == Bounds::Clamp)
      return {Piece::literal(by < 0 ? "::max(" + there + ", 0)" : "::min(" + there + ", " + extent + " - 1)")};
    if (bounds == Bounds::Periodic) {
      if (by == -1)
        return {Piece::literal("(" + cell + " > 0 ? " + there + " : " + extent + " - 1)")};
      if (by == 1)
        return {Piece::literal("(" + there + " < " + extent + " ? " + there + " : 0)")};
      return {Piece::literal("rk::device::wrap_index(" + there + ", " + extent + ")")};
    }
    return {Piece::literal("(" + there + ")")};
  }

  std::string insideTest(const std::array<Step, 3> &steps) const {
    std::vector<std::string> tests;
    for (unsigned i = 0; i < dimensions(); ++i) {
      std::string cell(cellNames[i]);
      if (steps[i].constant < 0)
        tests.push_back(cell + " >= " + std::to_string(-steps[i].constant));
      else if (steps[i].constant > 0)
        tests.push_back(cell + " < " + std::string(extentNames[i]) + " - " + std::to_string(steps[i].constant));
    }
    return join(tests, " && ");
  }

  std::string outsideValue(const std::string &element) const {
    std::string value = kernel.config.outside;
    bool isReal = value.find_first_of(".eE") != std::string::npos;
    if (element == "double")
      return isReal ? value : value + ".0";
    if (element == "float")
      return (isReal ? value : value + ".0") + "f";
    return "static_cast<" + element + ">(" + value + ")";
  }

  Pieces tileAccess(const Pieces &buffer, const std::array<Step, 3> &steps) const {
    Pieces result = buffer;
    for (unsigned i = dimensions(); i-- > 0;) {
      if (steps[i].tokens) {
        add(result, "[");
        add(result, computed(tileNames[i], *steps[i].tokens));
        add(result, "]");
        continue;
      }
      std::string place = shifted(tileNames[i], steps[i].constant);
      if (place.starts_with("("))
        place = place.substr(1, place.size() - 2);
      add(result, "[" + place + "]");
    }
    return result;
  }

  /// What no plain arithmetic says in one expression is asked of the prelude's class.
  Pieces objectAccess(const IntrinsicCall &call, const std::string &member) const {
    Pieces result;
    add(result, positionObject("") + "." + member + "(");
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
      if (i > 0)
        add(result, ", ");
      result.push_back(Piece::of(call.arguments[i]));
    }
    add(result, ")");
    return result;
  }

  /// What stays of it: in the arguments of a system macro, which are written as spelled.
  bool mentionsPosition() const {
    const auto covered = [&](std::uint32_t i) {
      TokenRange one{i, i + 1};
      return kernel.positionTokens.contains(one) ||
             std::ranges::any_of(replaced, [&](TokenRange range) { return range.contains(one); });
    };
    for (std::uint32_t i = kernel.positionTokens.end; i < declaration.tokens.size(); ++i)
      if (!covered(i) && mentions(declaration.tokens[i].text))
        return true;
    return false;
  }
  bool mentions(const std::string &text) const {
    const std::string &name = kernel.position;
    for (std::size_t at = text.find(name); !name.empty() && at != std::string::npos; at = text.find(name, at + 1)) {
      bool begins = at == 0 || !isIdentifierChar(text[at - 1]);
      bool ends = at + name.size() == text.size() || !isIdentifierChar(text[at + name.size()]);
      if (begins && ends)
        return true;
    }
    return false;
  }

  const Kernel &kernel;
  Declaration &declaration;
  std::vector<std::size_t> tiled;
  std::vector<TokenRange> replaced;
  bool usesIndex = false;
  bool usesPlane = false;
  bool usesBoundary = false;
};

} // namespace

// A global kernel's function becomes the kernel; a stencil's is called by one, which Generate writes.
void lowerKernels(Module &module, DiagnosticSink &) {
  for (Kernel &kernel : module.kernels) {
    Declaration &declaration = module.declarations[kernel.declaration];
    if (kernel.kind == Kernel::Kind::Stencil) {
      kernel.entry = module.name + "_" + kernel.function;
      StencilLowering(kernel, declaration).run();
      continue;
    }
    kernel.entry = kernel.function;
    std::string head = "extern \"C\" __global__ __launch_bounds__(" + std::to_string(kernel.config.blockSize) + ") ";
    declaration.edits.push_back({Edit::Kind::Insert, {kernel.site, kernel.site}, {Piece::literal(head)}});
    if (kernel.inlineToken)
      declaration.edits.push_back({Edit::Kind::Erase, {*kernel.inlineToken, *kernel.inlineToken + 1}, {}});
    for (FunctionSite &site : declaration.functions)
      site.needsDevice = site.needsDevice && site.at != kernel.site;
  }
}

} // namespace rk::transpile::passes
