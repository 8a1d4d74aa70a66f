// SPDX-License-Identifier: Apache-2.0
#include "residency_ledger.hpp"

#include <map>
#include <mutex>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

struct residency_table {
  std::mutex mutex;
  std::map<std::string, residency::share> used;
  std::vector<std::unique_ptr<backend>> kept;

  /// Never destroyed: what is kept outlives everything.
  static residency_table& get() {
    static residency_table& table = *new residency_table;
    return table;
  }
};

namespace {

// CUDA gives registers to warps in units of 256.
std::uint64_t registers_of_block(const residency_request& k) {
  const std::uint64_t per_warp = (k.resources.registers_per_thread * 32ull + 255) / 256 * 256;
  return per_warp * ((k.threads + 31) / 32);
}

std::string over(const char* what, std::uint64_t wanted, std::uint64_t held, std::uint64_t limit) {
  return std::string(what) + ": " + std::to_string(wanted) + " wanted and " + std::to_string(held) + " held of " + std::to_string(limit) + " per SM";
}

}  // namespace

expected<residency> residency::acquire(const device_description& device, const std::vector<residency_request>& kernels) {
  residency r;
  if (device.threads_per_sm == 0) return r;
  for (const residency_request& k : kernels) {
    const std::uint64_t per_sm = (k.blocks + device.sm_count - 1) / device.sm_count;
    r.share_.registers += per_sm * registers_of_block(k);
    r.share_.shared_bytes += per_sm * k.resources.shared_bytes;
    r.share_.threads += per_sm * ((k.threads + 31) / 32 * 32);
    r.share_.blocks += per_sm;
  }
  auto& table = residency_table::get();
  const std::lock_guard lock(table.mutex);
  share& used = table.used[device.uuid];
  const auto check = [&](const char* what, std::uint64_t share::*field, std::uint64_t limit) -> std::string {
    return limit != 0 && r.share_.*field + used.*field > limit ? over(what, r.share_.*field, used.*field, limit) : std::string();
  };
  for (const std::string& why : {check("registers", &share::registers, device.registers_per_sm),
                                 check("shared memory bytes", &share::shared_bytes, device.shared_bytes_per_sm),
                                 check("threads", &share::threads, device.threads_per_sm), check("blocks", &share::blocks, device.blocks_per_sm)}) {
    if (why.empty()) continue;
    r.share_ = {};
    return fail(errc::not_resident, device.name, why + "; lower options.slots or options.grid_blocks");
  }
  used.registers += r.share_.registers;
  used.shared_bytes += r.share_.shared_bytes;
  used.threads += r.share_.threads;
  used.blocks += r.share_.blocks;
  r.uuid_ = device.uuid;
  return r;
}

void residency::keep(std::unique_ptr<backend> owner) {
  auto& table = residency_table::get();
  const std::lock_guard lock(table.mutex);
  table.kept.push_back(std::move(owner));
  uuid_.clear();
}

void residency::release() {
  if (uuid_.empty()) return;
  auto& table = residency_table::get();
  const std::lock_guard lock(table.mutex);
  share& used = table.used[uuid_];
  used.registers -= share_.registers;
  used.shared_bytes -= share_.shared_bytes;
  used.threads -= share_.threads;
  used.blocks -= share_.blocks;
  uuid_.clear();
}

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
