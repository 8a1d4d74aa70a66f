// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Intrinsics/Intrinsics.h"
#include "Model/Flow.h"

namespace rk::transpile {

/// How threads see an operation of the DSL.
struct ThreadMeaning {
  Variation variation = Variation::None; ///< of the result, whatever the arguments are
  bool ownsResult = false;               ///< the result does not depend on the arguments
  bool isThreadIndex = false;            ///< counts the block's threads, one by one
  bool ofGrid = false;                   ///< and differs between blocks, too
  bool isSameInBlocks = false;           ///< differs between the threads of a block only
  bool atomic = false;
  bool isBroadcast = false;             ///< gives all lanes what the lane that they name has
  bool boundsLoops = false;             ///< a loop that asks it ends: a clock, or the host's wish to end
  Variation breaksAt = Variation::None; ///< of conditions around it; None: any thread may call it by itself
  bool hasMask = false;                 ///< its first argument says which lanes come
};

ThreadMeaning threadMeaning(const Intrinsic &row);

} // namespace rk::transpile
