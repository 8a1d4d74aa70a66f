// SPDX-License-Identifier: Apache-2.0
#include "failure.hpp"

#include "block.hpp"
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

std::string two_lines(const block& b, const failure& f) {
  std::vector<unsigned> others;
  for (const cuda_thread& t : b.threads())
    if (t.what == waiting::at_barrier && t.barrier == f.barrier) others.push_back(t.number);
  return "threads wait at different barriers: " + numbers(others) + " at " + at(b.barrier(f.barrier).where) + ", " +
         numbers({f.who->number}) + " at " + at(f.who->where);
}

// Groups the threads by what they wait for.
std::string stuck(const block& b) {
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
  std::string text = "no thread can go on: ";
  for (std::size_t g = 0; g < firsts.size(); ++g)
    text += (g == 0 ? "" : "; ") + numbers(members[g]) + " " + wait_of(b, *firsts[g], members[g].size() > 1);
  return text;
}

std::string misuse(const failure& f, const std::string& what) {
  return numbers({f.who->number}) + " at " + at(f.who->where) + ": " + what;
}

}  // namespace

kernel_result describe(const block& b, const failure& f) {
  const auto result = [&](fault why, const std::string& text) { return kernel_result{why, position(b) + text}; };
  switch (f.what) {
    case misstep::two_lines: return result(fault::divergent_barrier, two_lines(b, f));
    case misstep::two_counts:
      return result(fault::divergent_barrier,
                    misuse(f, "named barrier " + std::to_string(f.barrier) + " is used with " + std::to_string(f.count) +
                                  " threads, and by others with " + std::to_string(b.barrier(f.barrier).expected)));
    case misstep::no_such_barrier: return result(fault::trap, misuse(f, "there are barriers 0 to 15"));
    case misstep::stuck: return result(fault::divergent_barrier, stuck(b));
    case misstep::foreign_mask:
      return result(fault::divergent_barrier, misuse(f, "the mask leaves out the lane that calls"));
    case misstep::two_functions:
      return result(fault::divergent_barrier,
                    misuse(f, "lanes of one mask call different warp functions; " + numbers({f.other->number}) +
                                  " waits at " + at(f.other->where)));
    case misstep::odd_width: return result(fault::trap, misuse(f, "the width of a shuffle is a power of two up to 32"));
    case misstep::trap: break;
  }
  return result(fault::trap, misuse(f, "__trap() was called"));
}

}  // namespace rk::cpu
