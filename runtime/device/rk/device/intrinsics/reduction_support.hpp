// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reductions and scans of a block and of a grid: lanes by shuffles, warps through 256 bytes of the block's frame, blocks
// through device memory. Each warp writes one word and all threads read the same word at a time: no bank conflict. Blocks
// may have any shape; the last warp of one that is no multiple of 32 has fewer lanes. All threads combine the same values in the
// same order, so that they agree to the last bit.

#include <rk/device/grid_barrier.hpp>
#include <rk/device/intrinsics/site.hpp>
#include <rk/device/intrinsics/warp_support.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// Where a thread is in its block, whatever the block's shape.
struct block_position {
  unsigned int threads = blockDim.x * blockDim.y * blockDim.z;
  unsigned int rank = threadIdx.x + blockDim.x * (threadIdx.y + blockDim.y * threadIdx.z);
  unsigned int warp = rank / 32, warps = (threads + 31) / 32;
  unsigned int lanes = warp + 1 == warps && threads % 32 != 0 ? threads % 32 : 32;  ///< of the thread's warp
  unsigned int mask = lanes == 32 ? 0xffffffffu : (1u << lanes) - 1;
};

template <class T>
RK_DEVICE T* warp_words() {
  static_assert(sizeof(T) * max_warps <= sizeof(block_frame::warp_words));
  return reinterpret_cast<T*>(frame().warp_words);
}

template <class Op, class T>
RK_DEVICE T block_reduce(T v RK_MORE_SITE) {
  const block_position at;
  T* const words = warp_words<T>();
  v = warp_reduce<Op>(at.mask, v);
  if (at.rank % 32 == 0) words[at.warp] = v;
  ::__syncthreads(RK_PASS_SITE);
  T all = words[0];
  for (unsigned int w = 1; w < at.warps; ++w) all = Op::combine(all, words[w]);
  ::__syncthreads(RK_PASS_SITE);  // nobody writes for the next while another still reads
  return all;
}

/// `op` is the same in all threads.
template <class T>
RK_DEVICE T block_reduce(T v, reduction_op op RK_MORE_SITE) {
  if (op == reduction_op::sum) return block_reduce<add_op>(v RK_PASS_MORE_SITE);
  if (op == reduction_op::min) return block_reduce<min_op>(v RK_PASS_MORE_SITE);
  if (op == reduction_op::max) return block_reduce<max_op>(v RK_PASS_MORE_SITE);
  if constexpr (static_cast<T>(0.5) == T(0)) {
    if (op == reduction_op::bit_and) return block_reduce<and_op>(v RK_PASS_MORE_SITE);
    if (op == reduction_op::bit_or) return block_reduce<or_op>(v RK_PASS_MORE_SITE);
    if (op == reduction_op::bit_xor) return block_reduce<xor_op>(v RK_PASS_MORE_SITE);
  }
  ::__trap();  // a bitwise operation on real numbers
  return v;
}

/// The sum over the warps before the caller's, given that of each thread's own warp up to itself.
template <class T>
RK_DEVICE T sum_of_earlier_warps(const block_position& at, T inclusive RK_MORE_SITE) {
  T* const words = warp_words<T>();
  if (at.rank % 32 == at.lanes - 1) words[at.warp] = inclusive;
  ::__syncthreads(RK_PASS_SITE);
  T before = 0;
  for (unsigned int w = 0; w < at.warp; ++w) before += words[w];
  ::__syncthreads(RK_PASS_SITE);
  return before;
}
template <class T>
RK_DEVICE T block_inclusive_scan_add(T v RK_MORE_SITE) {
  const block_position at;
  v = scan_lanes(at.mask, v);
  return sum_of_earlier_warps(at, v RK_PASS_MORE_SITE) + v;
}
template <class T>
RK_DEVICE T block_exclusive_scan_add(T v RK_MORE_SITE) {
  const block_position at;
  v = scan_lanes(at.mask, v);
  const T before = sum_of_earlier_warps(at, v RK_PASS_MORE_SITE);
  const T below = ::__shfl_up_sync(at.mask, v, 1u);
  return at.rank % 32 == 0 ? before : before + below;
}

/// For the blocks of actors: of one dimension and whole warps, as sync_grid's are. Each leaves its part in a word of its own, and
/// after one grid barrier each reads them all. The words are of two turns: who writes into one a second time has passed a
/// barrier that all came to after they had read it.
template <class Op, class T>
RK_DEVICE T grid_reduce(T v) {
  const block_position at;
  const unsigned int blocks = gridDim.x;
  v = block_reduce<Op>(v);
  T* const parts = reinterpret_cast<T*>(frame().params->block_words + (frame().sync_turn & 1u) * blocks);
  if (at.rank == 0) parts[blockIdx.x * (sizeof(std::uint64_t) / sizeof(T))] = v;
  sync_grid();
  const auto part = [&](unsigned int block) { return parts[block * (sizeof(std::uint64_t) / sizeof(T))]; };
  T mine = at.rank < blocks ? part(at.rank) : Op::neutral(part(0));
  for (unsigned int block = at.rank + at.threads; block < blocks; block += at.threads) mine = Op::combine(mine, part(block));
  return block_reduce<Op>(mine);
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
