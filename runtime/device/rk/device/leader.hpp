// SPDX-License-Identifier: Apache-2.0
#pragma once
// What thread 0 of an actor does between two events: take messages from the ring, answer the protocol's own, send,
// keep clock, control block and lifecycle. Both loops use it; no other thread calls anything here.

#include <rk/device/peer_wait.hpp>

#include <cstring>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// A small payload, filled up with zeros to whole words.
template <class T>
struct padded {
  std::uint64_t words[(sizeof(T) + 7) / 8];
  explicit RK_DEVICE padded(const T& value) {
    words[sizeof words / 8 - 1] = 0;
    std::memcpy(words, &value, sizeof value);
  }
};

/// How far a payload's alignment counts.
template <class T>
constexpr std::size_t payload_align = alignof(T) >= 8 ? 8 : alignof(T) >= 4 ? 4 : 1;

/// The word at `from`, of which `left` bytes are a payload; the rest is zero. NVRTC's own memcpy does not see the alignment.
template <std::size_t Align>
RK_DEVICE std::uint64_t payload_word(const unsigned char* from, std::uint32_t left) {
  std::uint64_t word = 0;
  if constexpr (Align == 8) {
    std::memcpy(&word, __builtin_assume_aligned(from, 8), 8);
  } else if constexpr (Align == 4) {
    std::uint32_t low, high = 0;
    std::memcpy(&low, __builtin_assume_aligned(from, 4), 4);
    if (left > 4) std::memcpy(&high, __builtin_assume_aligned(from + 4, 4), 4);
    word = low | static_cast<std::uint64_t>(high) << 32;
  } else {
    for (std::uint32_t i = 0; i < 8 && i < left; ++i) word |= static_cast<std::uint64_t>(from[i]) << 8 * i;
  }
  return word;
}

/// Not 0 once a handler has asked to end its actor.
inline RK_DEVICE std::uint32_t& leaving(block_frame& f, bool is_grid) { return is_grid ? f.board->leaving : f.leaving; }

/// `f` is the block's frame(). As an argument and not as a member it is a constant to the device compiler, which then addresses
/// shared memory directly.
struct leader {
  static RK_DEVICE const kernel_params& params(block_frame& f) { return *f.params; }
  static RK_DEVICE std::uint64_t wall(block_frame& f) { return timer_ns() + static_cast<std::uint64_t>(f.clock_offset); }
  static RK_DEVICE slot_device_line& line(block_frame& f) { return params(f).slot_device_lines[f.slot]; }

  /// Once, before all else: what stays in the control block, which is zero.
  static RK_DEVICE void start(block_frame& f, std::uint32_t blocks) {
    f.control->kernel_id = params(f).kernel_id;
    f.control->block_count = blocks;
    f.control->queue_capacity = params(f).h2k_capacity;
  }

  // ── Lifecycle and control block ──────────────────────────────────────────────────────────────────────────────

  static RK_OUTLINED void set_lifecycle(block_frame& f, lifecycle s) {
    f.lifecycle = static_cast<std::uint32_t>(s);
    f.control->state = f.lifecycle;
    mirror(f);
    store_release<scope::system>(&line(f).state, f.lifecycle);
  }

  static RK_OUTLINED void mirror(block_frame& f) {
    control_block& block = *f.control;
    block.step_counter = f.step;
    block.system_time = f.clock.now.physical;
    auto* from = reinterpret_cast<const std::uint64_t*>(&block);
    auto* to = reinterpret_cast<std::uint64_t*>(&params(f).control_mirrors[f.slot]);
    RK_ROLLED
    for (unsigned i = 0; i < sizeof(control_block) / 8; ++i) store_relaxed<scope::system>(to + i, from[i]);
  }

  /// At most once a beat: reads the host's lines, writes the mirror. Returns what the loop has to do: 0 or exit_event.
  static RK_OUTLINED std::uint32_t beat(block_frame& f) {
    const std::uint64_t now = timer_ns();
    if (now - f.last_beat_ns < beat_interval_ns) return 0;
    f.last_beat_ns = now;
    const kernel_host_line& host = *params(f).host_line;
    f.clock_offset = load_relaxed<scope::system>(&host.clock_offset);
    mirror(f);
    if (const errc why = stop_reason(f, now); why != errc::ok) return end(f, why);
    const std::uint32_t generation = load_relaxed<scope::system>(&params(f).slot_host_lines[f.slot].abort);
    if (generation != 0 && f.actor != 0 && generation == actor_id{f.actor}.generation())
      retire(f, lifecycle::failed, errc::aborted);
    if (load_acquire<scope::system>(&host.requested) != static_cast<std::uint32_t>(lifecycle::terminated)) return 0;
    if (f.inbox.ready()) {
      if (f.lifecycle == static_cast<std::uint32_t>(lifecycle::active)) set_lifecycle(f, lifecycle::draining);
      return 0;
    }
    if (f.actor != 0) retire(f, lifecycle::terminated, errc::ok);
    return exit_event;
  }

  /// A beat in the middle of a handler: the mirror, and nothing that would end the actor.
  static RK_OUTLINED void pulse(block_frame& f) {
    store_relaxed<scope::device>(&f.control->heartbeat, f.control->heartbeat + 1);
    const std::uint64_t now = timer_ns();
    if (now - f.last_beat_ns < beat_interval_ns) return;
    f.last_beat_ns = now;
    with_clock(f, [&f] {
      f.clock_offset = load_relaxed<scope::system>(&params(f).host_line->clock_offset);
      f.clock.tick(wall(f));
      mirror(f);
    });
  }

  /// The kernel stops: whoever lived here is lost.
  static RK_OUTLINED std::uint32_t end(block_frame& f, errc why) {
    store_relaxed<scope::system>(&line(f).fault, static_cast<std::uint32_t>(why));
    if (f.actor != 0) f.control->errors += 1;
    f.actor = 0;
    set_lifecycle(f, lifecycle::failed);
    return exit_event;
  }

  /// The actor ends and its slot is free: tells the host so, last of all.
  static RK_OUTLINED void retire(block_frame& f, lifecycle how, errc why, std::uint64_t correlation_id = 0) {
    const error_message body{why, static_cast<std::uint32_t>(message_type::terminated)};
    f.run_count = 0;
    set_lifecycle(f, how);
    send(f, message_type::terminated, correlation_id, body);
    f.actor = 0;
    f.actor_type = 0;
  }

  // ── Sending ──────────────────────────────────────────────────────────────────────────────────────────────────

  /// Writes one envelope to the host, with the `size` bytes of `payload`: at most the ring's max_payload(), which the host sized
  /// from the module. Waits while the ring is full, for the host reads it as long as it lives; sends nothing when the kernel
  /// has to end. Each store to the host may be a transfer of its own, so it stores words. The clock is the caller's: while handlers
  /// run, under with_clock.
  template <std::size_t Align>
  static RK_OUTLINED void send_bytes(block_frame& f, message_type type, std::uint64_t correlation_id, const void* payload,
                                     std::uint32_t size, std::uint32_t user_type = 0) {
    std::uint64_t position;
    for (peer_wait room{f}; !f.outbox.try_claim(position);)
      if (room.is_over()) return;
    auto* to = reinterpret_cast<std::uint64_t*>(f.outbox.ring.payload_of(position, size));
    const auto* from = static_cast<const unsigned char*>(payload);
    RK_ROLLED
    for (std::uint32_t i = 0; i < (size + 7) / 8; ++i) to[i] = payload_word<Align>(from + 8 * i, size - 8 * i);
    envelope_header& h = f.outbox.ring.slot(position).header;
    h.magic = envelope_magic;
    h.version = envelope_version;
    h.message_type = static_cast<std::uint32_t>(type);
    h.payload_size = size;
    std::uint32_t flags = size > inline_payload_bytes ? envelope_flag::beside : 0, checksum = 0;
    if ((params(f).flags & kernel_flag::checksums) != 0) {
      flags |= envelope_flag::checked;
      checksum = payload_checksum(from, size);
    }
    h.flags = flags;
    h.checksum = checksum;
    h.source_kernel = params(f).kernel_id;
    h.dest_kernel = user_type;
    h.correlation_id = correlation_id;
    h.set_time(f.clock.tick(wall(f)));
    h.source_actor = f.actor != 0 ? f.actor : f.message.dest_actor;
    h.dest_actor = f.message.source_actor;
    f.outbox.publish(h, position);
    store_relaxed<scope::device>(&f.control->messages_sent, f.control->messages_sent + 1);  // a handler's threads may read it
  }

  /// One copy of send_bytes is for nearly all that is sent: for what consists of words, and for what is small.
  template <class Body>
  static RK_DEVICE void send(block_frame& f, message_type type, std::uint64_t correlation_id, const Body& body,
                             std::uint32_t user_type = 0) {
    if constexpr (alignof(Body) >= 8 || sizeof(Body) > inline_payload_bytes) {
      send_bytes<payload_align<Body>>(f, type, correlation_id, &body, sizeof body, user_type);
    } else {
      const padded<Body> payload(body);
      send_bytes<8>(f, type, correlation_id, &payload, sizeof body, user_type);
    }
  }

  static RK_OUTLINED void send_error(block_frame& f, errc code) {
    const error_message body{code, f.message.message_type};
    f.control->errors += 1;
    send(f, message_type::error, f.message.correlation_id, body);
  }

  static RK_OUTLINED void send_progress(block_frame& f, std::uint64_t correlation_id) {
    const progress p{f.step, steps_pending(f), f.control->messages_processed, f.control->errors};
    send(f, message_type::progress, correlation_id, p);
  }

  // ── Steps ────────────────────────────────────────────────────────────────────────────────────────────────────

  static RK_DEVICE std::uint64_t steps_pending(block_frame& f) {
    return f.run_count == 0 ? 0 : f.runs[f.run_count - 1].until - f.step;
  }

  /// After a step: counts, and answers the RUN_STEPS that it completes. A step that failed ends all of them.
  static RK_OUTLINED void finish_step(block_frame& f) {
    f.step += 1;
    if (f.error != 0) {
      f.message.message_type = static_cast<std::uint32_t>(message_type::run_steps);
      RK_ROLLED
      for (std::uint32_t i = 0; i < f.run_count; ++i) {
        f.message.correlation_id = f.runs[i].correlation_id;
        send_error(f, static_cast<errc>(f.error));
      }
      f.run_count = 0;
      f.error = 0;
    }
    while (f.run_count != 0 && f.runs[0].until <= f.step) {
      send_progress(f, f.runs[0].correlation_id);
      f.run_count -= 1;
      RK_ROLLED
      for (std::uint32_t i = 0; i < f.run_count; ++i) f.runs[i] = f.runs[i + 1];
    }
  }

  /// Ends the actor where a handler has asked for it, after everything that answers for the handler.
  static RK_OUTLINED void leave(block_frame& f) {
    std::uint32_t& asked = leaving(f, f.is_grid != 0);
    if (load_relaxed<scope::device>(&asked) == 0) return;
    store_relaxed<scope::device>(&asked, 0u);
    if (f.actor != 0) retire(f, lifecycle::terminated, errc::ok);
  }

  static RK_OUTLINED void apply_swaps(block_frame& f) {
    RK_ROLLED
    for (std::uint32_t i = 0; i < f.swap_count; ++i) {
      void* a = __builtin_assume_aligned(f.swaps[i][0], alignof(void*));  // pointers of a type unknown here
      void* b = __builtin_assume_aligned(f.swaps[i][1], alignof(void*));
      void *was_a, *was_b;
      std::memcpy(&was_a, a, sizeof was_a);
      std::memcpy(&was_b, b, sizeof was_b);
      std::memcpy(a, &was_b, sizeof was_b);
      std::memcpy(b, &was_a, sizeof was_a);
    }
    f.swap_count = 0;
  }

  // ── Messages ─────────────────────────────────────────────────────────────────────────────────────────────────

  /// Waits for something to do. Returns copy_event (a message is ready in the ring), step_event or exit_event.
  /// `f.seen` is a peek of the ring from before the last event; `steps`: whether any actor of the kernel has a step.
  static RK_OUTLINED std::uint32_t decide(block_frame& f, bool steps) {
    for (std::uint32_t seen = f.seen;; seen = f.inbox.peek()) {
      if (f.inbox.ready(seen) && (!steps || f.run_count == 0 || f.budget != 0)) {
        f.idle_since_ns = 0;
        if (f.budget == 0) {  // a mailbox that never runs dry must not keep the loop from beating
          f.budget = params(f).message_budget;
          if (beat(f) == exit_event) return exit_event;
          yield_block();
        }
        f.budget -= 1;
        return copy_event;
      }
      if (beat(f) == exit_event) return exit_event;
      if (steps && f.run_count != 0) {
        f.budget = params(f).message_budget;
        f.idle_since_ns = 0;
        return step_event;
      }
      const std::uint64_t now = timer_ns();
      if (f.idle_since_ns == 0) f.idle_since_ns = now;
      if (now - f.idle_since_ns > params(f).spin_ns)
        idle();
      else
        relax();
    }
  }

  /// The message at `f.message`, `f.payload` has been copied. Returns the event to deliver: the user's type id,
  /// configure_event, or 0 where the leader has dealt with it.
  template <const auto& Layouts>
  static RK_OUTLINED std::uint32_t accept(block_frame& f) {
    f.control->heartbeat += 1;
    f.clock.receive(f.message.time(), wall(f));
    f.error = 0;
    std::uint32_t event = 0;
    const errc why = dispatch<Layouts>(f, event);
    if (why == errc::ok) return event;
    send_error(f, why);
    return 0;
  }

  template <const auto& Layouts>
  static RK_DEVICE errc dispatch(block_frame& f, std::uint32_t& event) {
    const envelope_header& m = f.message;
    if (m.magic != envelope_magic || m.version != envelope_version || m.payload_size > f.inbox.ring.max_payload() ||
        ((m.flags & envelope_flag::checked) != 0 && m.checksum != payload_checksum(f.payload, m.payload_size)))
      return errc::bad_envelope;
    if (m.message_type == static_cast<std::uint32_t>(message_type::configure)) {
      event = configure_event;
      return check_configure<Layouts>(f);
    }
    if (f.actor == 0) return errc::actor_dead;
    if (m.dest_actor != f.actor) return errc::stale_reference;
    f.control->messages_processed += 1;
    if ((m.message_type & user_type_bit) != 0) {
      event = m.message_type;
      return errc::ok;
    }
    switch (static_cast<message_type>(m.message_type)) {
      case message_type::run_steps:
        if constexpr (any(Layouts, &actor_layout::has_step)) return accept_run_steps<Layouts>(f);
        return errc::not_a_step_actor;
      case message_type::get_progress:
        send_progress(f, m.correlation_id);
        return errc::ok;
      case message_type::terminate:
        // What was queued before it has been handled: the ring is first in, first out.
        retire(f, lifecycle::terminated, errc::ok, m.correlation_id);
        return errc::ok;
      default:
        return errc::unknown_message;
    }
  }

  /// Null: the kernel has no such actor. Most have one.
  template <const auto& Layouts>
  static RK_DEVICE const actor_layout* layout_of(std::uint32_t type) {
    if constexpr (count_of(Layouts) == 1) {
      return Layouts[0].type == type ? Layouts : nullptr;
    } else {
      RK_ROLLED
      for (const actor_layout& layout : Layouts)
        if (layout.type == type) return &layout;
      return nullptr;
    }
  }

  template <const auto& Layouts>
  static RK_DEVICE errc check_configure(const block_frame& f) {
    if (f.actor != 0) return errc::busy;
    const auto& c = *reinterpret_cast<const configure_message*>(f.payload);
    const actor_layout* layout = layout_of<Layouts>(c.actor_type);
    if (layout == nullptr) return errc::unknown_actor;
    return layout->layout_hash == c.layout_hash && layout->state_bytes == c.state_bytes ? errc::ok : errc::layout_mismatch;
  }

  /// The state has been copied by all threads: the actor lives.
  static RK_OUTLINED void finish_configure(block_frame& f) {
    const auto& c = *reinterpret_cast<const configure_message*>(f.payload);
    f.actor = c.actor_id;
    f.actor_type = c.actor_type;
    f.step = 0;
    f.run_count = 0;
    f.control->messages_processed = f.control->messages_sent = f.control->errors = 0;
    set_lifecycle(f, lifecycle::active);
    send_bytes<8>(f, message_type::ack, f.message.correlation_id, nullptr, 0);
  }

  template <const auto& Layouts>
  static RK_DEVICE errc accept_run_steps(block_frame& f) {
    if (!layout_of<Layouts>(f.actor_type)->has_step) return errc::not_a_step_actor;
    if (f.run_count == max_pending_runs) return errc::busy;
    const std::uint64_t steps = reinterpret_cast<const run_steps_message*>(f.payload)->count;
    if (steps == 0) {
      send_progress(f, f.message.correlation_id);
    } else {
      f.runs[f.run_count] = {f.step + steps_pending(f) + steps, f.message.correlation_id};
      f.run_count += 1;
    }
    return errc::ok;
  }

  /// After a handler: whether it is to be answered with its value. An error is an answer, too.
  static RK_OUTLINED bool answers(block_frame& f) {
    if (f.error == 0) return f.message.correlation_id != 0;
    send_error(f, static_cast<errc>(f.error));
    f.error = 0;
    return false;
  }

  /// After a handler or a step without a value, or with one that lies in words; once all threads have left it. Most actors never
  /// swap nor leave, and have no code for it.
  template <const auto& Layouts>
  static RK_DEVICE void finish(block_frame& f, const void* reply = nullptr, std::uint32_t reply_bytes = 0) {
    if constexpr (any(Layouts, &actor_layout::swaps)) apply_swaps(f);
    if (any(Layouts, &actor_layout::has_step) && f.event == step_event)
      finish_step(f);
    else if (answers(f))
      send_bytes<8>(f, message_type::ack, f.message.correlation_id, reply, reply_bytes);
    if constexpr (any(Layouts, &actor_layout::leaves)) leave(f);
  }

  /// After a handler with a value.
  template <const auto& Layouts, class Reply>
  static RK_DEVICE void finish_reply(block_frame& f, const Reply& reply) {
    if constexpr (any(Layouts, &actor_layout::swaps)) apply_swaps(f);
    if (answers(f)) send(f, message_type::ack, f.message.correlation_id, reply);
    if constexpr (any(Layouts, &actor_layout::leaves)) leave(f);
  }
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
