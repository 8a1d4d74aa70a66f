// SPDX-License-Identifier: Apache-2.0
// Warp collectives: lanes gather by their mask, and the last that arrives computes the result of each.
#define RK_CPU 1
#include <rk/cpu/hooks.hpp>

#include "block.hpp"

namespace rk::cpu {

namespace {

constexpr std::uint32_t undefined_value = 0xCDCDCDCD;  // what a lane gets that reads one which does not take part

struct lane_set {
  cuda_thread* threads;  // of the warp
  std::uint32_t mask;    // who takes part
};

template <class F>
void for_each_lane(std::uint32_t mask, F f) {
  for (; mask != 0; mask &= mask - 1) f(static_cast<unsigned>(__builtin_ctz(mask)));
}

// PTX ISA, "shfl.sync", with CUDA's clamp and segment mask for a width.
unsigned source_lane(warp_op op, unsigned lane, unsigned operand, unsigned width) {
  operand &= 31;
  const unsigned segment = ~(width - 1) & 31u;
  const unsigned first = lane & segment;
  const unsigned last = first | (~segment & 31u);
  switch (op) {
    case warp_op::shuffle: return first | (operand & ~segment);
    case warp_op::shuffle_up: return operand <= lane - first ? lane - operand : lane;
    case warp_op::shuffle_down: return operand <= last - lane ? lane + operand : lane;
    default: {
      const unsigned source = lane ^ operand;
      return source <= last ? source : lane;
    }
  }
}

void shuffle(const lane_set& set) {
  std::uint64_t results[32];
  for_each_lane(set.mask, [&](unsigned lane) {
    const cuda_thread& t = set.threads[lane];
    const unsigned source = source_lane(t.op, lane, t.operand, t.width);
    results[lane] = set.mask >> source & 1 ? set.threads[source].value : std::uint64_t{undefined_value} << 32 | undefined_value;
  });
  for_each_lane(set.mask, [&](unsigned lane) { set.threads[lane].value = results[lane]; });
}

std::uint32_t lanes_with(const lane_set& set, std::uint64_t value) {
  std::uint32_t mask = 0;
  for_each_lane(set.mask, [&](unsigned lane) { mask |= std::uint32_t{set.threads[lane].value == value} << lane; });
  return mask;
}

void match_any(const lane_set& set) {
  std::uint64_t results[32];
  for_each_lane(set.mask, [&](unsigned lane) { results[lane] = lanes_with(set, set.threads[lane].value); });
  for_each_lane(set.mask, [&](unsigned lane) { set.threads[lane].value = results[lane]; });
}

std::uint64_t match_all(const lane_set& set) {
  const std::uint64_t value = set.threads[__builtin_ctz(set.mask)].value;
  return lanes_with(set, value) == set.mask ? std::uint64_t{1} << 32 | set.mask : 0;
}

std::uint32_t combine(warp_op op, std::uint32_t a, std::uint32_t b) {
  const auto sa = static_cast<std::int32_t>(a), sb = static_cast<std::int32_t>(b);
  switch (op) {
    case warp_op::add: return a + b;
    case warp_op::min_signed: return sb < sa ? b : a;
    case warp_op::min_unsigned: return b < a ? b : a;
    case warp_op::max_signed: return sa < sb ? b : a;
    case warp_op::max_unsigned: return a < b ? b : a;
    case warp_op::bit_and: return a & b;
    case warp_op::bit_or: return a | b;
    default: return a ^ b;
  }
}

std::uint64_t reduce(warp_op op, const lane_set& set) {
  auto result = static_cast<std::uint32_t>(set.threads[__builtin_ctz(set.mask)].value);
  for_each_lane(set.mask & (set.mask - 1),
                [&](unsigned lane) { result = combine(op, result, static_cast<std::uint32_t>(set.threads[lane].value)); });
  return result;
}

// Puts each lane's result where its value was.
void compute(warp_op op, const lane_set& set) {
  std::uint64_t same = 0;
  switch (op) {
    case warp_op::sync: return;
    case warp_op::shuffle:
    case warp_op::shuffle_up:
    case warp_op::shuffle_down:
    case warp_op::shuffle_xor: return shuffle(set);
    case warp_op::match_any: return match_any(set);
    case warp_op::match_all: same = match_all(set); break;
    case warp_op::ballot: same = lanes_with(set, 1); break;
    case warp_op::all: same = lanes_with(set, 1) == set.mask; break;
    case warp_op::any: same = lanes_with(set, 1) != 0; break;
    default: same = reduce(op, set);
  }
  for_each_lane(set.mask, [&](unsigned lane) { set.threads[lane].value = same; });
}

}  // namespace

// All lanes of the group that lies in `owner` are there.
void block::complete(warp_state& warp, cuda_thread& owner) {
  warp_group& group = owner.group;
  cuda_thread** link = &warp.groups;
  while (*link != &owner) link = &(*link)->group.next;
  *link = group.next;
  compute(owner.op, {&threads_[owner.number - owner.lane()], group.arrived});
  ready_.take_all(group.waiters);
  ++group.turn;
}

// A lane has exited, and nobody waits for it any more.
void block::complete_without_exited(warp_state& warp) {
  for (cuda_thread* owner = warp.groups; owner != nullptr;) {
    cuda_thread* next = owner->group.next;
    if (owner->group.arrived == (owner->group.mask & warp.alive)) complete(warp, *owner);
    owner = next;
  }
}

// Only `sync` orders memory among the lanes (CUDA C++ Programming Guide, "Warp Vote Functions": "do not imply a memory
// barrier"), so only it tells TSan.
[[gnu::always_inline]] inline std::uint64_t block::meet_lanes(cuda_thread& self, warp_op op, std::uint32_t mask, site where) {
  self.where = where;
  self.op = op;
  if ((mask >> self.lane() & 1) == 0) fail({.what = misstep::foreign_mask, .who = &self});
  if (self.width == 0 || self.width > 32 || (self.width & (self.width - 1)) != 0)
    fail({.what = misstep::odd_width, .who = &self});

  ++progress_;
  warp_state& warp = warps_[self.number / 32];
  cuda_thread* owner = warp.groups;
  while (owner != nullptr && owner->group.mask != mask) owner = owner->group.next;
  if (owner == nullptr) {
    owner = &self;
    self.group.next = warp.groups;
    self.group.mask = mask;
    self.group.arrived = 0;
    warp.groups = &self;
  } else if (owner->op != op) {
    fail({.what = misstep::two_functions, .who = &self, .other = owner});
  }
  warp_group& group = owner->group;
  char& sync = group.sync[group.turn & 1];
  if (op == warp_op::sync) sanitizer::release(&sync);
  group.arrived |= 1u << self.lane();
  if (group.arrived == (mask & warp.alive)) {
    complete(warp, *owner);
  } else {
    self.what = waiting::in_warp;
    group.waiters.push(self);
    suspend(self);
    self.what = waiting::runnable;
  }
  if (op == warp_op::sync) sanitizer::acquire(&sync);
  return self.value;
}

std::uint64_t warp_collective(warp_op op, unsigned mask, std::uint64_t value, unsigned operand, unsigned width,
                              const char* file, unsigned line) {
  cuda_thread& self = *running_thread;
  self.value = value;
  self.operand = operand;
  self.width = width;
  return running_block->meet_lanes(self, op, mask, {file, line});
}

}  // namespace rk::cpu
