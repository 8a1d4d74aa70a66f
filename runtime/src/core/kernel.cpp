// SPDX-License-Identifier: Apache-2.0
#include "kernel.hpp"

#include <rk/device/frame.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

using namespace device;

namespace {

constexpr std::size_t line = 256;  // nothing that two sides write shares one

constexpr std::size_t round_up(std::size_t n, std::size_t to) { return (n + to - 1) / to * to; }

/// Cuts one allocation into ranges: first all `add`s, then, with the base known, `at`.
class layout {
 public:
  std::size_t add(std::size_t bytes) {
    const std::size_t at = bytes_;
    bytes_ += round_up(bytes, line);
    return at;
  }
  std::size_t bytes() const { return bytes_; }

 private:
  std::size_t bytes_ = 0;
};

// Payloads up to the envelope's own room need no place beside it.
std::uint32_t beside_bytes(std::uint32_t largest) {
  return largest > inline_payload_bytes ? static_cast<std::uint32_t>(round_up(largest, 16)) : 0;
}

}  // namespace

kernel::kernel(backend& device, const module_descriptor& module, std::size_t group, std::uint32_t id, std::uint32_t first_index)
    : device_(device), module_(module), group_(group), first_index_(first_index) {
  params_.kernel_id = id;
}

expected<void> kernel::allocate(std::uint32_t slots, std::uint32_t blocks, const system_options& options) {
  const group_descriptor& g = group();
  std::uint32_t mailbox = options.mailbox_capacity;
  std::size_t state_bytes = 8;
  for (std::size_t i = 0; i < module_.actor_count; ++i) {
    if (module_.actors[i].group != group_) continue;
    mailbox = std::max(mailbox, module_.actors[i].mailbox_capacity);
    state_bytes = std::max<std::size_t>(state_bytes, module_.actors[i].state_bytes);
  }
  if (!std::has_single_bit(mailbox) || !std::has_single_bit(options.outbox_capacity))
    return fail(errc::invalid_argument, g.entry, "mailbox and outbox capacities are powers of two");
  blocks_ = blocks;

  kernel_params& p = params_;
  p.slot_count = slots;
  p.node = options.node;
  p.message_budget = std::max(1u, options.message_budget);
  p.flags = options.checksums ? kernel_flag::checksums : 0;
  p.max_lifetime_ns = static_cast<std::uint64_t>(options.max_lifetime.count());
  p.spin_ns = static_cast<std::uint64_t>(options.spin.count());
  p.dynamic_shared_bytes = static_cast<std::uint32_t>(round_up(options.dynamic_shared_bytes, 16));
  p.h2k_capacity = mailbox;
  p.h2k_beside_bytes = beside_bytes(g.max_message_bytes);
  p.k2h_capacity = options.outbox_capacity;
  p.k2h_beside_bytes = beside_bytes(g.max_reply_bytes);
  p.state_stride = round_up(state_bytes, line);
  p.scratch_stride = round_up(std::max({g.max_message_bytes, g.max_reply_bytes, inline_payload_bytes}), line);

  layout mapped;
  const std::size_t host_line_at = mapped.add(sizeof(kernel_host_line));
  const std::size_t slot_host_at = mapped.add(slots * sizeof(slot_host_line));
  const std::size_t slot_device_at = mapped.add(slots * sizeof(slot_device_line));
  const std::size_t mirrors_at = mapped.add(slots * sizeof(control_block));
  const std::size_t h2k_at = mapped.add(std::size_t{slots} * mailbox * sizeof(envelope));
  const std::size_t h2k_beside_at = mapped.add(std::size_t{slots} * mailbox * p.h2k_beside_bytes);
  const std::size_t k2h_at = mapped.add(std::size_t{p.k2h_capacity} * sizeof(envelope));
  const std::size_t k2h_beside_at = mapped.add(std::size_t{p.k2h_capacity} * p.k2h_beside_bytes);
  const std::size_t staging_at = mapped.add(slots * p.state_stride);
  const std::size_t frames_at = mapped.add(slots * sizeof(frame_head));
  auto shared = device_.allocate_mapped(mapped.bytes());
  if (!shared) return unexpected<error>(std::move(shared.error()));

  layout local;
  const std::size_t control_at = local.add(slots * sizeof(control_block));
  const std::size_t tail_at = local.add(sizeof(std::uint64_t));
  const std::size_t states_at = local.add(slots * p.state_stride);
  const std::size_t scratch_at = local.add(slots * 2 * p.scratch_stride);
  const std::size_t board_at = local.add(g.scope == scope::grid ? slots * sizeof(grid_board) : 0);
  const std::size_t block_words_at = local.add(g.scope == scope::grid ? 2 * blocks * sizeof(std::uint64_t) : 0);
  auto memory = device_.allocate_device(local.bytes());
  if (!memory) return unexpected<error>(std::move(memory.error()));

  const auto mapped_at = [&]<class T>(T*& member, std::size_t at) { member = reinterpret_cast<T*>(shared->device + at); };
  const auto local_at = [&]<class T>(T*& member, std::size_t at) { member = reinterpret_cast<T*>(*memory + at); };
  mapped_at(p.host_line, host_line_at);
  mapped_at(p.slot_host_lines, slot_host_at);
  mapped_at(p.slot_device_lines, slot_device_at);
  mapped_at(p.control_mirrors, mirrors_at);
  mapped_at(p.h2k_slots, h2k_at);
  mapped_at(p.h2k_beside, h2k_beside_at);
  mapped_at(p.k2h_slots, k2h_at);
  mapped_at(p.k2h_beside, k2h_beside_at);
  mapped_at(p.staging, staging_at);
  mapped_at(p.frames, frames_at);
  local_at(p.control_blocks, control_at);
  local_at(p.k2h_tail, tail_at);
  local_at(p.states, states_at);
  local_at(p.scratch, scratch_at);
  if (g.scope == scope::grid) {
    local_at(p.board, board_at);
    local_at(p.block_words, block_words_at);
  }

  auto* base = static_cast<unsigned char*>(shared->host);
  host_line_ = reinterpret_cast<kernel_host_line*>(base + host_line_at);
  device_lines_ = reinterpret_cast<slot_device_line*>(base + slot_device_at);
  mirrors_ = reinterpret_cast<control_block*>(base + mirrors_at);
  staging_ = base + staging_at;
  frames_ = reinterpret_cast<frame_head*>(base + frames_at);
  slots_.resize(slots);
  tails_ = std::make_unique<tail_word[]>(slots);
  for (std::uint32_t i = 0; i < slots; ++i) {
    const ring_memory ring{reinterpret_cast<envelope*>(base + h2k_at) + std::size_t{i} * mailbox,
                           base + h2k_beside_at + std::size_t{i} * mailbox * p.h2k_beside_bytes, mailbox, p.h2k_beside_bytes};
    inboxes_.push_back({ring, &tails_[i].value, &device_lines_[i].h2k_consumed});
  }
  outbox_ = {{reinterpret_cast<envelope*>(base + k2h_at), base + k2h_beside_at, p.k2h_capacity, p.k2h_beside_bytes},
             &host_line_->k2h_consumed,
             0};
  return {};
}

expected<void> kernel::launch() {
  for (std::uint32_t i = 0; i < slots_.size(); ++i) frames_[i] = first_frame(i);
  auto handle = device_.launch(module_, group_, blocks_, params_);
  if (!handle) return unexpected<error>(std::move(handle.error()));
  handle_ = *handle;
  launched_ = true;
  return {};
}

// At the device's addresses, as the whole head.
frame_head kernel::first_frame(std::uint32_t slot) const {
  const kernel_params& p = params_;
  const std::uint64_t first = std::uint64_t{slot} * p.h2k_capacity;
  frame_head f{};
  f.state = p.states + slot * p.state_stride;
  f.board = p.board;
  f.slot = slot;
  f.is_grid = group().scope == scope::grid;
  f.clock.now.node = p.node;
  f.clock_offset = load_relaxed<scope::system>(&host_line_->clock_offset);
  f.inbox = {{p.h2k_slots + first, p.h2k_beside + first * p.h2k_beside_bytes, p.h2k_capacity, p.h2k_beside_bytes},
             &p.slot_device_lines[slot].h2k_consumed,
             0};
  f.outbox = {{p.k2h_slots, p.k2h_beside, p.k2h_capacity, p.k2h_beside_bytes}, p.k2h_tail, &p.host_line->k2h_consumed};
  f.control = p.control_blocks + slot;
  f.budget = p.message_budget;
  f.lifecycle = static_cast<std::uint32_t>(lifecycle::initializing);
  return f;
}

bool kernel::occupy(const std::shared_ptr<actor_cell>& cell, std::uint32_t node) {
  for (std::uint32_t i = 0; i < slots_.size(); ++i) {
    slot_state& s = slots_[i];
    if (s.cell) continue;
    s.generation = s.generation == actor_id::max_generation ? 1 : s.generation + 1;
    s.cell = cell;
    cell->home = this;
    cell->slot = i;
    cell->id = actor_id::make(node, s.generation, first_index_ + i);
    return true;
  }
  return false;
}

expected<void> kernel::send(const actor_cell& to, std::uint32_t type, const void* payload, std::size_t size,
                            std::uint64_t correlation_id, host_clock& clock) {
  const auto& inbox = inboxes_[to.slot];
  if (size > inbox.ring.max_payload())
    return fail(errc::message_too_large, to.name,
                std::to_string(size) + " bytes, and " + std::to_string(inbox.ring.max_payload()) + " fit");
  const auto bytes = static_cast<std::uint32_t>(size);
  std::uint64_t position;
  if (!inbox.try_claim(position)) return fail(errc::mailbox_full, to.name);
  if (size != 0) std::memcpy(inbox.ring.payload_of(position, bytes), payload, size);
  envelope_header& h = inbox.ring.slot(position).header;
  h.magic = envelope_magic;
  h.version = envelope_version;
  h.message_type = type;
  h.payload_size = bytes;
  h.flags = bytes > inline_payload_bytes ? envelope_flag::beside : 0;
  h.checksum = 0;
  if ((params_.flags & kernel_flag::checksums) != 0) {
    h.flags |= envelope_flag::checked;
    h.checksum = payload_checksum(static_cast<const unsigned char*>(payload), bytes);
  }
  h.source_kernel = 0;
  h.dest_kernel = params_.kernel_id;
  h.correlation_id = correlation_id;
  h.set_time(clock.tick());
  h.source_actor = 0;
  h.dest_actor = to.id.value;
  inbox.publish(h, position);
  device_.notify();
  return {};
}

void kernel::receive(const std::function<void(const received&)>& handle) {
  const std::unique_lock lock(outbox_mutex_, std::try_to_lock);
  if (!lock || !launched_) return;
  while (outbox_.ready()) {
    received r{outbox_.front().header, outbox_.front_payload()};
    if (r.header.payload_size > outbox_.ring.max_payload())
      r.header.magic = r.header.payload_size = 0;  // torn: nothing of it counts
    handle(r);
    outbox_.pop();
  }
}

kernel_status kernel::status() const { return launched_ ? device_.status(handle_) : kernel_status{kernel_state::finished, {}}; }

void kernel::request_end(bool abort) {
  if (host_line_ == nullptr) return;
  if (abort) store_release<scope::system>(&host_line_->abort, 1u);
  store_release<scope::system>(&host_line_->requested, static_cast<std::uint32_t>(lifecycle::terminated));
  device_.notify();
}

void kernel::set_clock_offset(std::int64_t ns) { store_relaxed<scope::system>(&host_line_->clock_offset, ns); }

errc kernel::fault(std::uint32_t slot) const {
  return static_cast<errc>(load_relaxed<scope::system>(&device_lines_[slot].fault));
}

control_block kernel::control(std::uint32_t slot) const {
  control_block c;
  auto* to = reinterpret_cast<std::uint64_t*>(&c);
  const auto* from = reinterpret_cast<const std::uint64_t*>(&mirrors_[slot]);
  for (std::size_t i = 0; i < sizeof c / 8; ++i) to[i] = load_relaxed<scope::system>(from + i);
  return c;
}

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
