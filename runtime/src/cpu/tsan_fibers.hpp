// SPDX-License-Identifier: Apache-2.0
#pragma once
// TSan's side of CUDA threads. Making one takes TSan milliseconds and a megabyte, so they outlive their launch.

#include <mutex>
#include <vector>

namespace rk::cpu {

/// A fiber of TSan's, and how often a thread has run on it.
struct tsan_fiber {
  /// A thread that is dropped leaves all the calls that it was in on its fiber.
  static constexpr unsigned uses_of_dropped = 31;
  void* handle = nullptr;
  unsigned uses = 0;
};

/// The TSan fibers of one launch. No two of its threads ever have the same one, which would order them and so hide their
/// races. A launch that starts blocks later may have those of this one, and begins with what they knew when it ended. Any
/// thread; used under TSan only.
class tsan_fibers {
 public:
  tsan_fibers() = default;
  ~tsan_fibers();  ///< the fibers that were given back are idle from now on

  /// A fiber that begins after what the calling worker has done.
  tsan_fiber take();
  /// Of a thread that has exited, or was dropped.
  void give_back(tsan_fiber fiber);

 private:
  std::mutex mutex_;
  std::vector<tsan_fiber> given_back_;
};

}  // namespace rk::cpu
