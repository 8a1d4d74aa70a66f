// SPDX-License-Identifier: Apache-2.0
#include "block_memory.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <fstream>
#include <utility>

#include "executor.hpp"
#include "sanitizer.hpp"

namespace rk::cpu {

namespace {

const std::size_t page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));

std::size_t round_up(std::size_t bytes) { return (bytes + page - 1) / page * page; }

std::ptrdiff_t max_map_count() {
  std::ptrdiff_t count = 65530;  // the kernel's default
  std::ifstream("/proc/sys/vm/max_map_count") >> count;
  return count;
}

}  // namespace

guard_budget::guard_budget() : left_(max_map_count() / 4) {}

bool guard_budget::take(std::size_t count) {
  const auto wanted = static_cast<std::ptrdiff_t>(count);
  if (left_.fetch_sub(wanted) >= wanted) return true;
  left_.fetch_add(wanted);
  return false;
}

void guard_budget::give_back(std::size_t count) { left_.fetch_add(static_cast<std::ptrdiff_t>(count)); }

block_memory::block_memory(block_memory&& other) noexcept { *this = std::move(other); }

block_memory& block_memory::operator=(block_memory&& other) noexcept {
  std::swap(base_, other.base_);
  std::swap(bytes_, other.bytes_);
  std::swap(arena_bytes_, other.arena_bytes_);
  std::swap(stack_bytes_, other.stack_bytes_);
  std::swap(threads_, other.threads_);
  std::swap(guards_made_, other.guards_made_);
  std::swap(guards_, other.guards_);
  return *this;
}

block_memory::~block_memory() { release(); }

void block_memory::release() {
  if (base_ == nullptr) return;
  sanitizer::unpoison(base_, bytes_);  // ASan keeps what a mapping was poisoned with for the next one at its address
  munmap(base_, bytes_);
  if (guards_made_ != 0) guards_->give_back(guards_made_);
  base_ = nullptr;
  guards_made_ = 0;
}

// Layout: arena, then for each thread a guard page and its stack. The page is there even where it is no guard: the odd
// distance keeps the stacks' tops out of each other's cache sets.
bool block_memory::allocate(std::size_t arena_bytes, std::size_t threads, std::size_t stack_bytes, guard_budget& guards) {
  release();
  arena_bytes_ = round_up(arena_bytes);
  stack_bytes_ = round_up(stack_bytes);
  threads_ = threads;
  bytes_ = arena_bytes_ + threads * (page + stack_bytes_);
  void* mapped = mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapped == MAP_FAILED) return false;
  base_ = static_cast<unsigned char*>(mapped);
  guards_ = &guards;
  if (!guards.take(threads)) return true;
  guards_made_ = threads;
  for (std::size_t t = 0; t < threads; ++t) mprotect(stack(t) - page, page, PROT_NONE);
  return true;
}

bool block_memory::fits(std::size_t arena_bytes, std::size_t threads, std::size_t stack_bytes) const {
  return base_ != nullptr && arena_bytes_ == round_up(arena_bytes) && threads_ == threads &&
         stack_bytes_ == round_up(stack_bytes);
}

unsigned char* block_memory::stack(std::size_t thread) const {
  return base_ + arena_bytes_ + thread * (page + stack_bytes_) + page;
}

}  // namespace rk::cpu
