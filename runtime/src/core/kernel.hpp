// SPDX-License-Identifier: Apache-2.0
#pragma once
// One persistent kernel, seen from the host: its memory, its slots, its mailboxes and its outbox. Everything is allocated
// before the launch. `send` may be called by any thread; `receive` by one at a time; the rest under the core's lock.

#include "actor_cell.hpp"
#include "backend.hpp"
#include "host_clock.hpp"

#include <rk/system.hpp>

#include <functional>
#include <mutex>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

/// An envelope from the device: its payload is valid during the callback.
struct received {
  device::envelope_header header;
  const unsigned char* payload;
};

class kernel {
 public:
  /// `id` of the system's kernels; its slots have the actor indices from `first_index` on.
  kernel(backend& device, const module_descriptor& module, std::size_t group, std::uint32_t id, std::uint32_t first_index);

  /// Allocates for `slots` actors in `blocks` blocks (equal for block scope; 1 slot for a grid actor).
  expected<void> allocate(std::uint32_t slots, std::uint32_t blocks, const system_options& options);
  expected<void> launch();

  // ── Slots ────────────────────────────────────────────────────────────────────────────────────────────────────

  /// Puts `cell` into a free slot and gives it its id; false: none is free.
  bool occupy(const std::shared_ptr<actor_cell>& cell, std::uint32_t node);
  void vacate(std::uint32_t slot) { slots_[slot].cell.reset(); }
  /// Where the initial state of the slot's actor goes.
  void* staging(std::uint32_t slot) const { return staging_ + slot * params_.state_stride; }
  std::shared_ptr<actor_cell> occupant(std::uint32_t slot) const { return slot < slots_.size() ? slots_[slot].cell : nullptr; }
  std::uint32_t slot_count() const { return static_cast<std::uint32_t>(slots_.size()); }
  std::uint32_t first_index() const { return first_index_; }

  // ── Messages ─────────────────────────────────────────────────────────────────────────────────────────────────

  /// Any thread. Errors: message_too_large, mailbox_full.
  expected<void> send(const actor_cell& to, std::uint32_t type, const void* payload, std::size_t size, std::uint64_t correlation_id,
                      host_clock& clock);
  /// Hands every envelope that has arrived to `handle`. Returns at once if another thread is at it.
  void receive(const std::function<void(const received&)>& handle);

  // ── The kernel as a whole ────────────────────────────────────────────────────────────────────────────────────

  kernel_status status() const;
  /// Asks the blocks to drain and exit; `abort` asks them to exit now.
  void request_end(bool abort);
  void set_clock_offset(std::int64_t ns);
  /// Why a slot's loop ended by itself: errc::ok, aborted or lifetime_exceeded.
  errc fault(std::uint32_t slot) const;
  device::control_block control(std::uint32_t slot) const;

  const module_descriptor& module() const { return module_; }
  const group_descriptor& group() const { return module_.groups[group_]; }
  std::size_t group_index() const { return group_; }
  std::uint32_t blocks() const { return blocks_; }

 private:
  struct slot_state {
    std::shared_ptr<actor_cell> cell;
    std::uint32_t generation = 0;
  };
  /// Claimed by the sending threads; host memory of the host's own.
  struct alignas(64) tail_word {
    std::uint64_t value = 0;
  };

  backend& device_;
  const module_descriptor& module_;
  std::size_t group_;
  std::uint32_t first_index_;
  std::uint32_t blocks_ = 0;
  kernel_handle handle_ = 0;
  bool launched_ = false;

  /// What the blocks of a slot start with.
  device::frame_head first_frame(std::uint32_t slot) const;

  device::kernel_params params_{};  // device addresses
  // The same memory at its host addresses.
  device::kernel_host_line* host_line_ = nullptr;
  device::slot_device_line* device_lines_ = nullptr;
  device::control_block* mirrors_ = nullptr;
  unsigned char* staging_ = nullptr;
  device::frame_head* frames_ = nullptr;
  std::vector<device::ring_producer<scope::system>> inboxes_;
  std::unique_ptr<tail_word[]> tails_;
  device::ring_consumer outbox_{};
  std::mutex outbox_mutex_;

  std::vector<slot_state> slots_;
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
