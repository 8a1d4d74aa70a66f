// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a block fails, and the words for it. The thread that notices only notes what it saw; the worker writes the message,
// because no destructor runs on a stack that is abandoned, and because TSan would take the string for the kernel's own.

#include "cuda_thread.hpp"
#include "executor.hpp"

namespace rk::cpu {

class block;

enum class misstep {
  two_lines,        ///< `who` came to a barrier where others wait at another line
  two_counts,       ///< ... that others use with another number of threads
  no_such_barrier,
  stuck,            ///< nobody can go on
  foreign_mask,     ///< a mask without the calling lane
  two_functions,    ///< lanes of one mask call different warp functions; `other` came first
  odd_width,
  trap
};

struct failure {
  misstep what{};
  const cuda_thread* who = nullptr;
  const cuda_thread* other = nullptr;
  unsigned barrier = 0;
  unsigned count = 0;
};

/// Code and message: kernel, block, threads, and the user's lines.
kernel_result describe(const block& b, const failure& f);

}  // namespace rk::cpu
