// SPDX-License-Identifier: Apache-2.0
#include "Analyze/Divergence.h"

#include <algorithm>

namespace rk::transpile {

namespace {

/// More ways than any program that people write has; a bound for those that machines write.
constexpr std::size_t maxVisits = 20000;
/// Of questions for a call's outcome. Where the values of a loop depend on each other in every way, answers are found
/// again and again: a header of a large library shall not cost minutes. Beyond the bound all values count as the same
/// for all threads.
constexpr std::size_t maxSteps = 200000;

} // namespace

// Visits that differ in none of this have the same answers.
std::vector<unsigned> Divergence::keyOf(const Visit &visit) {
  std::vector<unsigned> key{static_cast<unsigned>(visit.function), static_cast<unsigned>(visit.guarded.variation),
                            visit.grid, visit.guarded.isAmongBlocks};
  for (const Visit::Slot &slot : visit.slots)
    key.push_back(static_cast<unsigned>(slot.value.variation) | static_cast<unsigned>(slot.address.variation) << 4 |
                  slot.isState << 8 | slot.isShared << 9 | slot.value.isAmongBlocks << 10 |
                  slot.address.isAmongBlocks << 11 | slot.isBuffer << 12);
  return key;
}

void Divergence::forEachVisit(const std::function<void(const Visit &)> &look) {
  for (const Actor &actor : module.actors) {
    const bool grid = actor.config.scope == KernelScope::Grid;
    auto start = [&](const Handler &handler, std::string root) {
      if (handler.isTemplate)
        return;
      Visit visit{std::move(root), grid, handler.function, {}, {}, nullptr, {}};
      visit.slots.resize(handler.parameters + 1);
      // A struct's state is its object; a ring kernel's is the parameter in the middle.
      if (actor.kind == Actor::Kind::Struct)
        visit.slots[0].isState = true;
      else if (visit.slots.size() == 4)
        visit.slots[2].isState = true;
      walk(std::move(visit), look);
    };
    for (const Handler &handler : actor.handlers)
      start(handler, "handler '" + describe(module, actor, handler) + "'");
    if (actor.step)
      start(*actor.step, "step '" + actor.name + "::" + actor.step->name + "'");
  }
  // Of a stencil each cell is a thread, and where it stands is no operation that is followed here.
  for (const Kernel &kernel : module.kernels)
    if (kernel.kind == Kernel::Kind::Global && kernel.obstacle.empty()) {
      Visit visit{"kernel '" + kernel.name + "'", true, kernel.index, {}, {}, nullptr, {}, true};
      visit.slots.resize(kernel.parameters.size() + 1);
      for (Visit::Slot &slot : visit.slots)
        slot.isBuffer = true;
      walk(std::move(visit), look);
    }
}

void Divergence::walk(Visit next, const std::function<void(const Visit &)> &look) {
  if (visits.size() >= maxVisits || !known.insert(keyOf(next)).second)
    return;
  const Visit &visit = visits.emplace_back(std::move(next)); // callees point to it
  look(visit);
  for (const FlowCall &call : flowOf(visit).calls)
    walk(enter(visit, call), look);
}

Visit Divergence::enter(const Visit &visit, const FlowCall &call) {
  Visit next{visit.root, visit.grid, call.callee, {}, visit.guarded, &visit, call.range, visit.isKernel};
  next.guarded.add(guardedBy(visit, call.guards));
  for (const FlowCall::Argument &argument : call.slots) {
    Visit::Slot slot = denoted(visit, argument.memory);
    slot.value = resolve(visit, argument.value);
    next.slots.push_back(slot);
  }
  return next;
}

Visit::Slot Divergence::denoted(const Visit &visit, const Memory &memory) {
  Visit::Slot slot;
  if (memory.kind == Memory::Kind::Unknown)
    return slot;
  if (memory.kind == Memory::Kind::Shared)
    slot.isShared = true;
  else if (memory.slot < visit.slots.size())
    slot = visit.slots[memory.slot];
  slot.value = {};
  slot.address.add(resolve(visit, memory.address));
  return slot;
}

Cause Divergence::resolve(const Visit &visit, const Influences &on) {
  const Flow &flow = flowOf(visit);
  Cause cause;
  for (std::uint32_t i : on) {
    const Influence &influence = flow.influences[i];
    switch (influence.kind) {
    case Influence::Kind::Operation:
      // In block scope one block is the grid.
      if (influence.variation != Variation::Block || visit.grid)
        cause.add({influence.variation, &influence, visit.grid && !influence.isSameInBlocks});
      break;
    case Influence::Kind::Parameter:
      if (influence.slot < visit.slots.size())
        cause.add(visit.slots[influence.slot].value);
      break;
    case Influence::Kind::Result:
      cause.add(outcome(visit, influence.call, std::nullopt));
      break;
    case Influence::Kind::Output:
      cause.add(outcome(visit, influence.call, influence.slot));
      break;
    case Influence::Kind::Broadcast:
      cause.add(broadcast(visit, i));
      break;
    }
  }
  return cause;
}

// In a loop, one broadcast may depend on others and on itself: what they all depend on is resolved once.
Cause Divergence::broadcast(const Visit &visit, std::uint32_t influence) {
  const std::vector<Influence> &influences = flowOf(visit).influences;
  Influences on, seen{influence};
  std::vector<std::uint32_t> pending{influence};
  while (!pending.empty()) {
    const Influence &next = influences[pending.back()];
    pending.pop_back();
    for (std::uint32_t i : next.of)
      if (influences[i].kind != Influence::Kind::Broadcast)
        on.insert(i);
      else if (seen.insert(i).second)
        pending.push_back(i);
  }
  Cause cause = resolve(visit, on);
  return cause.variation > Variation::Warp ? Cause{Variation::Warp, &influences[influence], cause.isAmongBlocks}
                                           : cause;
}

Cause Divergence::outcome(const Visit &visit, std::size_t call, std::optional<std::size_t> slot) {
  const FlowCall &site = flowOf(visit).calls[call];
  if (++steps > maxSteps)
    return {};
  auto here = std::pair(keyOf(visit), std::pair(call, slot ? *slot + 1 : 0));
  if (auto it = answers.find(here); it != answers.end())
    return it->second;
  const std::size_t cutsBefore = cuts;
  // A value that depends on itself, by way of a loop, depends on nothing more.
  auto self = std::pair(std::vector<unsigned>{~0u, static_cast<unsigned>(visit.function), static_cast<unsigned>(call)},
                        slot ? *slot + 1 : 0);
  if (!open.insert(self).second) {
    ++cuts;
    return {};
  }
  Visit inner{visit.root, visit.grid, site.callee, {}, {}, &visit, site.range, visit.isKernel};
  for (const FlowCall::Argument &argument : site.slots) {
    Visit::Slot passed;
    passed.value = resolve(visit, argument.value);
    inner.slots.push_back(passed);
  }
  auto key = std::pair(keyOf(inner), slot ? *slot + 1 : 0);
  Cause cause;
  if (auto it = outcomes.find(key); it != outcomes.end()) {
    cause = it->second;
  } else if (open.insert(key).second) {
    const Flow &flow = module.functions[site.callee].flow;
    if (!slot)
      cause = resolve(inner, flow.result);
    else if (auto output = flow.outputs.find(*slot); output != flow.outputs.end())
      cause = resolve(inner, output->second);
    outcomes[key] = cause;
    open.erase(key);
  }
  open.erase(self);
  if (cuts == cutsBefore) // else it is less than the whole answer
    answers.emplace(std::move(here), cause);
  return cause;
}

Cause Divergence::guardedBy(const Visit &visit, const Guards &guards, const Guard **which) {
  Cause strongest;
  for (std::uint32_t g : guards) {
    const Guard &guard = flowOf(visit).guards[g];
    Cause cause = resolve(visit, guard.on);
    if (which && cause.variation > strongest.variation)
      *which = &guard;
    strongest.add(cause);
  }
  return strongest;
}

std::vector<Note> Divergence::pathNotes(const Visit &visit) const {
  std::vector<PathStep> steps;
  for (const Visit *at = &visit; at->caller; at = at->caller)
    steps.push_back({at->function, at->call});
  std::reverse(steps.begin(), steps.end());
  return transpile::pathNotes(module, visit.root, steps);
}

const std::vector<std::pair<const ConvergentUse *, std::size_t>> &Divergence::convergentIn(std::size_t function) {
  auto [it, isNew] = convergent.try_emplace(function);
  if (!isNew || !convergentOpen.insert(function).second)
    return it->second;
  std::vector<std::pair<const ConvergentUse *, std::size_t>> found;
  auto add = [&](const ConvergentUse *use, std::size_t where) {
    for (const auto &[other, place] : found)
      if (other->breaksAt == use->breaksAt)
        return;
    found.push_back({use, where});
  };
  for (const ConvergentUse &use : module.functions[function].flow.convergent)
    add(&use, function);
  for (const FlowCall &call : module.functions[function].flow.calls)
    for (const auto &[use, where] : convergentIn(call.callee))
      add(use, where);
  convergentOpen.erase(function);
  return convergent[function] = std::move(found);
}

} // namespace rk::transpile
