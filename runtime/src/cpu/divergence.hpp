// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words for threads that wait for each other in vain.

#include <string>

#include "block.hpp"

namespace rk::cpu {

/// Thread `self` has arrived at a barrier of the whole block where others wait at another line.
std::string describe_mismatch(const block& b, const cuda_thread& self, unsigned barrier_id);

/// Nobody can go on. Groups the threads by what they wait for.
std::string describe_deadlock(const block& b);

/// A misuse of one thread's at `where`.
std::string describe_misuse(const block& b, const cuda_thread& self, const std::string& what);

}  // namespace rk::cpu
