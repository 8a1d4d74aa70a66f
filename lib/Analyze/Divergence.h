// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Diagnostics/Diagnostic.h"
#include "Model/Module.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace rk::transpile {

/// Why something differs between threads: how far, and the operation to blame.
struct Cause {
  Variation variation = Variation::None;
  const Influence *operation = nullptr;
  bool isAmongBlocks = false; ///< it differs between the blocks of a grid, too

  void add(const Cause &other) {
    const bool amongBlocks = isAmongBlocks || other.isAmongBlocks;
    if (other.variation > variation)
      *this = other;
    isAmongBlocks = amongBlocks;
  }
};

/// A function as one path from a handler calls it: with what the arguments depend on, and whose memory they denote.
struct Visit {
  struct Slot {
    Cause value;
    bool isState = false;
    bool isShared = false;
    bool isBuffer = false; ///< the host's, a kernel's argument
    Cause address;         ///< of that memory
  };
  std::string root;  ///< ReachPath's: "handler 'ledger::on(deposit)'"
  bool grid = false; ///< many blocks run it together
  std::size_t function = 0;
  std::vector<Slot> slots;
  Cause guarded; ///< the strongest condition that callers have put round it
  const Visit *caller = nullptr;
  SourceRange call;
  bool isKernel = false; ///< the root is one that the host launches
};

/// Walks the functions of a module from its handlers, a function once for each way in which its arguments may differ
/// between threads, and resolves Flow's symbols for that way.
class Divergence {
public:
  explicit Divergence(const Module &module) : module(module) {}

  /// Calls \p look for every visit, callers first.
  void forEachVisit(const std::function<void(const Visit &)> &look);

  const Flow &flowOf(const Visit &visit) const { return module.functions[visit.function].flow; }
  Cause resolve(const Visit &visit, const Influences &on);
  /// The strongest of the guards; which one it is through \p which.
  Cause guardedBy(const Visit &visit, const Guards &guards, const Guard **which = nullptr);
  /// What memory is in this visit.
  Visit::Slot denoted(const Visit &visit, const Memory &memory);
  /// "reached from handler ... via ..."
  std::vector<Note> pathNotes(const Visit &visit) const;
  /// Convergent operations that a function comes to, its callees' included; the first of each strength.
  const std::vector<std::pair<const ConvergentUse *, std::size_t>> &convergentIn(std::size_t function);

private:
  /// What a broadcast leaves of what it depends on.
  Cause broadcast(const Visit &visit, std::uint32_t influence);
  void walk(Visit next, const std::function<void(const Visit &)> &look);
  Visit enter(const Visit &visit, const FlowCall &call);
  /// What comes out of a call: its result, or what it leaves in a slot.
  Cause outcome(const Visit &visit, std::size_t call, std::optional<std::size_t> slot);
  static std::vector<unsigned> keyOf(const Visit &visit);

  const Module &module;
  std::deque<Visit> visits;
  std::set<std::vector<unsigned>> known;
  std::map<std::pair<std::vector<unsigned>, std::size_t>, Cause> outcomes; ///< by callee's visit, and slot + 1
  std::map<std::pair<std::vector<unsigned>, std::pair<std::size_t, std::size_t>>, Cause>
      answers;          ///< by visit, call and slot
  std::size_t cuts = 0; ///< how often a value was found to depend on itself
  std::size_t steps = 0;
  std::set<std::pair<std::vector<unsigned>, std::size_t>> open;
  std::map<std::size_t, std::vector<std::pair<const ConvergentUse *, std::size_t>>> convergent;
  std::set<std::size_t> convergentOpen;
};

/// Reports once for each place, whatever number of paths leads there.
class OncePerPlace {
public:
  bool isFirst(SourceRange range) { return seen.insert(range.begin.raw).second; }

private:
  std::set<std::uint32_t> seen;
};

} // namespace rk::transpile
