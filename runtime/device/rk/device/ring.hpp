// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bounded ring of envelopes: many producers on one side, one consumer on the other. Positions count envelopes
// since the start, 64 bits; a position's slot is `position % capacity`. Who writes what:
//   tail      producers' side only, in its own memory; claimed by compare-exchange, never across the bus
//   slots     producers' side only; header.sequence = low 32 bits of position + 1, stored last, with release
//   consumed  the consumer only; how many envelopes it has taken out, stored with release
// A producer claims only below consumed + capacity, so an unread slot is never overwritten, and full is an answer.

#include <rk/device/atomic.hpp>
#include <rk/device/envelope.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

/// Where a ring lies. `capacity` is a power of two. `beside` holds capacity × beside_bytes, for payloads over 176 bytes.
struct ring_memory {
  envelope* slots;
  unsigned char* beside;
  std::uint32_t capacity;
  std::uint32_t beside_bytes;

  RK_DEVICE envelope& slot(std::uint64_t position) const { return slots[position & (capacity - 1)]; }
  RK_DEVICE unsigned char* beside_of(std::uint64_t position) const {
    return beside + (position & (capacity - 1)) * static_cast<std::uint64_t>(beside_bytes);
  }
  /// Where the payload of an envelope of `size` bytes goes or lies.
  RK_DEVICE unsigned char* payload_of(std::uint64_t position, std::uint32_t size) const {
    return size > inline_payload_bytes ? beside_of(position) : slot(position).payload;
  }
  RK_DEVICE std::uint32_t max_payload() const {
    return beside_bytes > inline_payload_bytes ? beside_bytes : inline_payload_bytes;
  }
};

/// The producers' end. `Local` is the scope that all producers share: device in a kernel, system on the host.
template <scope Local>
struct ring_producer {
  ring_memory ring;
  std::uint64_t* tail;            ///< the producers' own memory
  const std::uint64_t* consumed;  ///< the consumer writes it

  /// Takes the next free position. False: the ring is full.
  RK_DEVICE bool try_claim(std::uint64_t& position) const {
    std::uint64_t t = load_relaxed<Local>(tail);
    for (;;) {
      // Acquire: what the consumer read from this slot is read before we write to it.
      // Signed: `t` may be older than what has been consumed; then the exchange fails and loads it anew.
      if (static_cast<std::int64_t>(t - load_acquire<scope::system>(consumed)) >= static_cast<std::int64_t>(ring.capacity)) return false;
      if (compare_exchange<Local>(tail, t, t + 1)) break;
    }
    position = t;
    return true;
  }

  /// Makes the envelope of a claimed position readable; header (but its sequence) and payload have been written.
  static RK_DEVICE void publish(envelope_header& header, std::uint64_t position) {
    store_release<scope::system>(&header.sequence, static_cast<std::uint32_t>(position + 1));
  }
};

/// The consumer's end; one thread at a time.
struct ring_consumer {
  ring_memory ring;
  std::uint64_t* consumed;
  std::uint64_t position;  ///< the next to read; equals *consumed between two messages
  const envelope* next;    ///< its slot: a poll is one load

  ring_consumer() = default;
  RK_DEVICE ring_consumer(const ring_memory& r, std::uint64_t* consumed_by, std::uint64_t first) : ring(r), consumed(consumed_by) { seek(first); }

  RK_DEVICE void seek(std::uint64_t to) {
    position = to;
    next = &ring.slot(to);
  }

  /// The relaxed half of a poll, worth issuing early: pass its result to `ready`.
  RK_DEVICE std::uint32_t peek() const { return load_relaxed<scope::system>(&next->header.sequence); }

  /// Whether the next envelope is readable, given what `peek` saw. On a hit all of it may be read.
  RK_DEVICE bool ready(std::uint32_t seen) const {
    const auto wanted = static_cast<std::uint32_t>(position + 1);
    return seen == wanted && load_acquire<scope::system>(&next->header.sequence) == wanted;
  }
  RK_DEVICE bool ready() const { return ready(peek()); }

  RK_DEVICE const envelope& front() const { return *next; }
  RK_DEVICE const unsigned char* front_payload() const { return ring.payload_of(position, front().header.payload_size); }

  /// Gives the slot back to the producers; it must have been read completely.
  RK_DEVICE void pop() {
    seek(position + 1);
    store_release<scope::system>(consumed, position);
  }
};

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
