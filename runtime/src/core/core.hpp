// SPDX-License-Identifier: Apache-2.0
#pragma once
// The heart of a system: brings a backend and its kernels up, spawns actors into slots, routes what the kernels send, watches
// them, and takes everything down. Locks: `registry_mutex_` for names, slots and the arena; each kernel's outbox has its
// own, taken before the registry's.

#include "field_arena.hpp"
#include "kernel.hpp"
#include "pending_replies.hpp"
#include "residency_ledger.hpp"

#include <deque>
#include <thread>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

class core : public std::enable_shared_from_this<core> {
 public:
  core(std::span<const module_descriptor* const> modules, const system_options& options);
  ~core();
  core(const core&) = delete;
  core& operator=(const core&) = delete;

  void start();
  /// Ends everything; kernel_stuck if a kernel does not stop. Later calls do nothing.
  expected<void> stop();

  expected<std::shared_ptr<actor_cell>> spawn(const module_descriptor& module, std::uint32_t type, std::uint64_t layout_hash,
                                              std::string name, const void* state, std::size_t bytes,
                                              std::span<const field_request> fields);
  expected<void> tell(const actor_cell& to, std::uint32_t type, const void* payload, std::size_t size);
  expected<std::shared_ptr<pending_reply>> ask(const std::shared_ptr<actor_cell>& to, std::uint32_t type, const void* payload,
                                               std::size_t size, std::chrono::nanoseconds timeout);
  /// As ask, also to an actor that does not live yet.
  expected<std::shared_ptr<pending_reply>> submit(const std::shared_ptr<actor_cell>& to, std::uint32_t type, const void* payload,
                                                  std::size_t size, std::chrono::nanoseconds timeout);
  expected<std::vector<unsigned char>> wait(pending_reply& reply);
  void abandon(pending_reply& reply) { pending_.take(reply.correlation_id); }

  /// Reads the outboxes, expires asks, looks after the kernels where that is due.
  void poll();

  std::shared_ptr<actor_cell> find(std::string_view name, std::uint32_t type) const;
  std::vector<dead_letter> take_dead_letters();
  std::vector<emission> take_emissions();
  expected<void> status() const { return status_; }
  system_info info() const;

 private:
  expected<void> bring_up_cuda(const backend_options& options);
  expected<void> bring_up(expected<std::unique_ptr<backend>> made);
  expected<void> tear_down();
  void serve();
  void receive_all();
  void handle(kernel& from, const received& envelope);
  void handle_emitted(kernel& from, const received& envelope);
  void handle_terminated(kernel& from, const received& envelope);
  /// The actor is gone: frees its name, and fails who waits for it.
  void bury(const std::shared_ptr<actor_cell>& cell, lifecycle how, const error& why);
  /// Ends an actor whose spawn has timed out, once its mailbox has room.
  void dismiss(const std::shared_ptr<actor_cell>& cell);
  /// The device says that nobody lives in the actor's slot any more: frees slot and fields.
  void vacate(const std::shared_ptr<actor_cell>& cell);
  void watch();
  void recalibrate();
  expected<void> refusal(const actor_cell& to) const;
  std::shared_ptr<actor_cell> occupant(const kernel& of, std::uint32_t slot) const;

  std::vector<const module_descriptor*> modules_;
  system_options options_;
  expected<void> status_;
  std::string backend_reason_;

  std::unique_ptr<backend> backend_;
  residency residency_;
  std::vector<std::unique_ptr<kernel>> kernels_;  // fixed after start
  host_clock clock_;
  pending_replies pending_;

  mutable std::mutex registry_mutex_;
  std::map<std::string, std::shared_ptr<actor_cell>, std::less<>> names_;
  field_arena arena_;
  std::deque<dead_letter> dead_letters_;
  std::deque<emission> emissions_;
  std::uint64_t emission_count_ = 0;

  std::atomic<bool> stopping_{false};
  std::mutex service_mutex_;
  std::condition_variable service_wake_;
  std::thread service_;
  std::atomic<std::int64_t> next_watch_ns_{0}, next_calibration_ns_{0};
};

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
