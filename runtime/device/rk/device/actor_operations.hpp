// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a handler asks of its actor and its queues, and the actor's clock: the bodies of the table's rows 'ring' and 'hlc'.
// The leader owns what is sent; the clock any thread may use, so it has a lock. In grid scope a block reads what block 0's
// leader keeps for all in device memory, which is written between two events only.

#include <rk/device/leader.hpp>
#include <rk/device/type_id.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// Whether the caller is thread 0 of the actor's scope. What `is_grid` says each kernel knows when it is compiled.
inline RK_DEVICE bool leads(bool is_grid) { return threadIdx.x == 0 && (!is_grid || blockIdx.x == 0); }

/// Not the last message's addressee: that message may have been for who lived here before.
inline RK_DEVICE rk::actor_id self() { return {frame().actor}; }
inline RK_DEVICE rk::actor_id sender() { return {frame().message.source_actor}; }

inline RK_DEVICE void fail(bool is_grid, errc code) {
  block_frame& f = frame();
  std::uint32_t none = 0;
  if (is_grid)
    compare_exchange<scope::device>(&f.board->error, none, static_cast<std::uint32_t>(code));
  else
    compare_exchange<scope::block>(&f.error, none, static_cast<std::uint32_t>(code));
}

// ── Life ─────────────────────────────────────────────────────────────────────────────────────────────────────────

inline RK_DEVICE control_block& control() { return frame().params->control_blocks[frame().slot]; }

inline RK_DEVICE bool is_active() {
  return load_relaxed<scope::device>(&control().state) == static_cast<std::uint32_t>(lifecycle::active);
}

inline RK_DEVICE void request_terminate(bool is_grid) { store_relaxed<scope::device>(&leaving(frame(), is_grid), 1u); }

inline RK_DEVICE bool should_terminate(bool is_grid) {
  block_frame& f = frame();
  const kernel_host_line& host = *f.params->host_line;
  return load_relaxed<scope::device>(&leaving(f, is_grid)) != 0 || load_relaxed<scope::system>(&host.abort) != 0 ||
         load_relaxed<scope::system>(&host.requested) == static_cast<std::uint32_t>(lifecycle::terminated) ||
         load_relaxed<scope::system>(&f.params->slot_host_lines[f.slot].abort) == self().generation();
}

inline RK_DEVICE std::uint64_t messages_processed() { return load_relaxed<scope::device>(&control().messages_processed); }
inline RK_DEVICE std::uint64_t messages_sent() { return load_relaxed<scope::device>(&control().messages_sent); }

inline RK_DEVICE void heartbeat(bool is_grid) {
  if (leads(is_grid)) leader::pulse(frame());
}

// ── Queues ───────────────────────────────────────────────────────────────────────────────────────────────────────

/// The actor's ring as its consumer sees it: any thread of any block may look.
inline RK_DEVICE ring_consumer inbox() {
  const block_frame& f = frame();
  const kernel_params& p = *f.params;
  return {{p.h2k_slots + static_cast<std::uint64_t>(f.slot) * p.h2k_capacity, nullptr, p.h2k_capacity, 0},
          nullptr,
          load_relaxed<scope::system>(&p.slot_device_lines[f.slot].h2k_consumed)};
}
inline RK_DEVICE bool mailbox_empty() { return !inbox().ready(); }

/// Messages are published nearly in order: where the first one that is not there lies, halving finds in few looks.
inline RK_DEVICE std::uint32_t mailbox_size() {
  ring_consumer in = inbox();
  const std::uint64_t first = in.position;
  std::uint32_t there = 0, gone = in.ring.capacity + 1;
  while (gone - there > 1) {
    const std::uint32_t middle = there + (gone - there) / 2;
    in.seek(first + middle - 1);
    (in.ready() ? there : gone) = middle;
  }
  return there;
}

/// Of the kernel's ring, on which all its actors write.
inline RK_DEVICE std::uint32_t outbox_size() {
  const kernel_params& p = *frame().params;
  const std::uint64_t read = load_relaxed<scope::system>(&p.host_line->k2h_consumed);
  return static_cast<std::uint32_t>(load_relaxed<scope::device>(p.k2h_tail) - read);
}

/// From a handler, whose other threads may ask for the time meanwhile: they wait until it is sent.
template <class Message>
RK_DEVICE void send_to_host(message_type type, std::uint64_t correlation_id, const Message& value) {
  block_frame& f = frame();
  with_clock(f, [&] { leader::send(f, type, correlation_id, value, type_id<Message>()); });
}
template <class Message>
RK_DEVICE void reply_part(bool is_grid, const Message& value) {
  const std::uint64_t asked = frame().message.correlation_id;
  if (leads(is_grid) && frame().event != step_event && asked != 0) send_to_host(message_type::reply_part, asked, value);
}
template <class Message>
RK_DEVICE void emit(bool is_grid, const Message& value) {
  if (leads(is_grid)) send_to_host(message_type::emitted, 0, value);
}

// ── Clock ────────────────────────────────────────────────────────────────────────────────────────────────────────

/// Changes the clock and reads it. Blocks other than a grid's first have a copy that stands still.
template <class F>
RK_DEVICE hlc_timestamp changed_clock(F change) {
  block_frame& f = frame();
  hlc_timestamp now;
  with_clock(f, [&] {
    if (f.is_grid == 0 || blockIdx.x == 0) change(f.clock);
    now = f.clock.now;
  });
  return now;
}
inline RK_DEVICE hlc_timestamp hlc_now() {
  return changed_clock([](hlc_clock&) {});
}
inline RK_DEVICE hlc_timestamp hlc_tick() {
  return changed_clock([](hlc_clock& c) { c.tick(leader::wall(frame())); });
}
inline RK_DEVICE hlc_timestamp hlc_update(const hlc_timestamp& seen) {
  return changed_clock([&](hlc_clock& c) { c.receive(seen, leader::wall(frame())); });
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
