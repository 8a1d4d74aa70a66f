// SPDX-License-Identifier: Apache-2.0
// The accessors of a stencil's position.

#include "Intrinsics.h"

#include <cstdlib>

namespace rk::transpile {
namespace {

constexpr StencilAccessor Accessors[] = {
#define STENCIL_NEIGHBOUR(NAME, DIMENSIONS, X, Y, Z, DOC) {NAME, DIMENSIONS, true, {X, Y, Z}, "T", DOC},
#define STENCIL_QUERY(NAME, DIMENSIONS, TYPE, DOC) {NAME, DIMENSIONS, false, {}, TYPE, DOC},
#include "Intrinsics.def"
};

}  // namespace

std::span<const StencilAccessor> stencilAccessors() { return Accessors; }

const StencilAccessor *stencilAccessor(std::string_view name) {
  for (const StencilAccessor &a : Accessors)
    if (a.name == name) return &a;
  return nullptr;
}

std::string StencilAccessor::signature(unsigned of) const {
  std::string text = std::string(result) + "(";
  if (readsBuffer) text += "buffer";
  if (name == "at") text += of == 3 ? ", int dx = 0, int dy = 0, int dz = 0" : ", int dx = 0, int dy = 0";
  return text + ")";
}

std::string StencilAccessor::text(unsigned of) const {
  if (!readsBuffer) return "rk_" + std::string(name);
  if (name == "at") {
    const std::string row = of == 3 ? "((rk_z + ({3})) * rk_height + (rk_y + ({2})))" : "(rk_y + ({2}))";
    return "{0}[" + row + " * rk_width + (rk_x + ({1}))]";
  }
  constexpr std::string_view strides[] = {"1", "rk_width", "rk_plane"};
  std::string place = "rk_idx";
  for (std::size_t axis = 0; axis < step.size(); ++axis)
    if (step[axis] != 0) place += (step[axis] < 0 ? " - " : " + ") + std::string(strides[axis]);
  return "{0}[" + place + "]";
}

}  // namespace rk::transpile
