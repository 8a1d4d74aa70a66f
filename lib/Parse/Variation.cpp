// SPDX-License-Identifier: Apache-2.0
#include "Parse/Variation.h"

namespace rk::transpile {

namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

Variation variationOfIndex(std::string_view name) {
  if (contains(name, "_dim") || contains(name, "size"))
    return Variation::None;
  if (contains(name, "thread") || contains(name, "lane"))
    return Variation::Thread;
  if (contains(name, "warp"))
    return Variation::Warp;
  return contains(name, "block") || contains(name, "cluster") ? Variation::Block : Variation::None;
}

// What a warp agrees on. Shuffles, scans and matches give each lane its own.
Variation variationOfWarp(std::string_view name) {
  for (std::string_view agreed : {"reduce", "ballot", "_all", "_any"})
    if (contains(name, agreed) && !contains(name, "match_any"))
      return Variation::Warp;
  return Variation::Thread;
}

// All threads of a block, or of the grid, get a reduction; each has a place of its own in a scan.
Variation variationOfReduction(std::string_view name) {
  if (contains(name, "scan"))
    return Variation::Thread;
  return contains(name, "grid") ? Variation::None : Variation::Block;
}

// What changes while a handler runs: threads that ask at different moments get different answers.
bool changesInHandler(std::string_view name) {
  return name == "should_terminate" || name == "messages_sent" || contains(name, "mailbox") || contains(name, "outbox");
}

} // namespace

ThreadMeaning threadMeaning(const Intrinsic &row) {
  ThreadMeaning meaning;
  std::string_view name = row.mirrors.empty() ? row.name : row.mirrors;
  Category category = row.category;
  if (row.member)
    if (const Intrinsic *mirrored = lookup("rk::" + std::string(row.mirrors), row.arity()))
      category = mirrored->category;
  switch (category) {
  case Category::index:
    meaning.variation = variationOfIndex(name);
    meaning.ownsResult = true;
    meaning.isThreadIndex = name == "thread_idx_x" || name == "linear_thread_id" || name == "global_thread_id";
    meaning.ofGrid = name == "global_thread_id";
    meaning.isSameInBlocks = meaning.variation >= Variation::Warp && !meaning.ofGrid;
    break;
  case Category::atomic:
    meaning.variation = Variation::Thread;
    meaning.ownsResult = meaning.atomic = true;
    break;
  case Category::timing:
    meaning.variation = Variation::Thread;
    meaning.ownsResult = meaning.boundsLoops = true;
    break;
  case Category::warp:
    meaning.variation = variationOfWarp(name);
    meaning.ownsResult = true;
    meaning.isBroadcast = name == "warp_shuffle";
    break;
  case Category::reduction:
    if (name == "atomic_accumulate")
      break;
    meaning.variation = variationOfReduction(name);
    meaning.ownsResult = true;
    break;
  case Category::ring:
    if (!changesInHandler(name))
      break;
    meaning.variation = Variation::Thread;
    meaning.ownsResult = true;
    meaning.boundsLoops = name == "should_terminate";
    break;
  case Category::hlc:
    meaning.variation = Variation::Thread;
    meaning.ownsResult = true;
    break;
  case Category::sync: // a vote of the whole block
    meaning.variation = Variation::Block;
    meaning.ownsResult = true;
    break;
  default:
    break;
  }
  switch (row.convergence) {
  case Convergence::none:
  case Convergence::subset:
    break;
  case Convergence::warp:
    meaning.breaksAt = Variation::Thread;
    break;
  case Convergence::block:
    meaning.breaksAt = Variation::Warp;
    break;
  case Convergence::cluster:
  case Convergence::grid:
    meaning.breaksAt = Variation::Block;
    break;
  }
  auto parameters = row.parameters();
  meaning.hasMask = !parameters.empty() && parameters.front().name == "mask";
  return meaning;
}

} // namespace rk::transpile
