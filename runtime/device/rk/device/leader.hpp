// SPDX-License-Identifier: Apache-2.0
#pragma once
// What thread 0 of an actor does between two events: take messages from the ring, answer the protocol's own, send,
// keep clock, control block and lifecycle. Both loops use it; no other thread calls anything here.

#include <rk/device/peer_wait.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

struct leader {
  block_frame& f;

  RK_DEVICE const kernel_params& params() const { return *f.params; }
  RK_DEVICE std::uint64_t wall() const { return timer_ns() + static_cast<std::uint64_t>(f.clock_offset); }
  RK_DEVICE slot_device_line& line() const { return params().slot_device_lines[f.slot]; }

  RK_OUTLINED void start(const kernel_params& p, std::uint32_t slot, std::uint32_t block_count) {
    f.params = &p;
    f.slot = slot;
    f.event = 0;
    f.error = 0;
    f.step = 0;
    f.actor = 0;
    f.actor_type = 0;
    f.run_count = 0;
    f.swap_count = 0;
    f.budget = p.message_budget;
    f.lifecycle = static_cast<std::uint32_t>(lifecycle::initializing);
    f.sync_turn = 0;
    f.clock_locked = 0;
    f.leaving = 0;
    f.state = p.states + slot * p.state_stride;
    f.payload = nullptr;
    f.inbox = {{p.h2k_slots + static_cast<std::uint64_t>(slot) * p.h2k_capacity,
                p.h2k_beside + static_cast<std::uint64_t>(slot) * p.h2k_capacity * p.h2k_beside_bytes, p.h2k_capacity,
                p.h2k_beside_bytes},
               &p.slot_device_lines[slot].h2k_consumed,
               0};
    f.outbox = {{p.k2h_slots, p.k2h_beside, p.k2h_capacity, p.k2h_beside_bytes}, p.k2h_tail, &p.host_line->k2h_consumed};
    f.control = &p.control_blocks[slot];
    *f.control = control_block{};
    f.control->kernel_id = p.kernel_id;
    f.control->block_count = block_count;
    f.control->queue_capacity = p.h2k_capacity;
    f.clock_offset = load_relaxed<scope::system>(&p.host_line->clock_offset);
    f.clock = hlc_clock{};
    f.clock.now.node = p.node;
    f.started_ns = f.last_look_ns = f.last_beat_ns = timer_ns();
    f.idle_since_ns = 0;
  }

  // ── Lifecycle and control block ──────────────────────────────────────────────────────────────────────────────

  RK_DEVICE void set_lifecycle(lifecycle s) {
    f.lifecycle = static_cast<std::uint32_t>(s);
    f.control->state = f.lifecycle;
    mirror();
    store_release<scope::system>(&line().state, f.lifecycle);
  }

  RK_DEVICE void mirror() const {
    f.control->step_counter = f.step;
    f.control->system_time = f.clock.now.physical;
    auto* from = reinterpret_cast<const std::uint64_t*>(f.control);
    auto* to = reinterpret_cast<std::uint64_t*>(&params().control_mirrors[f.slot]);
    for (unsigned i = 0; i < sizeof(control_block) / 8; ++i) store_relaxed<scope::system>(to + i, from[i]);
  }

  /// At most once a beat: reads the host's lines, writes the mirror. Returns what the loop has to do: 0 or exit_event.
  RK_OUTLINED std::uint32_t beat() {
    const std::uint64_t now = timer_ns();
    if (now - f.last_beat_ns < beat_interval_ns) return 0;
    f.last_beat_ns = now;
    const kernel_host_line& host = *params().host_line;
    f.clock_offset = load_relaxed<scope::system>(&host.clock_offset);
    mirror();
    if (const errc why = stop_reason(f, now); why != errc::ok) return end(why);
    const std::uint32_t generation = load_relaxed<scope::system>(&params().slot_host_lines[f.slot].abort);
    if (generation != 0 && f.actor != 0 && generation == actor_id{f.actor}.generation()) retire(lifecycle::failed, errc::aborted);
    if (load_acquire<scope::system>(&host.requested) != static_cast<std::uint32_t>(lifecycle::terminated)) return 0;
    if (f.inbox.ready()) {
      if (f.lifecycle == static_cast<std::uint32_t>(lifecycle::active)) set_lifecycle(lifecycle::draining);
      return 0;
    }
    if (f.actor != 0) retire(lifecycle::terminated, errc::ok);
    return exit_event;
  }

  /// A beat in the middle of a handler: the mirror, and nothing that would end the actor.
  RK_OUTLINED void pulse() {
    store_relaxed<scope::device>(&f.control->heartbeat, f.control->heartbeat + 1);
    const std::uint64_t now = timer_ns();
    if (now - f.last_beat_ns < beat_interval_ns) return;
    f.last_beat_ns = now;
    with_clock(f, [this] {
      f.clock_offset = load_relaxed<scope::system>(&params().host_line->clock_offset);
      f.clock.tick(wall());
      mirror();
    });
  }

  /// The kernel stops: whoever lived here is lost.
  RK_OUTLINED std::uint32_t end(errc why) {
    store_relaxed<scope::system>(&line().fault, static_cast<std::uint32_t>(why));
    if (f.actor != 0) f.control->errors += 1;
    f.actor = 0;
    set_lifecycle(lifecycle::failed);
    return exit_event;
  }

  /// The actor ends and its slot is free: tells the host so, last of all.
  RK_OUTLINED void retire(lifecycle how, errc why, std::uint64_t correlation_id = 0) {
    const error_message body{why, static_cast<std::uint32_t>(message_type::terminated)};
    f.run_count = 0;
    set_lifecycle(how);
    send(message_type::terminated, correlation_id, &body, sizeof body);
    f.actor = 0;
    f.actor_type = 0;
  }

  // ── Sending ──────────────────────────────────────────────────────────────────────────────────────────────────

  /// Writes one envelope to the host. Waits while the ring is full, for the host reads it as long as it lives; gives
  /// up when the kernel has to end. `size` is at most the ring's max_payload(), which the host sized from the module.
  RK_OUTLINED bool send(message_type type, std::uint64_t correlation_id, const void* payload, std::uint32_t size,
                        std::uint32_t user_type = 0) {
    std::uint64_t position;
    for (peer_wait room{f}; !f.outbox.try_claim(position);)
      if (room.is_over()) return false;
    envelope& e = f.outbox.ring.slot(position);
    unsigned char* to = f.outbox.ring.payload_of(position, size);
    const auto* from = static_cast<const unsigned char*>(payload);
    copy_bytes(to, from, size);
    envelope_header& h = e.header;
    h.magic = envelope_magic;
    h.version = envelope_version;
    h.message_type = static_cast<std::uint32_t>(type);
    h.payload_size = size;
    h.flags = size > inline_payload_bytes ? envelope_flag::beside : 0;
    h.checksum = 0;
    if ((params().flags & kernel_flag::checksums) != 0) {
      h.flags |= envelope_flag::checked;
      h.checksum = payload_checksum(from, size);
    }
    h.source_kernel = params().kernel_id;
    h.dest_kernel = user_type;
    h.correlation_id = correlation_id;
    with_clock(f, [this, &h] { h.set_time(f.clock.tick(wall())); });
    h.source_actor = f.actor != 0 ? f.actor : f.message.dest_actor;
    h.dest_actor = f.message.source_actor;
    f.outbox.publish(position);
    store_relaxed<scope::device>(&f.control->messages_sent, f.control->messages_sent + 1);  // a handler's threads may read it
    return true;
  }

  RK_DEVICE void send_error(errc code) {
    const error_message body{code, f.message.message_type};
    f.control->errors += 1;
    send(message_type::error, f.message.correlation_id, &body, sizeof body);
  }

  RK_DEVICE void send_progress(std::uint64_t correlation_id) {
    const progress p{f.step, steps_pending(), f.control->messages_processed, f.control->errors};
    send(message_type::progress, correlation_id, &p, sizeof p);
  }

  static RK_DEVICE void copy_bytes(unsigned char* to, const unsigned char* from, std::uint32_t size) {
    if (((reinterpret_cast<std::uintptr_t>(from) | reinterpret_cast<std::uintptr_t>(to)) & 7) == 0) {
      const std::uint32_t words = size / 8;
      for (std::uint32_t i = 0; i < words; ++i)
        reinterpret_cast<std::uint64_t*>(to)[i] = reinterpret_cast<const std::uint64_t*>(from)[i];
      to += words * 8;
      from += words * 8;
      size -= words * 8;
    }
    for (std::uint32_t i = 0; i < size; ++i) to[i] = from[i];
  }

  // ── Steps ────────────────────────────────────────────────────────────────────────────────────────────────────

  RK_DEVICE std::uint64_t steps_pending() const { return f.run_count == 0 ? 0 : f.runs[f.run_count - 1].until - f.step; }

  /// After a step: applies the swaps, counts, and answers the RUN_STEPS that it completes. A step that failed ends
  /// all of them.
  RK_DEVICE void finish_step() {
    apply_swaps();
    f.step += 1;
    if (f.error != 0) {
      f.message.message_type = static_cast<std::uint32_t>(message_type::run_steps);
      for (std::uint32_t i = 0; i < f.run_count; ++i) {
        f.message.correlation_id = f.runs[i].correlation_id;
        send_error(static_cast<errc>(f.error));
      }
      f.run_count = 0;
      f.error = 0;
    }
    while (f.run_count != 0 && f.runs[0].until <= f.step) {
      send_progress(f.runs[0].correlation_id);
      f.run_count -= 1;
      for (std::uint32_t i = 0; i < f.run_count; ++i) f.runs[i] = f.runs[i + 1];
    }
    leave();
  }

  /// Ends the actor where a handler has asked for it, after everything that answers for the handler.
  RK_DEVICE void leave() {
    std::uint32_t& leaving = f.is_grid != 0 ? f.board->leaving : f.leaving;
    if (load_relaxed<scope::device>(&leaving) == 0) return;
    store_relaxed<scope::device>(&leaving, 0u);
    if (f.actor != 0) retire(lifecycle::terminated, errc::ok);
  }

  RK_DEVICE void apply_swaps() {
    for (std::uint32_t i = 0; i < f.swap_count; ++i) {
      for (unsigned byte = 0; byte < sizeof(void*); ++byte) {  // as bytes: the pointers are of a type unknown here
        const unsigned char t = f.swaps[i][0][byte];
        f.swaps[i][0][byte] = f.swaps[i][1][byte];
        f.swaps[i][1][byte] = t;
      }
    }
    f.swap_count = 0;
  }

  // ── Messages ─────────────────────────────────────────────────────────────────────────────────────────────────

  /// Waits for something to do. Returns copy_event (a message is ready in the ring), step_event or exit_event.
  /// `seen` is an early peek of the ring, taken before the last event.
  RK_DEVICE std::uint32_t decide(std::uint32_t seen) {
    for (;; seen = f.inbox.peek()) {
      const bool steps = f.run_count != 0;
      if (f.inbox.ready(seen) && (!steps || f.budget != 0)) {
        f.idle_since_ns = 0;
        if (f.budget == 0) {  // a mailbox that never runs dry must not keep the loop from beating
          f.budget = params().message_budget;
          if (beat() == exit_event) return exit_event;
          yield_block();
        }
        f.budget -= 1;
        return copy_event;
      }
      if (beat() == exit_event) return exit_event;
      if (f.run_count != 0) {
        f.budget = params().message_budget;
        f.idle_since_ns = 0;
        return step_event;
      }
      const std::uint64_t now = timer_ns();
      if (f.idle_since_ns == 0) f.idle_since_ns = now;
      if (now - f.idle_since_ns > params().spin_ns)
        idle();
      else
        relax();
    }
  }

  /// The message at `f.message`, `f.payload` has been copied. Returns the event to deliver: the user's type id,
  /// configure_event, or 0 where the leader has dealt with it.
  RK_OUTLINED std::uint32_t accept(const actor_layout* layouts, unsigned count) {
    const envelope_header& m = f.message;
    f.control->heartbeat += 1;
    f.clock.receive(m.time(), wall());
    f.error = 0;
    if (m.magic != envelope_magic || m.version != envelope_version || m.payload_size > f.inbox.ring.max_payload() ||
        ((m.flags & envelope_flag::checked) != 0 && m.checksum != payload_checksum(f.payload, m.payload_size))) {
      send_error(errc::bad_envelope);
      return 0;
    }
    if (m.message_type == static_cast<std::uint32_t>(message_type::configure)) return accept_configure(layouts, count);
    if (f.actor == 0 || m.dest_actor != f.actor) {
      send_error(f.actor == 0 ? errc::actor_dead : errc::stale_reference);
      return 0;
    }
    f.control->messages_processed += 1;
    if ((m.message_type & user_type_bit) != 0) return m.message_type;
    switch (static_cast<message_type>(m.message_type)) {
      case message_type::run_steps:
        accept_run_steps(layouts, count);
        return 0;
      case message_type::get_progress:
        send_progress(m.correlation_id);
        return 0;
      case message_type::terminate:
        // What was queued before it has been handled: the ring is first in, first out.
        retire(lifecycle::terminated, errc::ok, m.correlation_id);
        return 0;
      default:
        send_error(errc::unknown_message);
        return 0;
    }
  }

  RK_DEVICE std::uint32_t accept_configure(const actor_layout* layouts, unsigned count) {
    const auto& c = *reinterpret_cast<const configure_message*>(f.payload);
    errc why = f.actor != 0 ? errc::busy : errc::unknown_actor;
    for (unsigned i = 0; i < count && why == errc::unknown_actor; ++i) {
      if (layouts[i].type != c.actor_type) continue;
      why = layouts[i].layout_hash == c.layout_hash && layouts[i].state_bytes == c.state_bytes ? errc::ok : errc::layout_mismatch;
    }
    if (why == errc::ok) return configure_event;
    send_error(why);
    return 0;
  }

  /// The state has been copied by all threads: the actor lives.
  RK_DEVICE void finish_configure() {
    const auto& c = *reinterpret_cast<const configure_message*>(f.payload);
    f.actor = c.actor_id;
    f.actor_type = c.actor_type;
    f.step = 0;
    f.run_count = 0;
    f.control->messages_processed = f.control->messages_sent = f.control->errors = 0;
    set_lifecycle(lifecycle::active);
    send(message_type::ack, f.message.correlation_id, nullptr, 0);
  }

  RK_DEVICE void accept_run_steps(const actor_layout* layouts, unsigned count) {
    bool has_step = false;
    for (unsigned i = 0; i < count; ++i) has_step = has_step || (layouts[i].type == f.actor_type && layouts[i].has_step);
    const std::uint64_t steps = reinterpret_cast<const run_steps_message*>(f.payload)->count;
    if (!has_step)
      send_error(errc::not_a_step_actor);
    else if (f.run_count == max_pending_runs)
      send_error(errc::busy);
    else if (steps == 0)
      send_progress(f.message.correlation_id);
    else {
      f.runs[f.run_count] = {f.step + steps_pending() + steps, f.message.correlation_id};
      f.run_count += 1;
    }
  }

  /// After a handler: the answer, unless `reply` has sent it.
  RK_DEVICE void finish_message(bool replied) {
    apply_swaps();
    if (f.error != 0)
      send_error(static_cast<errc>(f.error));
    else if (!replied && f.message.correlation_id != 0)
      send(message_type::ack, f.message.correlation_id, nullptr, 0);
    f.error = 0;
    leave();
  }
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
