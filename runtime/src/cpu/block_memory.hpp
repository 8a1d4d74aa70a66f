// SPDX-License-Identifier: Apache-2.0
#pragma once
// The memory of one running block: its shared-memory arena and the stacks of its threads, in one mapping. Pages are
// touched only when used, so a thread that does little costs one or two.

#include <atomic>
#include <cstddef>

namespace rk::cpu {

/// How many guard pages one executor may still make: each splits a mapping in two, and the kernel's limit on mappings
/// (vm.max_map_count) is the process's, malloc included. One executor takes a quarter of it at most.
class guard_budget {
 public:
  guard_budget();
  bool take(std::size_t count);
  void give_back(std::size_t count);

 private:
  std::atomic<std::ptrdiff_t> left_;
};

class block_memory {
 public:
  block_memory() = default;
  block_memory(block_memory&& other) noexcept;
  block_memory& operator=(block_memory&& other) noexcept;
  ~block_memory();

  /// False: out of memory. Both sizes are rounded up to pages.
  bool allocate(std::size_t arena_bytes, std::size_t threads, std::size_t stack_bytes, guard_budget& guards);

  /// Whether a block of this shape fits as it stands.
  bool fits(std::size_t arena_bytes, std::size_t threads, std::size_t stack_bytes) const;

  /// 256-aligned, at least arena_bytes.
  unsigned char* arena() const { return base_; }
  std::size_t arena_bytes() const { return arena_bytes_; }
  /// The lowest address of a thread's stack; a guard page lies below it while the budget lasts.
  unsigned char* stack(std::size_t thread) const;
  std::size_t stack_bytes() const { return stack_bytes_; }
  std::size_t bytes() const { return bytes_; }

 private:
  void release();

  unsigned char* base_ = nullptr;
  std::size_t bytes_ = 0;
  std::size_t arena_bytes_ = 0;
  std::size_t stack_bytes_ = 0;
  std::size_t threads_ = 0;
  std::size_t guards_made_ = 0;
  guard_budget* guards_ = nullptr;
};

}  // namespace rk::cpu
