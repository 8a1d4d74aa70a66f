// SPDX-License-Identifier: Apache-2.0
// The public, untyped entry points; all they do is find the core.
#include "core.hpp"

#include <rk/system.hpp>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

std::shared_ptr<core> make_core(std::span<const module_descriptor* const> modules, const system_options& options) {
  auto c = std::make_shared<core>(modules, options);
  c->start();
  return c;
}

expected<void> stop(core& c) { return c.stop(); }

expected<std::shared_ptr<actor_cell>> spawn(const std::shared_ptr<core>& c, const module_descriptor& module, std::uint32_t type,
                                            std::uint64_t layout_hash, std::string name, const void* state, std::size_t bytes,
                                            std::span<const field_request> fields) {
  return c->spawn(module, type, layout_hash, std::move(name), state, bytes, fields);
}

expected<void> tell(actor_cell& to, std::uint32_t type, const void* payload, std::size_t size) {
  return to.owner->tell(to, type, payload, size);
}

expected<std::shared_ptr<pending_reply>> ask(const std::shared_ptr<actor_cell>& to, std::uint32_t type, const void* payload,
                                             std::size_t size, std::chrono::nanoseconds timeout) {
  return to->owner->ask(to, type, payload, size, timeout);
}

expected<std::vector<unsigned char>> wait_reply(pending_reply& reply) { return reply.actor->owner->wait(reply); }
bool reply_ready(const pending_reply& reply) { return reply.done.load(std::memory_order_acquire); }
std::vector<std::vector<unsigned char>> take_parts(pending_reply& reply, std::uint32_t type) {
  std::vector<std::vector<unsigned char>> taken;
  const std::lock_guard lock(reply.mutex);
  for (auto& part : reply.parts)
    if (part.type == type) taken.push_back(std::move(part.bytes));
  std::erase_if(reply.parts, [type](const auto& part) { return part.type == type; });
  return taken;
}
void abandon_reply(pending_reply& reply) { reply.actor->owner->abandon(reply); }

const std::string& name_of(const actor_cell& cell) { return cell.name; }
actor_id id_of(const actor_cell& cell) { return cell.id; }
lifecycle lifecycle_of(const actor_cell& cell) { return cell.state.load(std::memory_order_acquire); }

}  // namespace detail

expected<void> system::status() const { return core_->status(); }
system_info system::info() const { return core_->info(); }
void system::poll() { core_->poll(); }
std::vector<dead_letter> system::dead_letters() { return core_->take_dead_letters(); }
std::vector<emission> system::emissions() { return core_->take_emissions(); }
std::shared_ptr<detail::actor_cell> system::find_cell(std::string_view name, std::uint32_t type) const { return core_->find(name, type); }

}  // namespace RK_SIDE
}  // namespace rk
