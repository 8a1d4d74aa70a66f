// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hands out ranges of the device memory that was allocated for fields before the launch. First fit; an actor's
// fields are one range, given back when it ends. The host never touches the memory itself.

#include <rk/device/config.hpp>

#include <iterator>
#include <map>
#include <optional>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

class field_arena {
 public:
  static constexpr std::uint64_t alignment = 256;

  field_arena() = default;
  field_arena(std::uint64_t begin, std::uint64_t bytes) {
    if (bytes != 0) free_[begin] = bytes;
  }

  /// A range of at least `bytes` bytes; none if no free range is long enough.
  std::optional<std::uint64_t> allocate(std::uint64_t bytes) {
    bytes = round_up(bytes);
    for (auto it = free_.begin(); it != free_.end(); ++it) {
      const auto [begin, size] = *it;
      if (size < bytes) continue;
      free_.erase(it);
      if (size > bytes) free_[begin + bytes] = size - bytes;
      return begin;
    }
    return std::nullopt;
  }

  void release(std::uint64_t begin, std::uint64_t bytes) {
    auto it = free_.emplace(begin, round_up(bytes)).first;
    if (auto next = std::next(it); next != free_.end() && it->first + it->second == next->first) {
      it->second += next->second;
      free_.erase(next);
    }
    if (it != free_.begin()) {
      auto before = std::prev(it);
      if (before->first + before->second == it->first) {
        before->second += it->second;
        free_.erase(it);
      }
    }
  }

  static constexpr std::uint64_t round_up(std::uint64_t bytes) { return (bytes + alignment - 1) / alignment * alignment; }

 private:
  std::map<std::uint64_t, std::uint64_t> free_;  // begin → bytes, never adjacent
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
