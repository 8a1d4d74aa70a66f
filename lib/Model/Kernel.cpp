// SPDX-License-Identifier: Apache-2.0
#include "Model/Kernel.h"

#include <algorithm>
#include <cstdlib>

namespace rk::transpile {

std::vector<BufferAccess> accessesOf(const Kernel &kernel) {
  std::vector<BufferAccess> result;
  for (std::size_t i = 0; i < kernel.parameters.size(); ++i) {
    BufferAccess access;
    access.parameter = i;
    bool isUsed = false;
    for (const BufferUse &use : kernel.uses) {
      if (use.parameter != i)
        continue;
      isUsed = true;
      switch (use.kind) {
      case BufferUse::Kind::Read:
        if (use.offset)
          access.offsets.push_back(*use.offset);
        else
          access.unknownOffset = true;
        access.readsNeighbours |= !use.offset || !use.offset->isOwnCell();
        break;
      case BufferUse::Kind::ReadOwn:
        access.bySubscript = true;
        break;
      case BufferUse::Kind::WriteOwn:
        access.writes = true;
        break;
      case BufferUse::Kind::Elsewhere:
        access.bySubscript = access.readsNeighbours = true;
        break;
      case BufferUse::Kind::Atomic:
      case BufferUse::Kind::WriteElsewhere:
        access.bySubscript = access.writes = true;
        break;
      }
    }
    std::sort(access.offsets.begin(), access.offsets.end());
    access.offsets.erase(std::unique(access.offsets.begin(), access.offsets.end()), access.offsets.end());
    if (isUsed)
      result.push_back(std::move(access));
  }
  return result;
}

std::array<std::int64_t, 3> haloOf(const Kernel &kernel) {
  std::array<std::int64_t, 3> halo{};
  for (const BufferAccess &access : accessesOf(kernel))
    for (const OffsetRange &offset : access.offsets)
      for (std::size_t axis = 0; axis < 3; ++axis)
        halo[axis] = std::max({halo[axis], std::abs(offset.low[axis]), std::abs(offset.high[axis])});
  return halo;
}

bool isTiled(const Kernel &kernel, const BufferAccess &access) {
  return kernel.config.lowering == Lowering::Tiled && access.readsNeighbours && !access.writes && !access.bySubscript &&
         !access.unknownOffset;
}

std::string tileExtents(const Kernel &kernel) {
  const auto halo = haloOf(kernel);
  std::string text;
  for (unsigned axis = kernel.dimensions; axis-- > 0;)
    text += "[" + std::to_string(kernel.config.tile[axis] + 2 * static_cast<std::uint64_t>(halo[axis])) + "]";
  return text;
}

std::uint64_t tileBytes(const Kernel &kernel, const BufferAccess &access) {
  const auto halo = haloOf(kernel);
  std::uint64_t bytes = kernel.parameters[access.parameter].elementSize;
  for (unsigned axis = 0; axis < kernel.dimensions; ++axis)
    bytes *= kernel.config.tile[axis] + 2 * static_cast<std::uint64_t>(halo[axis]);
  return bytes;
}

std::string boundsName(Bounds bounds) {
  switch (bounds) {
  case Bounds::User:
    return "rk::bounds::user";
  case Bounds::Clamp:
    return "rk::bounds::clamp";
  case Bounds::Periodic:
    return "rk::bounds::periodic";
  case Bounds::Constant:
    return "rk::bounds::constant";
  }
  return "";
}

} // namespace rk::transpile
