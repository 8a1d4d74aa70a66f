// SPDX-License-Identifier: Apache-2.0
#pragma once
// One CUDA thread: a fiber, who it is, and what it waits for.

#include <cstdint>
#include <cstring>

#include <rk/cpu/index.hpp>

#include "fiber.hpp"

namespace rk::cpu {

enum class warp_op : std::uint32_t;

/// A line of the user's.
struct site {
  const char* file = "";
  unsigned line = 0;
};
inline bool operator==(const site& a, const site& b) {
  return a.line == b.line && (a.file == b.file || std::strcmp(a.file, b.file) == 0);
}

struct cuda_thread;

/// First in, first out; a thread is in one queue at most.
struct thread_queue {
  cuda_thread* head = nullptr;
  cuda_thread* tail = nullptr;
  unsigned count = 0;

  bool empty() const { return head == nullptr; }
  void push(cuda_thread& t);
  cuda_thread* pop();  ///< null: empty
  void take_all(thread_queue& other);
};

/// Lanes that wait for the rest of their mask. It lies in the first lane that arrives, and is in its warp's list.
struct warp_group {
  cuda_thread* next = nullptr;  ///< whose `group` is the next of this warp
  thread_queue waiters;
  std::uint32_t mask = 0;
  std::uint32_t arrived = 0;
  unsigned turn = 0;  ///< alternates: a quick lane's next release must not reach a slow lane's acquire of this one
  char sync[2] = {};  ///< addresses for TSan
};

enum class waiting : std::uint8_t { runnable, at_barrier, in_warp, to_converge, exited };

/// What a barrier touches stands first, in one cache line.
struct alignas(64) cuda_thread : fiber {
  cuda_thread* next = nullptr;
  uint3 index{};
  std::uint16_t number = 0;  ///< x + y × size.x + z × size.x × size.y
  waiting what = waiting::runnable;
  std::uint8_t barrier = 0;
  site where;

  // A collective's operands and result.
  warp_op op{};
  unsigned operand = 0;
  unsigned width = 0;
  std::uint64_t value = 0;
  warp_group group;

  unsigned lane() const { return number % 32; }
};

inline void thread_queue::push(cuda_thread& t) {
  t.next = nullptr;
  if (tail != nullptr)
    tail->next = &t;
  else
    head = &t;
  tail = &t;
  ++count;
}

inline cuda_thread* thread_queue::pop() {
  cuda_thread* t = head;
  if (t == nullptr) return nullptr;
  head = t->next;
  if (head == nullptr) tail = nullptr;
  --count;
  return t;
}

inline void thread_queue::take_all(thread_queue& other) {
  if (other.head == nullptr) return;
  if (tail != nullptr)
    tail->next = other.head;
  else
    head = other.head;
  tail = other.tail;
  count += other.count;
  other = {};
}

}  // namespace rk::cpu
