// SPDX-License-Identifier: Apache-2.0
#include "divergence.hpp"

#include <rk/cpu/module.hpp>

#include "launch.hpp"

namespace rk::cpu {

namespace {

std::string at(const site& s) { return std::string(s.file) + ":" + std::to_string(s.line); }

std::string position(const block& b) {
  const auto [x, y, z] = b.index();
  return std::string("kernel '") + b.owner().kernel.name + "', block (" + std::to_string(x) + ", " + std::to_string(y) +
         ", " + std::to_string(z) + "): ";
}

/// "thread 3", "threads 0-31, 64".
std::string numbers(const std::vector<unsigned>& sorted) {
  std::string text = sorted.size() == 1 ? "thread " : "threads ";
  unsigned ranges = 0;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1) ++last;
    if (ranges == 6) return text + ", ...";
    text += (ranges++ == 0 ? "" : ", ") + std::to_string(sorted[i]);
    if (last != i) text += "-" + std::to_string(sorted[last]);
    i = last + 1;
  }
  return text;
}

bool same_wait(const cuda_thread& a, const cuda_thread& b) {
  if (a.what != b.what) return false;
  switch (a.what) {
    case waiting::at_barrier: return a.barrier == b.barrier && a.where == b.where;
    case waiting::in_warp: return a.where == b.where;
    default: return true;
  }
}

std::string wait_of(const block& b, const cuda_thread& t, bool several) {
  const std::string wait = several ? "wait" : "waits";
  switch (t.what) {
    case waiting::at_barrier:
      if (t.barrier == 0) return wait + " at " + at(t.where);
      if (t.barrier == loop_barrier) return wait + " in the message loop, having left the handler";
      return wait + " at " + at(t.where) + " (named barrier " + std::to_string(t.barrier) + ", " +
             std::to_string(b.barrier(t.barrier).arrived) + " of " + std::to_string(b.barrier(t.barrier).expected) +
             " threads)";
    case waiting::in_warp: return wait + " at " + at(t.where) + " (for lanes of a warp)";
    case waiting::exited: return std::string(several ? "have" : "has") + " returned from the kernel";
    default: return several ? "run" : "runs";
  }
}

}  // namespace

std::string describe_mismatch(const block& b, const cuda_thread& self, unsigned barrier_id) {
  const block_barrier& barrier = b.barrier(barrier_id);
  std::vector<unsigned> others;
  for (const cuda_thread& t : b.threads())
    if (t.what == waiting::at_barrier && t.barrier == barrier_id) others.push_back(t.number);
  if (others.empty()) others.push_back(barrier.first);
  return position(b) + "threads wait at different barriers: " + numbers(others) + " at " + at(barrier.where) + ", " +
         numbers({self.number}) + " at " + at(self.where);
}

std::string describe_deadlock(const block& b) {
  std::vector<const cuda_thread*> firsts;
  std::vector<std::vector<unsigned>> members;
  for (const cuda_thread& t : b.threads()) {
    std::size_t group = 0;
    while (group < firsts.size() && !same_wait(*firsts[group], t)) ++group;
    if (group == firsts.size()) {
      firsts.push_back(&t);
      members.emplace_back();
    }
    members[group].push_back(t.number);
  }
  std::string text = position(b) + "no thread can go on: ";
  for (std::size_t g = 0; g < firsts.size(); ++g)
    text += (g == 0 ? "" : "; ") + numbers(members[g]) + " " + wait_of(b, *firsts[g], members[g].size() > 1);
  return text;
}

std::string describe_misuse(const block& b, const cuda_thread& self, const std::string& what) {
  return position(b) + numbers({self.number}) + " at " + at(self.where) + ": " + what;
}

}  // namespace rk::cpu
