// SPDX-License-Identifier: Apache-2.0
#pragma once
// The 256-byte envelope: one slot of a ring. Payloads over 176 bytes lie in the ring's area beside the slots.

#include <rk/device/config.hpp>
#include <rk/device/hlc.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace device {

constexpr std::uint64_t envelope_magic = 0x52494E474B45524Eull;  // "RINGKERN"
constexpr std::uint32_t envelope_version = 1;
constexpr std::uint32_t inline_payload_bytes = 176;
constexpr std::uint32_t max_payload_bytes = 64 * 1024;

namespace envelope_flag {
constexpr std::uint32_t beside = 1;   ///< the payload lies in the ring's beside area
constexpr std::uint32_t checked = 2;  ///< `checksum` covers the payload
}  // namespace envelope_flag

/// Everything of an envelope but its payload. `sequence` is the ring's, and is stored last, with release: it is what
/// makes the rest readable. No other word of a slot is read before it.
struct envelope_header {
  std::uint64_t magic;
  std::uint32_t version;
  std::uint32_t message_type;
  std::uint32_t payload_size;
  std::uint32_t flags;
  std::uint32_t source_kernel;
  std::uint32_t dest_kernel;
  std::uint64_t correlation_id;  ///< 0: a tell; else the reply carries it back
  std::uint64_t hlc_physical;
  std::uint32_t hlc_logical;
  std::uint32_t hlc_node;
  std::uint32_t checksum;
  std::uint32_t sequence;
  std::uint64_t source_actor;
  std::uint64_t dest_actor;

  constexpr RK_DEVICE hlc_timestamp time() const { return {hlc_physical, hlc_logical, hlc_node}; }
  constexpr RK_DEVICE void set_time(const hlc_timestamp& t) {
    hlc_physical = t.physical;
    hlc_logical = t.logical;
    hlc_node = t.node;
  }
};

struct alignas(64) envelope {
  envelope_header header;
  unsigned char payload[inline_payload_bytes];
};

static_assert(sizeof(envelope_header) == 80 && sizeof(envelope) == 256 && alignof(envelope) == 64);
static_assert(offsetof(envelope_header, magic) == 0 && offsetof(envelope_header, version) == 8);
static_assert(offsetof(envelope_header, message_type) == 12 && offsetof(envelope_header, payload_size) == 16);
static_assert(offsetof(envelope_header, flags) == 20 && offsetof(envelope_header, source_kernel) == 24);
static_assert(offsetof(envelope_header, dest_kernel) == 28 && offsetof(envelope_header, correlation_id) == 32);
static_assert(offsetof(envelope_header, hlc_physical) == 40 && offsetof(envelope_header, hlc_logical) == 48);
static_assert(offsetof(envelope_header, hlc_node) == 52 && offsetof(envelope_header, checksum) == 56);
static_assert(offsetof(envelope_header, sequence) == 60 && offsetof(envelope_header, source_actor) == 64);
static_assert(offsetof(envelope_header, dest_actor) == 72 && offsetof(envelope, payload) == 80);

/// FNV-1a over the payload, 32 bits: catches a torn or overwritten slot. Costs a pass over the payload, so it is an option.
RK_OUTLINED inline std::uint32_t payload_checksum(const unsigned char* p, std::uint32_t size) {
  std::uint32_t h = 2166136261u;
  RK_ROLLED
  for (std::uint32_t i = 0; i < size; ++i) h = (h ^ p[i]) * 16777619u;
  return h;
}

}  // namespace device
}  // namespace RK_SIDE
}  // namespace rk
