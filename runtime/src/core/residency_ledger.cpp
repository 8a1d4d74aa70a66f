// SPDX-License-Identifier: Apache-2.0
#include "residency_ledger.hpp"

#include <mutex>
#include <set>

namespace rk {
inline namespace RK_SIDE {
namespace detail {

namespace {

struct ledger {
  std::mutex mutex;
  std::set<std::string> held;
  std::vector<std::unique_ptr<backend>> kept;

  /// Never destroyed: what is kept outlives everything.
  static ledger& get() {
    static ledger& l = *new ledger;
    return l;
  }
};

// CUDA gives registers to warps in units of 256.
std::uint64_t registers_of_block(const residency_request& k) {
  const std::uint64_t per_warp = (k.resources.registers_per_thread * 32ull + 255) / 256 * 256;
  return per_warp * ((k.threads + 31) / 32);
}

}  // namespace

expected<void> check_residency(const device_description& device, const std::vector<residency_request>& kernels) {
  std::uint64_t registers = 0, shared_bytes = 0, threads = 0, blocks = 0;
  for (const residency_request& k : kernels) {
    const std::uint64_t per_sm = (k.blocks + device.sm_count - 1) / device.sm_count;
    registers += per_sm * registers_of_block(k);
    shared_bytes += per_sm * k.resources.shared_bytes;
    threads += per_sm * ((k.threads + 31) / 32 * 32);
    blocks += per_sm;
  }
  const struct {
    const char* what;
    std::uint64_t wanted, limit;
  } limits[] = {{"registers", registers, device.registers_per_sm},
                {"shared memory bytes", shared_bytes, device.shared_bytes_per_sm},
                {"threads", threads, device.threads_per_sm},
                {"blocks", blocks, device.blocks_per_sm}};
  for (const auto& l : limits)
    if (l.limit != 0 && l.wanted > l.limit)
      return fail(errc::not_resident, device.name,
                  std::string(l.what) + ": " + std::to_string(l.wanted) + " wanted of " + std::to_string(l.limit) +
                      " per SM; lower options.slots or options.grid_blocks");
  return {};
}

expected<residency> residency::claim(std::string device) {
  ledger& l = ledger::get();
  const std::lock_guard lock(l.mutex);
  if (!l.held.insert(device).second) return fail(errc::device_busy, std::move(device));
  residency r;
  r.device_ = std::move(device);
  return r;
}

void residency::keep(std::unique_ptr<backend> owner) {
  ledger& l = ledger::get();
  const std::lock_guard lock(l.mutex);
  l.kept.push_back(std::move(owner));
  device_.clear();
}

void residency::release() {
  if (device_.empty()) return;
  ledger& l = ledger::get();
  const std::lock_guard lock(l.mutex);
  l.held.erase(device_);
  device_.clear();
}

}  // namespace detail
}  // namespace RK_SIDE
}  // namespace rk
