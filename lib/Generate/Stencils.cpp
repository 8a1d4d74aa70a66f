// SPDX-License-Identifier: Apache-2.0
#include "Generate/Kernels.h"

#include "Support/Text.h"

#include <algorithm>

namespace rk::transpile {

namespace {

constexpr std::array<std::string_view, 3> axisNames{"x", "y", "z"};
constexpr std::array<std::string_view, 3> extentNames{"rk_width", "rk_height", "rk_depth"};
constexpr std::array<std::string_view, 3> cornerNames{"rk_left", "rk_top", "rk_front"};

std::string number(std::uint64_t value) { return std::to_string(value); }

std::string parameterName(const Kernel &kernel, std::size_t i) {
  return kernel.parameters[i].name.empty() ? "rk_p" + number(i) : kernel.parameters[i].name;
}

/// "x -1..1, y 0..2" of the offsets at which a buffer is read.
std::string reach(const Kernel &kernel, const BufferAccess &access) {
  std::vector<std::string> axes;
  for (unsigned axis = 0; axis < kernel.dimensions; ++axis) {
    std::int64_t low = access.offsets.front().low[axis], high = access.offsets.front().high[axis];
    for (const OffsetRange &offset : access.offsets) {
      low = std::min(low, offset.low[axis]);
      high = std::max(high, offset.high[axis]);
    }
    if (low != 0 || high != 0)
      axes.push_back(std::string(axisNames[axis]) + " " + std::to_string(low) +
                     (low == high ? "" : ".." + std::to_string(high)));
  }
  return join(axes, ", ");
}

std::string summary(const Kernel &kernel) {
  std::vector<std::string> parts;
  for (const BufferAccess &access : accessesOf(kernel)) {
    std::string name = "'" + parameterName(kernel, access.parameter) + "'";
    std::string where = access.offsets.empty() ? "" : reach(kernel, access);
    if (access.unknownOffset)
      where += (where.empty() ? "" : " and at ") + std::string("offsets that it computes");
    if (!where.empty())
      parts.push_back("reads " + name + " at " + where);
    if (access.writes)
      parts.push_back("writes " + name);
  }
  return "// Stencil '" + kernel.function + "'" + (parts.empty() ? "" : ": " + join(parts, "; ")) + ".\n";
}

class StencilWriter {
public:
  StencilWriter(const Kernel &kernel, TextWriter &out) : kernel(kernel), out(out) {
    for (const BufferAccess &access : accessesOf(kernel))
      if (isTiled(kernel, access))
        tiled.push_back(access.parameter);
  }

  void write() {
    out.write(summary(kernel));
    if (!tiled.empty())
      writeTiles();
    const auto &t = kernel.config.tile;
    out.write("extern \"C\" __global__ void __launch_bounds__(" + number(t[0] * t[1] * t[2]) + ") " + kernel.entry +
              "(" + join(parameters(), ", ") + ") {\n");
    if (tiled.empty())
      writeDirect();
    else
      writeTiled();
    out.write("}\n");
  }

private:
  unsigned dimensions() const { return kernel.dimensions; }
  bool isTiledParameter(std::size_t i) const { return std::ranges::find(tiled, i) != tiled.end(); }

  std::vector<std::string> parameters() const {
    std::vector<std::string> list;
    for (unsigned i = 0; i < dimensions(); ++i)
      list.push_back("const int " + std::string(extentNames[i]));
    for (std::size_t i = 0; i < kernel.parameters.size(); ++i) {
      const KernelParameter &p = kernel.parameters[i];
      // A buffer that neighbours read is written by none: no two of them overlap.
      std::string type =
          p.element.empty() ? p.type + " " : (p.elementIsConst ? "const " : "") + p.element + "* __restrict__ ";
      list.push_back(type + parameterName(kernel, i));
    }
    return list;
  }

  /// The call of the cell's function.
  std::string call(const std::vector<std::string> &tilePlaces) const {
    std::vector<std::string> list;
    for (unsigned i = 0; i < dimensions(); ++i)
      list.push_back("rk_" + std::string(axisNames[i]));
    for (unsigned i = 0; i < dimensions(); ++i)
      list.emplace_back(extentNames[i]);
    list.insert(list.end(), tilePlaces.begin(), tilePlaces.end());
    for (std::size_t i = 0; i < kernel.parameters.size(); ++i)
      list.push_back((isTiledParameter(i) ? tiles() : "") + parameterName(kernel, i));
    return kernel.name + "(" + join(list, ", ") + ");\n";
  }

  std::string tiles() const { return "rk_shared_" + kernel.entry + "->"; }

  /// The boundary lies around all cells, and beyond it there are no others for the stencil.
  bool testsItself() const {
    const auto halo = haloOf(kernel);
    bool isAround = std::all_of(halo.begin(), halo.begin() + dimensions(), [](std::int64_t h) { return h > 0; });
    return kernel.leavesAtBoundary && isAround;
  }
  /// The call, for the threads whose cells there are.
  std::string guardedCall(const std::vector<std::string> &tilePlaces) const {
    return "  " + (testsItself() ? "" : "if (" + insideTest() + ") ") + call(tilePlaces);
  }

  std::string insideTest() const {
    std::vector<std::string> tests;
    for (unsigned i = 0; i < dimensions(); ++i)
      tests.push_back("rk_" + std::string(axisNames[i]) + " < " + std::string(extentNames[i]));
    return join(tests, " && ");
  }

  void writeDirect() {
    for (unsigned i = 0; i < dimensions(); ++i) {
      std::string axis(axisNames[i]);
      out.write("  const int rk_" + axis + " = blockIdx." + axis + " * blockDim." + axis + " + threadIdx." + axis +
                ";\n");
    }
    std::vector<std::string> places;
    if (kernel.config.lowering == Lowering::Tiled) // it reads no neighbours: there is nothing to put into a tile
      places.assign(dimensions(), "0");
    out.write(guardedCall(places));
  }

  void writeTiles() {
    out.write("struct rk_" + kernel.entry + "_shared {\n");
    for (std::size_t i : tiled)
      out.write("  " + kernel.parameters[i].element + " " + kernel.parameters[i].name + tileExtents(kernel) + ";\n");
    out.write("};\n__shared__ rk::device::shared<rk_" + kernel.entry + "_shared> rk_shared_" + kernel.entry + ";\n");
  }

  void writeTiled() {
    const auto halo = haloOf(kernel);
    std::vector<std::string> places, corners, extents, cells;
    for (unsigned i = 0; i < dimensions(); ++i) {
      std::string axis(axisNames[i]);
      const std::string width = std::to_string(halo[i]);
      std::string corner = "static_cast<int>(blockIdx." + axis + ") * " + number(kernel.config.tile[i]);
      out.write("  const int " + std::string(cornerNames[i]) + " = " + corner + (halo[i] == 0 ? "" : " - " + width) +
                ";\n");
      cells.push_back("  const int rk_" + axis + " = " + corner + " + threadIdx." + axis + ";\n");
      corners.emplace_back(cornerNames[i]);
      extents.emplace_back(extentNames[i]);
      places.push_back("threadIdx." + axis + (halo[i] == 0 ? "" : " + " + width));
    }
    for (std::size_t i : tiled)
      out.write("  rk::device::load_tile<" + boundsName(kernel.config.bounds) + ">(" + tiles() +
                kernel.parameters[i].name + ", " + kernel.parameters[i].name + ", " + join(corners, ", ") + ", " +
                join(extents, ", ") + (kernel.config.bounds == Bounds::Constant ? ", " + kernel.config.outside : "") +
                ");\n");
    out.write("  __syncthreads();\n");
    out.write(join(cells, ""));
    out.write(guardedCall(places));
  }

  const Kernel &kernel;
  TextWriter &out;
  std::vector<std::size_t> tiled;
};

} // namespace

void writeStencils(const Module &module, TextWriter &out) {
  for (const Kernel &kernel : module.kernels) {
    if (kernel.kind != Kernel::Kind::Stencil)
      continue;
    out.write("\n");
    StencilWriter(kernel, out).write();
  }
}

bool hasSharedStruct(const Kernel &kernel) {
  return !kernel.shared.empty() ||
         std::ranges::any_of(accessesOf(kernel), [&](const BufferAccess &access) { return isTiled(kernel, access); });
}

} // namespace rk::transpile
